// What a step has to do with another one, in words.

import type { Call } from "../model/event.ts";
import { said, type Said } from "../words/said.ts";
import type { Taken } from "./input.ts";
import type { Wire } from "./wires.ts";

/** Rows that its arrows come from, and go to. */
export interface Ends {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const TO: { readonly [C in Call]?: "sequence.acceptedBy" | "sequence.receivedBy" } = {
  connect: "sequence.acceptedBy",
  send: "sequence.receivedBy",
};
const FROM: { readonly [C in Call]?: "sequence.connectedFrom" | "sequence.sentBy" } = {
  accept: "sequence.connectedFrom",
  recv: "sequence.sentBy",
};

/** Null where there is nothing to say. */
export function relationOf(
  { row, event }: Taken,
  wire: Wire | null,
  ends: Ends | undefined,
  taken: readonly Taken[],
): Said | null {
  const name = (rows: readonly number[]): Said => {
    const [first] = rows;
    const socket = first === undefined ? 0 : (taken[first]?.row.socket ?? 0);
    const seqs = rows.map((at) => taken[at]?.row.seq ?? 0);
    return said("sequence.step", { socket, events: seqs });
  };
  const to = ends !== undefined && ends.to.length > 0 ? name(ends.to) : null;
  const from = ends !== undefined && ends.from.length > 0 ? name(ends.from) : null;
  if (to !== null) return said(TO[row.call] ?? "sequence.seenBy", { step: to });
  if (from !== null) return said(FROM[row.call] ?? "sequence.causedBy", { step: from });
  if (wire === null) return null;
  if (wire.open && row.call === "send") return said("sequence.notReceivedYet");
  if (wire.kind === "fin" && row.call === "close") return said("sequence.sendsFin");
  if (wire.kind === "reset" && event?.failure !== null) return said("sequence.peerSentRst");
  return null;
}
