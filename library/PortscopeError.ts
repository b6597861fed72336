// What the library's promises are rejected with: what was expected, what came instead, what happened to the socket.

import type { SocketEvent } from "./api.ts";

/** The last events that a message lists. */
export const MOST_TOLD = 12;

/**
 * `code` is the system's (`ECONNREFUSED`), or one of ours: `PORTSCOPE_TIMEOUT` (it did not come in time), `PORTSCOPE_UNEXPECTED`
 * (something else came), `PORTSCOPE_ENDED` (the peer ended its side first), `PORTSCOPE_CLOSED` (the socket, or the engine, is closed), or
 * what the engine refused.
 */
export class PortscopeError extends Error {
  readonly code: string;
  /** The call that failed, as the system names it; empty where none did. */
  readonly syscall: string;
  /** The last events of the socket, at most 12. */
  readonly seen: readonly SocketEvent[];

  constructor(
    message: string,
    { code, syscall = "", seen = [] }: Partial<PortscopeError> & { readonly code: string },
  ) {
    super(message);
    this.name = "PortscopeError";
    this.code = code;
    this.syscall = syscall;
    this.seen = seen;
  }
}
