// Where in its stream each send and receive of the drawing is, asked once and kept: without it rows between which others are left
// out could not be joined.

import { MAX_OFFSETS } from "../../shared/contract/streams.ts";
import { carriesBytes, type Row } from "../../shared/model/rows.ts";
import type { EngineLink } from "../app/link/engineLink.ts";

/** More than two drawings need. */
const MAX_KEPT = 8000;

export interface StreamOffsets {
  /** By seq; another object after each change. */
  all(): ReadonlyMap<number, number>;
  /** Asks for what is not here. */
  want(rows: readonly Row[]): void;
  /** Returns its undo. */
  onChange(listener: () => void): () => void;
}

export function createStreamOffsets(engine: Pick<EngineLink, "call">): StreamOffsets {
  let offsets: ReadonlyMap<number, number> = new Map();
  const asked = new Set<number>();
  const listeners = new Set<() => void>();

  function ask(socket: number, seqs: readonly number[]): void {
    engine.call("streamOffsets", { socket, seqs: [...seqs] }).then(
      ({ at }) => take(seqs, at),
      // A step that is not joined is still a step; it may be asked for again later.
      () => seqs.forEach((seq) => asked.delete(seq)),
    );
  }
  function take(seqs: readonly number[], at: Float64Array): void {
    const next = new Map(offsets);
    for (const [i, seq] of seqs.entries()) if ((at[i] ?? -1) >= 0) next.set(seq, at[i] ?? 0);
    for (const oldest of next.keys()) {
      if (next.size <= MAX_KEPT) break;
      next.delete(oldest);
      asked.delete(oldest);
    }
    offsets = next;
    for (const listener of listeners) listener();
  }
  return {
    all: () => offsets,
    want(rows) {
      const missing = new Map<number, number[]>();
      for (const row of rows) {
        if (!carriesBytes(row) || asked.has(row.seq)) continue;
        asked.add(row.seq);
        missing.set(row.socket, [...(missing.get(row.socket) ?? []), row.seq]);
      }
      for (const [socket, seqs] of missing)
        for (let from = 0; from < seqs.length; from += MAX_OFFSETS)
          ask(socket, seqs.slice(from, from + MAX_OFFSETS));
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
