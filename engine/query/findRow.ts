// Search within a view: the rows for which a second filter holds are a view of their own, which is kept, so that the next
// step of the same search is there at once.

import { andFilter } from "../../shared/filter/formatFilter.ts";
import { NO_DAMAGE } from "../../shared/model/damage.ts";
import { NONE_UNDECIDED, type Found } from "../../shared/model/query.ts";
import { mustGoOn } from "../feed/goOn.ts";
import type { ClientViews, Looked } from "./ClientViews.ts";
import { findMessage } from "./messages/findMessage.ts";
import { MessagesView } from "./messages/MessagesView.ts";
import { findSorted } from "./sorted/findSorted.ts";
import { SortedView } from "./sorted/SortedView.ts";
import type { View } from "./View.ts";

/** How often a view that is searched looks at what has reached the disk meanwhile; only one that is watched is told. */
const LOOK_MS = 30;
const NOTHING: Found = {
  seq: null,
  position: 0,
  index: 0,
  total: 0,
  complete: true,
  undecided: NONE_UNDECIDED,
  damage: NO_DAMAGE,
};

export interface Step {
  /** Seen from this event, or (of messages and sorted rows) from a position. */
  readonly seq: number;
  readonly position: number | null;
  readonly direction: "next" | "previous";
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** Throws a Refusal when a filter is not one, and when it was cancelled. */
export async function findRow(
  views: ClientViews,
  { source, query, find }: Looked & { readonly find: string },
  step: Step,
): Promise<Found> {
  const view = views.of({ source, query });
  const found = views.of({
    source,
    query: { ...query, filter: andFilter(query.filter, find) },
  });
  if (view === null || found === null) return NOTHING;
  const pulse = setInterval(() => {
    view.catchUp();
    found.catchUp();
  }, LOOK_MS);
  try {
    const outcome = await findIn(view, found, step);
    mustGoOn(step.signal);
    return outcome;
  } finally {
    clearInterval(pulse);
  }
}

async function findIn(view: View, found: View, step: Step): Promise<Found> {
  const { seq, direction, signal } = step;
  if (view instanceof SortedView && found instanceof SortedView)
    return findSorted({ view, found, ...step });
  if (view instanceof MessagesView && found instanceof MessagesView)
    return findMessage({ view, found, ...step });
  let index: number;
  if (direction === "next") {
    // The first one that shows up is it.
    do index = await found.positionOf(seq + 1);
    while (index >= found.total() && !signal.aborted && (await found.more()));
  } else {
    // All before must have been looked at.
    await found.reach(seq);
    index = (await found.positionOf(seq)) - 1;
  }
  const [row] = index < 0 ? [] : await found.rows(index, 1);
  const scan = found.scan();
  const complete = scan === null || scan.done >= scan.of;
  const { undecided, damage } = scan ?? NOTHING;
  const told = { total: found.total(), complete, undecided, damage };
  if (row === undefined) return { ...NOTHING, ...told };
  return {
    seq: row.seq,
    position: await view.positionOf(row.seq),
    index,
    ...told,
  };
}
