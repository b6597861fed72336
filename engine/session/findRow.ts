// Search within a view: the rows for which a second filter holds are a view of their own, which is kept, so that the next
// step of the same search is there at once.

import { andFilter } from "../../shared/filter/formatFilter.ts";
import { NONE_UNDECIDED, type Found, type Query } from "../../shared/model/query.ts";
import { findMessage } from "../query/messages/findMessage.ts";
import { MessagesView } from "../query/messages/MessagesView.ts";
import type { View } from "../query/View.ts";
import type { Session } from "./Session.ts";

/** How often a view that is searched looks at what has reached the disk meanwhile; only one that is followed is told. */
const LOOK_MS = 30;
const NOTHING: Found = {
  seq: null,
  position: 0,
  index: 0,
  total: 0,
  complete: true,
  undecided: NONE_UNDECIDED,
};

/** Throws a Refusal when a filter is not one. */
export async function findRow(
  session: Session,
  query: Query,
  find: string,
  seq: number,
  direction: "next" | "previous",
  position: number | null,
): Promise<Found> {
  const view = session.viewOf(query);
  const found = session.viewOf({ ...query, filter: andFilter(query.filter, find) });
  if (view === null || found === null) return NOTHING;
  const newest = session.beginSearch();
  const pulse = setInterval(() => {
    view.catchUp();
    found.catchUp();
  }, LOOK_MS);
  try {
    return await findIn(view, found, { seq, direction, position, newest });
  } finally {
    clearInterval(pulse);
  }
}

interface Step {
  readonly seq: number;
  readonly direction: "next" | "previous";
  readonly position: number | null;
  /** Whether no other search has begun since. */
  newest(): boolean;
}

async function findIn(view: View, found: View, step: Step): Promise<Found> {
  const { seq, direction, newest } = step;
  if (view instanceof MessagesView && found instanceof MessagesView)
    return findMessage({ view, found, ...step });
  let index: number;
  if (direction === "next") {
    // The first one that shows up is it.
    do index = await found.positionOf(seq + 1);
    while (index >= found.total() && newest() && (await found.more()));
  } else {
    // All before must have been looked at.
    await found.reach(seq);
    index = (await found.positionOf(seq)) - 1;
  }
  const [row] = index < 0 ? [] : await found.rows(index, 1);
  const scan = found.scan();
  const complete = scan === null || scan.done >= scan.of;
  const undecided = scan?.undecided ?? NONE_UNDECIDED;
  if (row === undefined) return { ...NOTHING, total: found.total(), complete, undecided };
  return {
    seq: row.seq,
    position: await view.positionOf(row.seq),
    index,
    total: found.total(),
    complete,
    undecided,
  };
}
