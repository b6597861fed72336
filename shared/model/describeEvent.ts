// The sentence for an event that carries no payload: the row's text in the window, MESSAGE in the recording, the notice
// on the command line.

import { assertNever } from "../assertNever.ts";
import { inEnglish } from "../words/inEnglish.ts";
import { formatEndpoint, type Endpoint } from "./endpoint.ts";
import type { SocketEvent } from "./event.ts";

/** For example `bind 127.0.0.1:9000`, `accept 127.0.0.1:51514 as #5`, `connect 10.0.0.7:80 failed: …`. */
export function describeEvent(event: SocketEvent): string {
  const what = `${event.call}${describeCall(event)}`;
  return event.failure === null
    ? what
    : `${what} failed: ${event.failure.code} ${inEnglish.text(event.failure.sentence)}`;
}

function describeCall(event: SocketEvent): string {
  switch (event.call) {
    case "socket":
      return ` ${event.kind}`;
    case "lookup":
      return event.addresses.length === 0
        ? ` ${event.host}`
        : ` ${event.host} → ${event.addresses.join(", ")}`;
    case "bind":
      return `${at(event.local)}${event.receiveBuffer === null ? "" : ` receive buffer ${event.receiveBuffer.got} bytes (asked ${event.receiveBuffer.asked})`}`;
    case "listen":
      return `${at(event.local)} backlog ${event.backlog}`;
    case "connect":
      return at(event.remote);
    case "accept":
      return `${at(event.remote)}${event.accepted === 0 ? "" : ` as #${event.accepted}`}`;
    case "send":
      return event.failure === null
        ? ` ${event.length} bytes to${at(event.remote)}`
        : ` to${at(event.remote)}`;
    case "recv":
      return ` ${event.length} bytes from${at(event.remote)}`;
    case "shutdown":
      return event.direction === "out"
        ? ": we ended our writing side"
        : ": the peer ended its writing side";
    case "close":
      return `: ${closeWords(event)}${event.unsent === 0 ? "" : `, ${event.unsent} bytes were not sent`}`;
    case "error":
      return "";
    default:
      return assertNever(event);
  }
}

function closeWords(event: SocketEvent & { readonly call: "close" }): string {
  switch (event.cause) {
    case "local":
      return event.reset ? "by us, with a reset (RST)" : "by us";
    case "peer":
      return event.reset ? "by the peer, with a reset (RST)" : "by the peer";
    case "error":
      return "after an error";
  }
}

function at(endpoint: Endpoint | null): string {
  return endpoint === null ? "" : ` ${formatEndpoint(endpoint)}`;
}
