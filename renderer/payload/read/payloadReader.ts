// A payload, read by range as it comes into sight: pieces of 64 KiB, of which a bounded number is kept.

import type { Failure } from "../../../shared/model/failure.ts";
import { failureOf } from "../../app/attempt.ts";
import type { EngineLink } from "../../app/link/engineLink.ts";

export const PIECE = 64 * 1024;
/** 8 MiB. */
const MAX_PIECES = 128;

export interface PayloadReader {
  /** Whole length in bytes; null until the first piece came. */
  total(): number | null;
  failure(): Failure | null;
  /** Bytes [from, to) as far as they are here and inside the payload; null while any of them is not. */
  slice(from: number, to: number): Uint8Array | null;
  /** Asks for what [from, to) lacks. */
  want(from: number, to: number): void;
  /** All bytes of [from, to), read where they are not here. */
  readAll(from: number, to: number): Promise<Uint8Array>;
  /** Like `readAll`, for one look at much: nothing that is in sight gives way to it. At most 1 MiB. */
  readOnce(from: number, to: number): Promise<Uint8Array>;
  /** Returns its undo. */
  onChange(listener: () => void): () => void;
}

/** Bytes [from, from + count), fewer where the payload ends, and its whole length. */
export type ReadRange = (
  from: number,
  count: number,
) => Promise<{ readonly total: number; readonly bytes: Uint8Array }>;

/** Of one event. */
export function createPayloadReader(engine: Pick<EngineLink, "call">, seq: number): PayloadReader {
  return createRangeReader((from, count) => engine.call("payload", { seq, from, count }));
}

export function createRangeReader(readRange: ReadRange): PayloadReader {
  const pieces = new Map<number, Uint8Array>();
  const underWay = new Map<number, Promise<Uint8Array>>();
  let total: number | null = null;
  let failure: Failure | null = null;
  const listeners = new Set<() => void>();

  function read(piece: number): Promise<Uint8Array> {
    const here = pieces.get(piece);
    if (here !== undefined) return Promise.resolve(here);
    const coming = underWay.get(piece);
    if (coming !== undefined) return coming;
    const reading = readRange(piece * PIECE, PIECE)
      .then((answer) => {
        total = answer.total;
        failure = null;
        pieces.set(piece, answer.bytes);
        for (const oldest of pieces.keys()) {
          if (pieces.size <= MAX_PIECES) break;
          pieces.delete(oldest);
        }
        return answer.bytes;
      })
      .finally(() => underWay.delete(piece));
    underWay.set(piece, reading);
    return reading;
  }
  function tell(): void {
    for (const listener of listeners) listener();
  }
  return {
    total: () => total,
    failure: () => failure,
    slice(from, to) {
      if (total === null) return null;
      return gather(Math.max(0, from), Math.min(to, total), (piece) => pieces.get(piece));
    },
    want(from, to) {
      const end = Math.max(from + 1, Math.min(to, total ?? to));
      for (let piece = Math.floor(from / PIECE); piece * PIECE < end; piece++) {
        if (pieces.has(piece) || underWay.has(piece)) continue;
        read(piece).then(tell, (error: unknown) => {
          failure = failureOf(error);
          tell();
        });
      }
    },
    async readAll(from, to) {
      const all = new Map<number, Uint8Array>();
      for (let piece = Math.floor(from / PIECE); piece * PIECE < to; piece++)
        all.set(piece, await read(piece));
      return gather(from, to, (piece) => all.get(piece)) ?? new Uint8Array();
    },
    async readOnce(from, to) {
      const here = gather(from, to, (piece) => pieces.get(piece));
      if (here !== null) return here;
      return (await readRange(from, to - from)).bytes;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function gather(
  from: number,
  to: number,
  pieceOf: (piece: number) => Uint8Array | undefined,
): Uint8Array | null {
  const out = new Uint8Array(Math.max(0, to - from));
  for (let at = from; at < to;) {
    const piece = Math.floor(at / PIECE);
    const bytes = pieceOf(piece)?.subarray(at - piece * PIECE, to - piece * PIECE);
    if (bytes === undefined || bytes.length === 0) return null;
    out.set(bytes, at - from);
    at += bytes.length;
  }
  return out;
}
