// A piece of memory on its way to the file, and what takes it there.

/** A block must fit: the largest is one 64 KiB read with its fields. What is in work at a time should fit the processor's cache. */
export const SLAB_BYTES = 1024 * 1024;

export interface Slab {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
  /** Bytes from the beginning that hold blocks. */
  used: number;
  /** The room behind `used` is where some socket reads next: nothing else may be put there. */
  leased: boolean;
  /** Pieces of the file that are still read or written from here. */
  pieces: number;
}

/** A run of whole blocks: where it is in memory, and in the file. */
export interface Piece {
  readonly slab: Slab;
  readonly from: number;
  to: number;
  /** File position of its first byte. */
  readonly position: number;
}

/** Room for one block whose payload a socket reads straight into its place. */
export interface Lease {
  readonly slab: Slab;
  /** Where the payload goes, behind the room for the block's head. */
  readonly into: Uint8Array;
  /** Whose memory it is; takes back what will not be read into any more. */
  readonly owner: { giveBack(lease: Lease): void };
}

/** Its memory is not zeroed: every byte that reaches the file is written first. */
export function newSlab(): Slab {
  const { buffer } = Buffer.allocUnsafeSlow(SLAB_BYTES);
  return {
    bytes: new Uint8Array(buffer),
    words: new Uint32Array(buffer),
    used: 0,
    leased: false,
    pieces: 0,
  };
}

/** Bytes of a buffer, and where they go in the file. */
export interface Placed {
  readonly offset: number;
  readonly length: number;
  readonly position: number;
}

/** The part of node:fs that a slab writer needs; a test may pass a disk that is slow or full. */
export interface Disk {
  write(
    fd: number,
    bytes: Uint8Array,
    part: Placed,
    done: (error: NodeJS.ErrnoException | null, written: number) => void,
  ): void;
  /** Several pieces of memory in one call; without it each is a write of its own. */
  writev?(
    fd: number,
    pieces: readonly Uint8Array[],
    position: number,
    done: (error: NodeJS.ErrnoException | null, written: number) => void,
  ): void;
  writeSync(fd: number, bytes: Uint8Array, from: number, length: number, position: number): number;
}
