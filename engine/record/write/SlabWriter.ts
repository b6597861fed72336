// Appends whole blocks to a file through slabs with asynchronous writes. What a caller appends is in memory at once, in the
// file's hands within FLUSH_MS, and can be read back at any time from wherever it is.
//
//     const position = slab.reserve(64);            // 64 bytes at slab.words[slab.cursor], file position `position`
//     slab.words[slab.cursor] = …
//
//     const lease = slab.lease(68, 65_495, 36);     // a socket reads into lease.into …
//     const position = slab.commit(lease, total);   // … and the block around what it read is filled in: no byte is copied

import * as fs from "node:fs";
import { readFully, readFullySync } from "../../system/readFully.ts";
import { SlabPieces } from "./SlabPieces.ts";
import type { Disk, Lease, Slab } from "./slab.ts";
import type { SlabWriterOptions } from "./SlabWriterOptions.ts";

/** A program killed loses at most what came this long before, plus one write. */
export const FLUSH_MS = 50;
/** A write begins once this much waits, while the processor's cache still has it; what came meanwhile is the next one. */
export const WRITE_BYTES = 256 * 1024;
/** One write is at most this long, and gathers at most so many pieces of memory (IOV_MAX is 1,024). */
const MOST_WRITE_BYTES = 4 * 1024 * 1024;
const MOST_PIECES = 512;
/**
 * Reading goes on once this much less waits than where it paused: as soon as the disk has shown that it moves. A longer
 * pause would leave the peer with nothing to send into and a processor with nothing to do.
 */
const RELIEF_BYTES = 8 * 1024 * 1024;
/** The bound of what waits is looked at once in so many bytes. */
const PRESSURE_BYTES = 1024 * 1024;

export class SlabWriter {
  /** The slab of the newest block; index with `cursor` (words) after `reserve` or `commit`. */
  words: Uint32Array;
  bytes: Uint8Array;
  cursor = 0;
  /** What packets of calls have as their first option; null: nothing. */
  comment: Uint8Array | null = null;

  readonly #options: SlabWriterOptions;
  readonly #disk: Disk;
  readonly #pieces = new SlabPieces();
  #writing = false;
  #held = false;
  #onHeld: (() => void) | null = null;
  /** End of the write under way. */
  #writingTo = 0;
  #timer: NodeJS.Timeout | null = null;
  #written = 0;
  /** Everything before this is to be written without waiting for more. */
  #flushTo = 0;
  /** End of what was written out of turn, behind the write that was under way. */
  #drainedTo = 0;
  #pressureAt = PRESSURE_BYTES;
  #paused = false;
  #failed = false;
  #waiting: { readonly to: number; readonly resolve: () => void }[] = [];

  constructor(options: SlabWriterOptions) {
    this.#options = options;
    this.#disk = options.disk ?? fs;
    this.words = this.#pieces.tail.words;
    this.bytes = this.#pieces.tail.bytes;
  }

  /** File position after the last block appended. */
  get position(): number {
    return this.#pieces.position;
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
    this.#beforeBlock();
    return this.#begin(this.#pieces.put(size), size);
  }

  append(block: Uint8Array): number {
    const position = this.reserve(block.length);
    this.bytes.set(block, this.cursor * 4);
    return position;
  }

  /**
   * Room for one block of which a socket reads the payload into its place: `head` bytes before it, at most `payload`, and
   * `trailer` behind it with the padding. Null where too many are out: read elsewhere, and copy.
   */
  lease(head: number, payload: number, trailer: number): Lease | null {
    return this.#failed ? null : this.#pieces.lease(head, payload, trailer);
  }

  /** As `reserve`, of the block around what was read into a lease. */
  commit(lease: Lease, size: number): number {
    this.#beforeBlock();
    return this.#begin(this.#pieces.putLeased(lease, size), size);
  }

  /** Whether a lease is this writer's, not one of a recording before. */
  owns(lease: Lease): boolean {
    return lease.owner === this.#pieces;
  }

  /** Reads a range wherever it is; shorter at the end of the file. */
  async read(position: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(this.#bytesAt(position, length));
    const missing = this.#pieces.copyTo(bytes, position);
    // Memory first: while the file is read, slabs may be used again.
    if (missing > 0) await readFully(this.#options.fd, bytes.subarray(0, missing), position);
    return bytes;
  }

  /** Fills `into` with the event loop waiting for the file, as far as there are bytes; returns how many. */
  readSync(position: number, into: Uint8Array): number {
    const bytes = into.subarray(0, this.#bytesAt(position, into.length));
    const missing = this.#pieces.copyTo(bytes, position);
    if (missing > 0) readFullySync(this.#options.fd, bytes.subarray(0, missing), position);
    return bytes.length;
  }

  #bytesAt(position: number, length: number): number {
    return Math.max(0, Math.min(this.position - position, length));
  }

  /** Resolves when all that was appended has been written, or the disk has refused. */
  async flush(): Promise<void> {
    const to = this.position;
    this.#flushTo = to;
    if (!this.#writing) this.#writeNext();
    if (this.#failed || this.#written >= to) return;
    await new Promise<void>((resolve) => this.#waiting.push({ to, resolve }));
  }

  /**
   * Begins no more writes and waits for the one under way; what is appended meanwhile stays in memory. `then` runs before the
   * next write: it may make `fd` another file that holds the same.
   */
  async hold(then: (written: number) => Promise<void>): Promise<void> {
    this.#held = true;
    try {
      if (this.#writing) await new Promise<void>((resolve) => (this.#onHeld = resolve));
      if (!this.#failed) await then(this.#written);
    } finally {
      this.#held = false;
      this.#onHeld = null;
      if (!this.#writing) this.#writeNext();
    }
  }

  /** Stops the timer; nothing may be appended afterwards. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Every block so far is whole: what waits may go to the disk. */
  #beforeBlock(): void {
    if (!this.#writing && this.waiting >= WRITE_BYTES) this.#writeNext();
    if (this.position >= this.#pressureAt) this.#lookAtPressure();
  }

  #begin(slab: Slab, size: number): number {
    this.words = slab.words;
    this.bytes = slab.bytes;
    this.cursor = (slab.used - size) >>> 2;
    if (this.#timer === null) this.#armFlush();
    return this.position - size;
  }

  #armFlush(): void {
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#flushTo = this.position;
      if (!this.#writing) this.#writeNext();
    }, FLUSH_MS);
  }

  #lookAtPressure(): void {
    this.#pressureAt = this.position + PRESSURE_BYTES;
    const limit = this.#options.waitingLimit();
    if (this.waiting > limit && !this.#paused) {
      this.#paused = true;
      this.#options.onPressure(true);
    }
    // UDP cannot be paused: past twice the limit the disk sets the pace, and what the kernel drops meanwhile is counted.
    if (this.waiting > 2 * limit && !this.#held) this.#drainNow();
  }

  /** Writes what waits, if that is enough to be worth it or was asked for. */
  #writeNext(): void {
    const due = this.waiting >= WRITE_BYTES || this.#written < this.#flushTo;
    this.#writing = due && !this.#failed && this.waiting > 0 && !this.#held;
    if (this.#writing) this.#write();
    else this.#onHeld?.();
    this.#answer();
  }

  /** Whole pieces, and so whole blocks: what is written always ends with one. */
  #write(): void {
    const views = this.#pieces.views(this.#written, this.position, MOST_PIECES);
    let length = 0;
    let count = 0;
    for (const view of views) {
      if (count > 0 && length + view.length > MOST_WRITE_BYTES) break;
      length += view.length;
      count += 1;
    }
    views.length = count;
    this.#writingTo = this.#written + length;
    this.#writePart(views, this.#written);
  }

  #writePart(views: readonly Uint8Array[], from: number): void {
    const { fd } = this.#options;
    const done = (error: NodeJS.ErrnoException | null, written: number): void => {
      if (this.#failed) return this.#writeNext();
      if (error !== null) return this.#fail(error);
      const at = from + written;
      if (at < this.#writingTo) return this.#writePart(this.#pieces.views(at, this.#writingTo), at);
      this.#advance(Math.max(this.#writingTo, this.#drainedTo));
      this.#writeNext();
    };
    const [first = NOTHING] = views;
    if (views.length > 1 && this.#disk.writev !== undefined)
      this.#disk.writev(fd, views, from, done);
    else this.#disk.write(fd, first, { offset: 0, length: first.length, position: from }, done);
  }

  #advance(written: number): void {
    this.#written = Math.max(this.#written, written);
    this.#pieces.retire(this.#written, this.waiting === 0);
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
    let position = Math.max(this.#drainedTo, this.#writing ? this.#writingTo : this.#written);
    try {
      for (const view of this.#pieces.views(position, this.position)) {
        let at = 0;
        while (at < view.length)
          at += this.#disk.writeSync(this.#options.fd, view, at, view.length - at, position + at);
        position += view.length;
        this.#drainedTo = position;
      }
    } catch {
      return;
    }
    if (!this.#writing) this.#advance(this.#drainedTo);
  }

  #fail(error: NodeJS.ErrnoException): void {
    this.#failed = true;
    if (this.#paused) this.#options.onPressure(false);
    this.#paused = false;
    this.#options.onFailure(error, this.#written);
    this.#writeNext();
  }

  /** Writes nothing any more: the file is no longer what it was. */
  abandon(): void {
    this.#failed = true;
    if (this.#paused) this.#options.onPressure(false);
    this.#paused = false;
    this.stop();
    this.#answer();
  }

  #answer(): void {
    if (this.#waiting.length === 0) return;
    const answered = this.#waiting.filter(({ to }) => this.#failed || this.#written >= to);
    this.#waiting = this.#waiting.filter((one) => !answered.includes(one));
    for (const { resolve } of answered) resolve();
  }
}

const NOTHING = new Uint8Array(0);
