// Search within a view: the rows for which a second filter holds are a view of their own, which is kept, so that the next
// step of the same search is there at once.

import { andFilter } from "../../shared/filter/formatFilter.ts";
import type { Found, Query } from "../../shared/model/query.ts";
import { findMessage } from "../streams/findMessage.ts";
import { MessagesView } from "../streams/MessagesView.ts";
import type { Session } from "./Session.ts";

const NOTHING: Found = { seq: null, position: 0, index: 0, total: 0, complete: true };

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
  if (view instanceof MessagesView && found instanceof MessagesView)
    return findMessage({ view, found, position, seq, direction, newest });
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
  if (row === undefined) return { ...NOTHING, total: found.total(), complete };
  return {
    seq: row.seq,
    position: await view.positionOf(row.seq),
    index,
    total: found.total(),
    complete,
  };
}
