// Particulars of single events, read once and kept: how a socket was closed, what a failure's code is. Few at a time, so
// that the pipe stays free for rows.

import type { SocketEvent } from "../../shared/model/event.ts";
import type { EngineLink } from "../app/link/engineLink.ts";

const MAX_UNDER_WAY = 8;
/** More than two drawings need. */
const MAX_KEPT = 4000;

export interface Particulars {
  /** Another object after each change. */
  all(): ReadonlyMap<number, SocketEvent>;
  /** Asks for what is not here. */
  want(seqs: readonly number[]): void;
  /** Returns its undo. */
  onChange(listener: () => void): () => void;
}

export function createParticulars(engine: Pick<EngineLink, "call">): Particulars {
  let events: ReadonlyMap<number, SocketEvent> = new Map();
  const asked = new Set<number>();
  const waiting: number[] = [];
  const listeners = new Set<() => void>();
  const come: SocketEvent[] = [];
  let underWay = 0;

  function pump(): void {
    while (underWay < MAX_UNDER_WAY) {
      const seq = waiting.shift();
      if (seq === undefined) break;
      underWay += 1;
      engine
        .call("event", { seq })
        .then(
          (event) => void come.push(event),
          // A step without its particulars is still a step; it may be asked for again later.
          () => void asked.delete(seq),
        )
        .finally(() => {
          underWay -= 1;
          pump();
        });
    }
    // One change for all that came together.
    if (come.length > 0 && (underWay === 0 || come.length >= 64)) tell();
  }
  function tell(): void {
    const next = new Map(events);
    for (const event of come.splice(0)) next.set(event.seq, event);
    for (const oldest of next.keys()) {
      if (next.size <= MAX_KEPT) break;
      next.delete(oldest);
      asked.delete(oldest);
    }
    events = next;
    for (const listener of listeners) listener();
  }
  return {
    all: () => events,
    want(seqs) {
      for (const seq of seqs)
        if (!asked.has(seq)) {
          asked.add(seq);
          waiting.push(seq);
        }
      pump();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
