// Where the other half of a row's exchange stands in a view.

import type { EventStore } from "../../record/read/EventStore.ts";
import { MessagesView } from "../messages/MessagesView.ts";
import type { View } from "../View.ts";
import type { Gists } from "./createGists.ts";

export interface Counterpart {
  /** Null: there is none, or it is not known. */
  readonly seq: number | null;
  /** Null: the view does not hold it. */
  readonly position: number | null;
}

const NONE: Counterpart = { seq: null, position: null };

export async function counterpartOf(
  store: EventStore,
  view: View,
  gists: Gists,
  position: number,
): Promise<Counterpart> {
  const held = gists.hold(store);
  try {
    const places = await view.places(position, 1);
    const [gist] = await held.thread.ask(places, 0);
    const other = gist?.other ?? null;
    if (other === null) return NONE;
    const seq = store.seqOf(other.first);
    const at =
      view instanceof MessagesView ? await view.positionAt(other) : await view.positionOf(seq);
    if (at === null || at >= view.total()) return { seq, position: null };
    const [there] = await view.places(at, 1);
    const isIt = there?.first === other.first && (there.skip === null || there.skip === other.skip);
    return { seq, position: isIt ? at : null };
  } finally {
    held.letGo();
  }
}
