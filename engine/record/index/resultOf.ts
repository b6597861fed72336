import type { SocketEvent } from "../../../shared/model/event.ts";

/** What the index keeps of a call: bytes of send and recv, the new socket's id for accept, otherwise 0. */
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
