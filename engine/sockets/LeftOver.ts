// Accepted connections whose peer has ended its side and that nobody has looked at: when no more sockets may be open,
// the one that was left first makes room, so that peers who only connect and go lock nobody out.

import type { Failure } from "../../shared/model/failure.ts";
import type { SocketRecord } from "./SocketRecord.ts";
import { said } from "../../shared/words/said.ts";

/** Looked at before giving up: those that still have something to send are passed over. */
const LOOKED_AT = 64;

export class LeftOver {
  /** In the order in which their peers ended. */
  readonly #records = new Set<SocketRecord>();

  /** The peer has ended its side; ours stays open. */
  add(record: SocketRecord): void {
    if (record.parent !== null && !record.lookedAt) this.#records.add(record);
  }

  /** Somebody looks at it: it stays. */
  keep(record: SocketRecord): void {
    record.lookedAt = true;
    this.#records.delete(record);
  }

  /** It has closed. */
  delete(record: SocketRecord): void {
    this.#records.delete(record);
  }

  /** The one that can be closed first; null when there is none. */
  first(): SocketRecord | null {
    let left = LOOKED_AT;
    for (const record of this.#records) {
      if (record.pendingOut === 0 && record.handle !== null) return record;
      if (--left === 0) return null;
    }
    return null;
  }
}

export function madeRoom(open: number): Failure {
  return {
    code: "PORTSCOPE_MADE_ROOM",
    syscall: "",
    sentence: said("socket.socketsAreOpenWhichIsLimitThis", { open }),
    next: said("socket.raiseLimitOrLetListenerCloseIts"),
  };
}
