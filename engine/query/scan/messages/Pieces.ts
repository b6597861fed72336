// Which events the bytes of a stream's unfinished message came from, and where those lie in the file. Forgotten as
// messages end, so that it holds no more than the events of one message, 32 bytes each.

export interface Piece {
  /** Offset of the event's first byte in the stream. */
  readonly offset: number;
  readonly ordinal: number;
  /** File positions of the event's blocks. */
  readonly start: number;
  readonly end: number;
}

const FIELDS = 4;

export class Pieces {
  #values: number[] = [];
  #head = 0;

  add(offset: number, ordinal: number, start: number, end: number): void {
    this.#values.push(offset, ordinal, start, end);
  }

  /** Those from the one that holds the byte at `from` on, which is at or behind the one last asked for. */
  seek(from: number): void {
    while ((this.#values[this.#head + FIELDS] ?? Number.POSITIVE_INFINITY) <= from)
      this.#head += FIELDS;
    if (this.#head < 1024 || this.#head * 2 < this.#values.length) return;
    this.#values = this.#values.slice(this.#head);
    this.#head = 0;
  }

  get count(): number {
    return (this.#values.length - this.#head) / FIELDS;
  }

  piece(index: number): Piece {
    const at = this.#head + index * FIELDS;
    return {
      offset: this.#values[at] ?? 0,
      ordinal: this.#values[at + 1] ?? 0,
      start: this.#values[at + 2] ?? 0,
      end: this.#values[at + 3] ?? 0,
    };
  }

  /** Offset in the stream of the first of them. */
  get firstOffset(): number {
    return this.#values[this.#head] ?? 0;
  }
  get firstOrdinal(): number {
    return this.#values[this.#head + 1] ?? 0;
  }

  clear(): void {
    this.#values.length = 0;
    this.#head = 0;
  }
}
