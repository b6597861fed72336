// Filters for the rows that something in the measures counts, as they are narrowed by a click on it.

import { secondsText } from "../../shared/filter/valueText.ts";

export const RECEIVED = "call == recv and not failed";
export const SENT = "call == send and not failed";
export const OPENED = "call in {connect, accept} and not failed";
export const CLOSED = "call == close";
export const FAILED = "failed";

const CALLS = { received: RECEIVED, sent: SENT } as const;
type Colour = keyof typeof CALLS;

/** Bytes [from, to); any from there on without `to`. */
export function rowsOfLength(way: Colour, from: number, to?: number): string {
  const least = `${CALLS[way]} and len >= ${Math.ceil(from)}`;
  return to === undefined ? least : `${least} and len < ${Math.ceil(to)}`;
}

/** The same of a field that is a time, µs. */
export function rowsOfPause(
  field: "gap" | "response.time",
  way: Colour,
  from: number,
  to?: number,
): string {
  const least = `${CALLS[way]} and ${field} >= ${secondsText(Math.ceil(from))}`;
  return to === undefined ? least : `${least} and ${field} < ${secondsText(Math.ceil(to))}`;
}
