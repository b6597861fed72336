// Search among messages: several may end with one event, so that it goes by a message's number, which the view that is
// searched and the view of what was found share.

import type { Found } from "../../shared/model/query.ts";
import type { MessagesView } from "./MessagesView.ts";

export interface MessageSearch {
  readonly view: MessagesView;
  readonly found: MessagesView;
  /** Seen from this message of the view. */
  readonly position: number;
  readonly direction: "next" | "previous";
  /** Whether nobody has begun another search since. */
  newest(): boolean;
}

export async function findMessage(search: MessageSearch): Promise<Found> {
  const { view, found, position, direction, newest } = search;
  const { firstSeq } = view;
  const seen = await view.frame(position);
  const number = seen?.frame.number ?? 0;
  let index: number;
  if (direction === "next") {
    do index = await found.seekNumber(number + 1);
    while (index >= found.total() && newest() && (await found.more()));
  } else {
    const known = (seen?.frame.last ?? 0) + (seen?.frame.late ?? 0);
    await found.reach(firstSeq + known + 1);
    index = (await found.seekNumber(number)) - 1;
  }
  const hit = index < 0 ? null : await found.frame(index);
  const { done, of } = found.scan();
  const told = { total: found.total(), complete: done >= of };
  if (hit === null) return { seq: null, position: 0, index: 0, ...told };
  const { last, late } = hit.frame;
  await view.reach(firstSeq + last + late + 1);
  const at = await view.seekNumber(hit.frame.number);
  return { seq: firstSeq + last, position: at, index, ...told };
}
