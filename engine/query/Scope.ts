// What belongs to a scope: all, one socket, a listener with all that it accepted.

import { assertNever } from "../../shared/assertNever.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { ACCEPT_CODE, type Chunk } from "../record/index/chunk.ts";

/** The listener that a socket came from, 0 for none. */
export type ParentOf = (socket: number) => number;

/** Whether all that a socket does belongs to it. */
export function holdsSocket(scope: Scope, socket: number, parentOf: ParentOf): boolean {
  switch (scope.kind) {
    case "all":
      return true;
    case "socket":
      return socket === scope.socket;
    case "family":
      return socket === scope.socket || parentOf(socket) === scope.socket;
    default:
      return assertNever(scope);
  }
}

/** Whether an event belongs to it. A socket's own story starts with the accept that made it, an event of its listener. */
export function holdsRow(scope: Scope, chunk: Chunk, row: number, parentOf: ParentOf): boolean {
  if (holdsSocket(scope, chunk.socket[row] ?? 0, parentOf)) return true;
  return (
    scope.kind === "socket" &&
    chunk.result[row] === scope.socket &&
    ((chunk.code[row] ?? 0) & 0xff) === ACCEPT_CODE
  );
}
