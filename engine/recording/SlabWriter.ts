// Appends whole blocks to a file through large slabs with asynchronous writes. What a caller appends is in memory at once,
// in the file's hands within FLUSH_MS, and can be read back at any time from wherever it is.
//
//     const position = slab.reserve(64);            // 64 bytes at slab.words[slab.cursor], file position `position`
//     slab.words[slab.cursor] = …

import * as fs from "node:fs";
import { readFully } from "./readFully.ts";
import { newSlab, SLAB_BYTES, type Disk, type Slab } from "./slab.ts";

/** A program killed loses at most what came this long before, plus one write. */
const FLUSH_MS = 50;
/**
 * Reading goes on once this much less waits than where it paused: as soon as the disk has shown that it moves. A longer
 * pause would leave the peer with nothing to send into and a processor with nothing to do.
 */
const RELIEF_BYTES = 2 * SLAB_BYTES;
/** Written slabs kept for reading back the newest rows without touching the file. */
const WARM_SLABS = 1;

interface Pending {
  readonly slab: Slab;
  readonly from: number;
  readonly to: number;
}

export interface SlabWriterOptions {
  readonly fd: number;
  readonly disk?: Disk;
  /** Bytes waiting at which `onPressure(true)` is called; `onPressure(false)` follows RELIEF_BYTES below, or at half of it. */
  readonly waitingLimit: () => number;
  onPressure(paused: boolean): void;
  /** The disk refused; `position` is the end of the last whole block written. Nothing is written after it. */
  onFailure(error: NodeJS.ErrnoException, position: number): void;
}

export class SlabWriter {
  /** The current slab; index with `cursor` (words) after `reserve`. */
  words: Uint32Array;
  bytes: Uint8Array;
  cursor = 0;

  readonly #options: SlabWriterOptions;
  readonly #disk: Disk;
  #current: Slab;
  /** Retired slabs, oldest first, the warm ones included. */
  #retired: Slab[] = [];
  readonly #queue: Pending[] = [];
  #writing = false;
  #timer: NodeJS.Timeout | null = null;
  #written = 0;
  /** End of what was written out of turn, behind the write that was under way. */
  #drainedTo = 0;
  #paused = false;
  #failed = false;
  #idle: (() => void)[] = [];

  constructor(options: SlabWriterOptions) {
    this.#options = options;
    this.#disk = options.disk ?? fs;
    this.#current = newSlab(0);
    this.words = this.#current.words;
    this.bytes = this.#current.bytes;
  }

  /** File position after the last block appended. */
  get position(): number {
    return this.#current.base + this.#current.used;
  }

  /** Bytes appended that the disk has not taken yet. */
  get waiting(): number {
    return this.position - this.#written;
  }

  /** End of what the file holds. */
  get writtenTo(): number {
    return this.#written;
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** Makes room for a block of `size` bytes (a multiple of 4) and returns its file position. */
  reserve(size: number): number {
    if (this.#current.used + size > SLAB_BYTES) this.#rotate();
    const slab = this.#current;
    const at = slab.used;
    slab.used = at + size;
    this.cursor = at >>> 2;
    if (this.#timer === null) this.#armFlush();
    return slab.base + at;
  }

  append(block: Uint8Array): number {
    const position = this.reserve(block.length);
    this.bytes.set(block, this.cursor * 4);
    return position;
  }

  /** Reads a range wherever it is; shorter at the end of the file. */
  async read(position: number, length: number): Promise<Uint8Array> {
    const end = Math.min(this.position, position + length);
    if (end <= position) return new Uint8Array(0);
    const boundary = Math.min(end, (this.#retired[0] ?? this.#current).base);
    // Memory first: while the file is read, slabs may be used again.
    const recent = this.#fromMemory(Math.max(position, boundary), end);
    if (position >= boundary) return recent;
    const bytes = new Uint8Array(end - position);
    bytes.set(recent, boundary - position);
    await readFully(this.#options.fd, bytes.subarray(0, boundary - position), position);
    return bytes;
  }

  /** Resolves when all that was appended has been written, or the disk has refused. */
  async flush(): Promise<void> {
    this.#submit();
    if (!this.#writing) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** Stops the timer; nothing may be appended afterwards. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #armFlush(): void {
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#submit();
    }, FLUSH_MS);
  }

  #rotate(): void {
    this.#submit();
    this.#retired.push(this.#current);
    const limit = this.#options.waitingLimit();
    if (this.waiting > limit && !this.#paused) {
      this.#paused = true;
      this.#options.onPressure(true);
    }
    // UDP cannot be paused: past twice the limit the disk sets the pace, and what the kernel drops meanwhile is counted.
    if (this.waiting > 2 * limit) this.#drainNow();
    const spare = this.#recycle();
    this.#current = spare ?? newSlab(0);
    const last = this.#retired.at(-1);
    this.#current.base = last === undefined ? 0 : last.base + last.used;
    this.#current.used = 0;
    this.#current.submitted = 0;
    this.words = this.#current.words;
    this.bytes = this.#current.bytes;
  }

  /** Takes the oldest written slab out of the retired ones, unless only the warm ones are left. */
  #recycle(): Slab | null {
    const oldest = this.#retired[0];
    if (this.#retired.length <= WARM_SLABS || oldest === undefined) return null;
    if (oldest.base + oldest.used > this.#written) return null;
    this.#retired.shift();
    // Slabs beyond what is needed (after a slow spell of the disk) go back to the system.
    while (this.#retired.length > WARM_SLABS && this.#isWritten(this.#retired[0]))
      this.#retired.shift();
    return oldest;
  }

  #isWritten(slab: Slab | undefined): boolean {
    return slab !== undefined && slab.base + slab.used <= this.#written;
  }

  #submit(): void {
    const slab = this.#current;
    if (slab.submitted === slab.used || this.#failed) return;
    this.#queue.push({ slab, from: slab.submitted, to: slab.used });
    slab.submitted = slab.used;
    if (!this.#writing) this.#writeNext();
  }

  #writeNext(): void {
    const next = this.#queue[0];
    if (next === undefined || this.#failed) {
      this.#writing = false;
      for (const resolve of this.#idle.splice(0)) resolve();
      return;
    }
    this.#writing = true;
    this.#writePart(next, next.from);
  }

  #writePart(part: Pending, from: number): void {
    const { slab, to } = part;
    this.#disk.write(
      this.#options.fd,
      slab.bytes,
      from,
      to - from,
      slab.base + from,
      (error, written) => {
        if (this.#failed) return this.#writeNext();
        if (error !== null) return this.#fail(error);
        if (from + written < to) return this.#writePart(part, from + written);
        this.#queue.shift();
        this.#advance(Math.max(slab.base + to, this.#drainedTo));
        this.#writeNext();
      },
    );
  }

  #advance(written: number): void {
    this.#written = Math.max(this.#written, written);
    const limit = this.#options.waitingLimit();
    if (this.#paused && this.waiting < Math.max(limit / 2, limit - RELIEF_BYTES)) {
      this.#paused = false;
      this.#options.onPressure(false);
    }
  }

  /**
   * Writes all but what is under way, with the event loop waiting. What the disk refuses stays queued: the asynchronous
   * way meets the same error and reports it.
   */
  #drainNow(): void {
    for (let part = this.#queue[1]; part !== undefined; part = this.#queue[1]) {
      const { slab, from, to } = part;
      try {
        let at = from;
        while (at < to)
          at += this.#disk.writeSync(this.#options.fd, slab.bytes, at, to - at, slab.base + at);
      } catch {
        return;
      }
      this.#queue.splice(1, 1);
      this.#drainedTo = slab.base + to;
    }
  }

  #fail(error: NodeJS.ErrnoException): void {
    this.#failed = true;
    this.#queue.length = 0;
    if (this.#paused) this.#options.onPressure(false);
    this.#paused = false;
    this.#options.onFailure(error, this.#written);
    this.#writeNext();
  }

  #fromMemory(from: number, to: number): Uint8Array {
    const bytes = new Uint8Array(Math.max(0, to - from));
    for (const slab of [...this.#retired, this.#current]) {
      const start = Math.max(from, slab.base);
      const end = Math.min(to, slab.base + slab.used);
      if (start < end)
        bytes.set(slab.bytes.subarray(start - slab.base, end - slab.base), start - from);
    }
    return bytes;
  }
}
