// What a step has to do with another one, in words.

import type { Taken } from "./input.ts";
import type { Wire } from "./wires.ts";

/** Rows that its arrows come from, and go to. */
export interface Ends {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

export function relationOf(
  { row, event }: Taken,
  wire: Wire | null,
  ends: Ends | undefined,
  taken: readonly Taken[],
): string {
  const name = (rows: readonly number[]): string => {
    const [first] = rows;
    const socket = first === undefined ? 0 : (taken[first]?.row.socket ?? 0);
    const seqs = rows.map((at) => taken[at]?.row.seq ?? 0);
    return `#${socket} (${seqs.length === 1 ? "event" : "events"} ${seqs.join(", ")})`;
  };
  const to = ends !== undefined && ends.to.length > 0 ? name(ends.to) : null;
  const from = ends !== undefined && ends.from.length > 0 ? name(ends.from) : null;
  if (to !== null)
    return `${row.call === "connect" ? "accepted by" : row.call === "send" ? "received by" : "seen by"} ${to}`;
  if (from !== null)
    return row.call === "accept"
      ? `connected from ${from}`
      : row.call === "recv"
        ? `sent by ${from}`
        : `caused by ${from}`;
  if (wire === null) return "";
  if (wire.open && row.call === "send") return "not received yet";
  if (wire.kind === "fin" && row.call === "close") return "sends FIN";
  if (wire.kind === "reset" && event?.failure !== null) return "the peer sent RST";
  return "";
}
