// Search among messages: several may end with one event, so that it goes by a message's number, which the view that is
// searched and the view of what was found share.

import type { Found } from "../../../shared/model/query.ts";
import type { MessagesView } from "./MessagesView.ts";

/** More than any message's number. */
const NOWHERE = 2 ** 32;

export interface MessageSearch {
  readonly view: MessagesView;
  readonly found: MessagesView;
  /** Seen from this message of the view; null: from between the messages, where an event ends. */
  readonly position: number | null;
  readonly seq: number;
  readonly direction: "next" | "previous";
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

export async function findMessage(search: MessageSearch): Promise<Found> {
  const { view, found, position, seq, direction, signal } = search;
  const { firstSeq } = view;
  const next = direction === "next";
  const at = position ?? (await view.positionOf(next ? seq + 1 : seq));
  const seen = await view.frame(at);
  let index: number;
  if (next) {
    // Behind all that the view has there is nothing to be found yet.
    const number = seen === null ? NOWHERE : seen.frame.number + (position === null ? 0 : 1);
    do index = await found.seekNumber(number);
    while (index >= found.total() && !signal.aborted && (await found.more()));
  } else {
    const known = seen === null ? seq - firstSeq : seen.frame.last + seen.frame.late;
    await found.reach(firstSeq + known + 1);
    index = (await found.seekNumber(seen?.frame.number ?? NOWHERE)) - 1;
  }
  const hit = index < 0 ? null : await found.frame(index);
  const { done, of, undecided, damage } = found.scan();
  const told = { total: found.total(), complete: done >= of, undecided, damage };
  if (hit === null) return { seq: null, position: 0, index: 0, ...told };
  const { last, late } = hit.frame;
  await view.reach(firstSeq + last + late + 1);
  const place = await view.seekNumber(hit.frame.number);
  return { seq: firstSeq + last, position: place, index, ...told };
}
