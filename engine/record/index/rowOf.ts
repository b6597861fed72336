// What the index keeps of an event in the columns `code` and `result`.

import { rowFlags } from "../../../shared/codec/rows.ts";
import type { IndexRow } from "./chunk.ts";
import { PACKETS } from "./eventDetail.ts";
import { CALLS, eventDirection, type SocketEvent } from "../../../shared/model/event.ts";

export const CODE_SEND = CALLS.indexOf("send") | (rowFlags("out", false) << 8);
export const CODE_RECV = CALLS.indexOf("recv") | (rowFlags("in", false) << 8);

/** Call number in the low byte, row flags in the high byte. */
export function codeOf(event: SocketEvent): number {
  return CALLS.indexOf(event.call) | (rowFlags(eventDirection(event), event.failure !== null) << 8);
}

/** Bytes that were sent or received, as packets. */
export function dataRow(
  { time, socket, out }: Pick<IndexRow, "time" | "socket"> & { readonly out: boolean },
  result: number,
  { offset, flow }: Pick<IndexRow, "offset" | "flow">,
): IndexRow {
  const code = out ? CODE_SEND : CODE_RECV;
  return { offset, time, socket, result, flow, code, detail: out ? PACKETS.out : PACKETS.in };
}

/** Bytes of send and recv, the new socket's id for accept, otherwise 0. */
export function resultOf(event: SocketEvent): number {
  switch (event.call) {
    case "send":
    case "recv":
      return event.length;
    case "accept":
      return event.accepted;
    default:
      return 0;
  }
}
