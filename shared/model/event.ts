// One socket call and its outcome. Rules: `seq` counts from 1 without gaps; one `recv` is one real read, never merged or
// split; a `send` is recorded when the kernel took the bytes; the last event of a socket is exactly one `close`.

import type { Endpoint } from "./endpoint.ts";
import type { Failure } from "./failure.ts";
import type { CloseCause, SocketKind } from "./socket.ts";

/** In the order of their numbers in rows and in the index; append only. */
export const CALLS = [
  "socket",
  "lookup",
  "bind",
  "listen",
  "connect",
  "accept",
  "send",
  "recv",
  "shutdown",
  "close",
  "error",
  "setsockopt",
  "getsockopt",
  "getsockname",
  "getpeername",
  "dup",
  "closefd",
  "socketpair",
  "peek",
  "sendfile",
] as const;

export type Call = (typeof CALLS)[number];

/** From our side: `in` came from the peer, `out` went to it. */
export type Direction = "in" | "out";

/** What is peculiar to each call. */
export type CallDetail =
  | {
      readonly call: "socket";
      readonly kind: SocketKind;
      /** As another program asked for it: `AF_INET, SOCK_STREAM, IPPROTO_IP`. */
      readonly asked?: string;
    }
  | {
      readonly call: "lookup";
      readonly host: string;
      /** In the order in which they will be tried; empty on failure. */
      readonly addresses: readonly string[];
    }
  | {
      readonly call: "bind";
      /** Bytes of SO_RCVBUF asked for and as the system reports it; null where it was not set. */
      readonly receiveBuffer: { readonly asked: number; readonly got: number } | null;
    }
  | { readonly call: "listen"; readonly backlog: number }
  /** `pending`: it goes on by itself (EINPROGRESS); what came of it is told by a getsockopt of SO_ERROR. */
  | { readonly call: "connect"; readonly pending?: true }
  /** `socket` is the listener, `accepted` the new socket that carries the data; 0 when it was refused. */
  | { readonly call: "accept"; readonly accepted: number }
  | { readonly call: "send"; readonly length: number }
  | { readonly call: "recv"; readonly length: number }
  /** `out`: we ended our writing side. `in`: the peer ended its own (our recv returned 0). */
  | {
      readonly call: "shutdown";
      readonly direction: Direction;
      /** Another program said that it will read no more (SHUT_RD), which its peer does not hear of. */
      readonly readingOnly?: true;
    }
  | {
      readonly call: "close";
      readonly cause: CloseCause;
      /** Whether it ended with a reset (RST), sent by us or by the peer. */
      readonly reset: boolean;
      /** Bytes that were queued and that the kernel never took. */
      readonly unsent: number;
    }
  | { readonly call: "error" }
  | {
      readonly call: "setsockopt";
      /** As setsockopt(2) names it: `SO_RCVBUF`, `IP_ADD_MEMBERSHIP`. */
      readonly option: string;
      /** What it was set to, in the system's terms. */
      readonly value: string;
      /** What the system then has; empty where it does not tell. */
      readonly got: string;
    }
  // What follows only other programs do.
  /** With a failure of SO_ERROR: what became of a connection that was pending. */
  | { readonly call: "getsockopt"; readonly option: string; readonly value: string }
  | { readonly call: "getsockname" }
  | { readonly call: "getpeername" }
  /** `fd`: the new descriptor of the same socket; -1 on failure. */
  | { readonly call: "dup"; readonly fd: number }
  /** close(2) of one of several descriptors of a socket, which goes on; `left`: how many there are still. */
  | { readonly call: "closefd"; readonly left: number }
  /** `other`: the socket at the other end, made by the same call; 0 on failure. */
  | { readonly call: "socketpair"; readonly other: number }
  /** Bytes that were looked at and stay to be received (MSG_PEEK). */
  | { readonly call: "peek"; readonly length: number }
  /** Bytes that the system sent from a file, which nobody saw on their way. */
  | { readonly call: "sendfile"; readonly length: number };

/** How another program made a call, as its system saw it. */
export interface ProgramCall {
  /** By its own name: `accept4`, `write`. `exit` and `execve`: what closed the socket without a call of its own. */
  readonly syscall: string;
  readonly pid: number;
  /** Thread's id; that of the first thread is the process'. */
  readonly tid: number;
  /** Name of the process; empty where it is not known. */
  readonly process: string;
  readonly fd: number;
  /** When it began, µs since the epoch, by the system's clock. */
  readonly began: number;
  /** µs; null where it is not known. */
  readonly duration: number | null;
  /** What it returned; null where it did not return. */
  readonly result: number | null;
}

export interface EventBase {
  readonly seq: number;
  /** µs since the epoch, from one monotonic clock. */
  readonly time: number;
  readonly socket: number;
  readonly local: Endpoint | null;
  /** The peer; for a listener's accept the new peer; for a datagram its sender or target. */
  readonly remote: Endpoint | null;
  /** Null when the call succeeded. */
  readonly failure: Failure | null;
  /** Of a call that another program made. `time` is then when it ended, or when the call before ended where that was later. */
  readonly program?: ProgramCall;
}

export type SocketEvent = EventBase & CallDetail;

/** Length in bytes of send and recv, 0 for every other call. */
export function eventLength(event: CallDetail): number {
  return event.call === "send" || event.call === "recv" ? event.length : 0;
}

export function eventDirection(event: CallDetail): Direction | null {
  switch (event.call) {
    case "send":
      return "out";
    case "recv":
      return "in";
    case "shutdown":
      return event.direction;
    default:
      return null;
  }
}
