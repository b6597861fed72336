// What a recording has in memory: runs of blocks in the order of the file, each in some slab. Blocks are put where the
// file ends, unless that place is leased to a socket that reads there next; then another slab takes over, and the file goes
// on in it. Slabs whose pieces are written and cold are used again.

import { firstIndex } from "../../../shared/util/lowerBound.ts";
import { newSlab, SLAB_BYTES, type Lease, type Piece, type Slab } from "./slab.ts";

/** Written bytes that are kept for reading back the newest rows without touching the file. */
const WARM_BYTES = 1024 * 1024;
/** Sockets that read straight into slabs at a time; each may hold a slab for as long as it is silent. */
const MAX_LEASES = 4;
/** Free slabs that are kept while there is traffic, and when it rests: the rest goes back to the system. */
const FREE_SLABS = 16;
const IDLE_SLABS = 2;

export class SlabPieces {
  /** File position where the blocks end. */
  position = 0;
  #tail: Slab = newSlab();
  /** A slab with room, taken while the tail is leased. */
  #spare: Slab | null = null;
  /** In the file's order; never empty once something was put. */
  #pieces: Piece[] = [];
  readonly #free: Slab[] = [];
  #leases = 0;

  /** The slab of the newest block. */
  get tail(): Slab {
    return this.#tail;
  }

  /** File position from which on everything is in memory. */
  get memoryFrom(): number {
    return this.#pieces[0]?.position ?? this.position;
  }

  /** Makes room for a block of `size` bytes, a multiple of 4. Returns its slab, which is the tail from here on. */
  put(size: number): Slab {
    return this.#place(this.#roomFor(size), size);
  }

  /** Room for a block whose payload is still to be read; null where too many are out. */
  lease(head: number, payload: number, trailer: number): Lease | null {
    if (this.#leases >= MAX_LEASES) return null;
    const slab = this.#roomFor(head + payload + trailer);
    slab.leased = true;
    this.#leases += 1;
    const at = slab.used + head;
    return { slab, into: slab.bytes.subarray(at, at + payload), owner: this };
  }

  /** Ends a lease with its block, which begins where the lease did. */
  putLeased(lease: Lease, size: number): Slab {
    this.#endLease(lease);
    return this.#place(lease.slab, size);
  }

  /** Ends a lease that was not used. Nothing may be read into it any more. */
  giveBack(lease: Lease): void {
    this.#endLease(lease);
    this.#reuse(lease.slab);
  }

  /** Copies what is in memory of the bytes at a file position; returns how many at the beginning are not. */
  copyTo(bytes: Uint8Array, position: number): number {
    const end = position + bytes.length;
    const boundary = Math.max(position, Math.min(end, this.memoryFrom));
    let at = boundary - position;
    for (const view of this.views(boundary, end)) {
      bytes.set(view, at);
      at += view.length;
    }
    return boundary - position;
  }

  /** The memory of file positions [from, to), as far as it is there, in order; of the first `most` pieces. */
  views(from: number, to: number, most = Number.POSITIVE_INFINITY): Uint8Array[] {
    const views: Uint8Array[] = [];
    for (let i = this.#indexOf(from); i < this.#pieces.length && views.length < most; i++) {
      const { slab, from: first, to: end, position } = this.#pieces[i] as Piece;
      if (position >= to) break;
      const start = Math.max(first, first + from - position);
      views.push(slab.bytes.subarray(start, Math.min(end, first + to - position)));
    }
    return views;
  }

  /** Lets go of what is in the file and cold. `resting`: nothing waits to be written. */
  retire(written: number, resting: boolean): void {
    const warmFrom = Math.min(written, this.position - WARM_BYTES);
    let count = 0;
    while (count < this.#pieces.length - 1 && endOf(this.#pieces[count] as Piece) <= warmFrom)
      count += 1;
    for (const { slab } of this.#pieces.splice(0, count)) {
      slab.pieces -= 1;
      this.#reuse(slab);
    }
    if (resting && this.#free.length > IDLE_SLABS) this.#free.length = IDLE_SLABS;
  }

  #roomFor(size: number): Slab {
    const tail = this.#tail;
    if (!tail.leased && tail.used + size <= SLAB_BYTES) return tail;
    const spare = this.#spare;
    this.#spare = null;
    if (spare !== null) {
      if (spare.used + size <= SLAB_BYTES) return spare;
      this.#reuse(spare);
    }
    return this.#free.pop() ?? newSlab();
  }

  #place(slab: Slab, size: number): Slab {
    const last = this.#pieces.at(-1);
    if (last !== undefined && last.slab === slab && last.to === slab.used) last.to += size;
    else {
      this.#pieces.push({ slab, from: slab.used, to: slab.used + size, position: this.position });
      slab.pieces += 1;
    }
    slab.used += size;
    this.position += size;
    const before = this.#tail;
    this.#tail = slab;
    if (before !== slab && !before.leased) {
      if (this.#spare === null) this.#spare = before;
      else this.#reuse(before);
    }
    return slab;
  }

  #endLease(lease: Lease): void {
    lease.slab.leased = false;
    this.#leases -= 1;
  }

  #reuse(slab: Slab): void {
    if (slab.pieces > 0 || slab.leased || slab === this.#tail || slab === this.#spare) return;
    slab.used = 0;
    if (this.#free.length < FREE_SLABS) this.#free.push(slab);
  }

  /** The first piece that ends behind a file position. */
  #indexOf(position: number): number {
    return firstIndex(
      this.#pieces.length,
      (index) => endOf(this.#pieces[index] as Piece) > position,
    );
  }
}

function endOf({ from, to, position }: Piece): number {
  return position + to - from;
}
