// A payload, read by range as it comes into sight: pieces of 64 KiB, of which a bounded number is kept.

import { Recent } from "../../../shared/util/Recent.ts";
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
  return new RangeReader(readRange);
}

class RangeReader implements PayloadReader {
  readonly #readRange: ReadRange;
  readonly #pieces = new Recent<number, Uint8Array>(MAX_PIECES);
  readonly #underWay = new Map<number, Promise<Uint8Array>>();
  readonly #listeners = new Set<() => void>();
  #total: number | null = null;
  #failure: Failure | null = null;

  constructor(readRange: ReadRange) {
    this.#readRange = readRange;
  }

  total(): number | null {
    return this.#total;
  }

  failure(): Failure | null {
    return this.#failure;
  }

  slice(from: number, to: number): Uint8Array | null {
    if (this.#total === null) return null;
    return this.#here(Math.max(0, from), Math.min(to, this.#total));
  }

  want(from: number, to: number): void {
    const end = Math.max(from + 1, Math.min(to, this.#total ?? to));
    for (let piece = Math.floor(from / PIECE); piece * PIECE < end; piece++) {
      if (this.#pieces.has(piece) || this.#underWay.has(piece)) continue;
      this.#read(piece).then(
        () => this.#tell(),
        (error: unknown) => {
          this.#failure = failureOf(error);
          this.#tell();
        },
      );
    }
  }

  async readAll(from: number, to: number): Promise<Uint8Array> {
    const all = new Map<number, Uint8Array>();
    for (let piece = Math.floor(from / PIECE); piece * PIECE < to; piece++)
      all.set(piece, await this.#read(piece));
    return gather(from, to, (piece) => all.get(piece)) ?? new Uint8Array();
  }

  async readOnce(from: number, to: number): Promise<Uint8Array> {
    return this.#here(from, to) ?? (await this.#readRange(from, to - from)).bytes;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #here(from: number, to: number): Uint8Array | null {
    return gather(from, to, (piece) => this.#pieces.get(piece));
  }

  #read(piece: number): Promise<Uint8Array> {
    const here = this.#pieces.get(piece) ?? this.#underWay.get(piece);
    if (here !== undefined) return Promise.resolve(here);
    const reading = this.#readRange(piece * PIECE, PIECE)
      .then(({ total, bytes }) => {
        this.#total = total;
        this.#failure = null;
        this.#pieces.set(piece, bytes);
        return bytes;
      })
      .finally(() => this.#underWay.delete(piece));
    this.#underWay.set(piece, reading);
    return reading;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
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
