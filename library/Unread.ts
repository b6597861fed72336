// Bytes that a connection received and that nobody has taken yet, in the pieces in which they came.

/** Pieces already taken that are let go of together. */
const COMPACT = 1024;

export class Unread {
  #pieces: Uint8Array[] = [];
  /** Pieces before this one are taken. */
  #first = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** A copy is kept. */
  add(bytes: Uint8Array): void {
    this.#pieces.push(Uint8Array.from(bytes));
    this.#length += bytes.length;
  }

  /** The first bytes, at most so many. */
  head(most: number): Uint8Array {
    const wanted: Uint8Array[] = [];
    let length = 0;
    for (let i = this.#first; length < most && i < this.#pieces.length; i++) {
      const piece = this.#pieces[i] ?? new Uint8Array();
      wanted.push(piece);
      length += piece.length;
    }
    const [only] = wanted;
    if (only !== undefined && wanted.length === 1) return only.subarray(0, most);
    return Buffer.concat(wanted, Math.min(length, most));
  }

  /** Takes the first bytes, at most so many. */
  take(most: number): Uint8Array {
    const taken = Uint8Array.from(this.head(most));
    this.#length -= taken.length;
    let rest = taken.length;
    for (;;) {
      const piece = this.#pieces[this.#first];
      if (piece === undefined || piece.length > rest) break;
      rest -= piece.length;
      this.#first += 1;
    }
    const cut = this.#pieces[this.#first];
    if (cut !== undefined && rest > 0) this.#pieces[this.#first] = cut.subarray(rest);
    if (this.#first >= COMPACT || this.#first === this.#pieces.length) {
      this.#pieces = this.#pieces.slice(this.#first);
      this.#first = 0;
    }
    return taken;
  }
}
