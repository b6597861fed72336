// A piece of memory on its way to the file, and what takes it there.

/** A block must fit: the largest is one 64 KiB read with its fields. */
export const SLAB_BYTES = 4 * 1024 * 1024;

export interface Slab {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
  /** File position of its first byte. */
  base: number;
  used: number;
  /** Bytes handed to a write so far. */
  submitted: number;
}

/** `base`: its file position. */
export function newSlab(base: number): Slab {
  const buffer = new ArrayBuffer(SLAB_BYTES);
  return {
    bytes: new Uint8Array(buffer),
    words: new Uint32Array(buffer),
    base,
    used: 0,
    submitted: 0,
  };
}

/** The part of node:fs that a slab writer needs; a test may pass a disk that is slow or full. */
export interface Disk {
  write(
    fd: number,
    bytes: Uint8Array,
    from: number,
    length: number,
    position: number,
    done: (error: NodeJS.ErrnoException | null, written: number) => void,
  ): void;
  writeSync(fd: number, bytes: Uint8Array, from: number, length: number, position: number): number;
}
