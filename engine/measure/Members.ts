// Which sockets a scope holds. A listener's family grows while its accepts are met, which come before all else of the
// sockets they make.

import type { Scope } from "../../shared/model/rows.ts";

export interface Members {
  /** Null: every socket. */
  readonly ids: ReadonlySet<number> | null;
  has(socket: number): boolean;
  /** Notes that a socket was accepted by a listener. */
  accept(listener: number, socket: number): void;
}

export function membersOf(scope: Scope): Members {
  if (scope.kind === "all") return { ids: null, has: () => true, accept: () => undefined };
  const { kind, socket: root } = scope;
  const ids = new Set([root]);
  return {
    ids,
    has: (socket) => ids.has(socket),
    accept(listener, socket) {
      if (kind === "family" && listener === root) ids.add(socket);
    },
  };
}
