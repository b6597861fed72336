// To whom it is told what a watched program does with its sockets.

import type { Endpoint } from "../../shared/model/endpoint.ts";
import type { CallDetail, ProgramCall } from "../../shared/model/event.ts";
import type { WatchedSocket } from "./WatchedSocket.ts";

export interface FailedCall {
  readonly code: string;
  /** By the name that a failure has: `connect`, `send`. */
  readonly syscall: string;
}

/** What a call had beside its socket's own ends. */
export interface Beside {
  readonly local?: Endpoint | null;
  readonly remote?: Endpoint | null;
  readonly failure?: FailedCall | null;
}

export interface Told {
  /** A socket of which nothing was known; returns its number, from 1. Its ends are as far known as they are. */
  opened(socket: WatchedSocket, by: ProgramCall, parent: WatchedSocket | null): number;
  call(socket: WatchedSocket, detail: CallDetail, by: ProgramCall, beside: Beside): void;
  /** Bytes that went to the peer (`out`) or came from it, valid during the call only. `peer`: of a datagram, where it is known. */
  data(
    socket: WatchedSocket,
    moved: { readonly out: boolean; readonly payload: Uint8Array; readonly peer: Endpoint | null },
    by: ProgramCall,
  ): void;
  /** Its last descriptor was closed. */
  ended(socket: WatchedSocket, by: ProgramCall): void;
}

export interface WatchCounts {
  /** Calls of sockets that ended, whether shown or not. */
  calls: number;
  /** Of them those that had nothing to do (EAGAIN), and those that a signal had the system begin anew. */
  again: number;
  restarted: number;
  /** That had not returned when their thread, or watching, ended. */
  unreturned: number;
  /** Of something that is no socket (ENOTSOCK, EBADF). */
  noSocket: number;
  /** By family, of those that are not shown. */
  readonly notShown: Map<string, number>;
  /** Bytes that were sent or received and not seen: behind what is read of one call. */
  unseenBytes: number;
}

export function noCounts(): WatchCounts {
  return {
    calls: 0,
    again: 0,
    restarted: 0,
    unreturned: 0,
    noSocket: 0,
    notShown: new Map(),
    unseenBytes: 0,
  };
}
