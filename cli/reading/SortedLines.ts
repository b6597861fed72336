// Printed lines in another order than the recorded one: kept in a file of the system's temporary folder until all are known, with
// 16 bytes of each in memory. Past MAX_SORTED those that follow stand behind as they were recorded, as in the window.

import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { Refusal } from "../../shared/model/failure.ts";
import { MAX_SORTED, orderKeyOf, type OrderKey, type Sortable } from "../../shared/model/order.ts";
import { placeOf } from "../../engine/query/sorted/Permutation.ts";
import { openOwn } from "../../engine/record/index/openOwn.ts";
import { failureFrom } from "../../engine/system/failureFrom.ts";
import { readFullySync } from "../../engine/system/readFully.ts";
import type { Output } from "../output.ts";
import type { Lines } from "./Lines.ts";

/** `time`: as they were recorded. */
export interface LineOrder {
  readonly by: OrderKey | "time";
  readonly descending: boolean;
}

/** Bytes that are written into the file, and read from it, at once. */
const PIECE = 256 * 1024;
/** Lines between two turns of the event loop. */
const LINES = 512;

export interface SortedSetup {
  readonly order: LineOrder;
  readonly output: Output;
  /** False once nobody reads any more, or a signal came. */
  readonly mayGoOn: () => boolean;
  /** Lines that are sorted at most. */
  readonly most?: number;
}

export class SortedLines implements Lines {
  readonly #setup: SortedSetup;
  readonly #most: number;
  readonly #path: string;
  readonly #fd: number;
  #places = new Float64Array(1024);
  /** Where each line begins in the file. */
  #starts = new Float64Array(1024);
  #count = 0;
  #end = 0;
  /** Where the first line begins that is not sorted; null: none. */
  #behind: number | null = null;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #closed = false;

  /** Throws a Refusal when there can be no such file. */
  constructor(setup: SortedSetup) {
    this.#setup = setup;
    this.#most = Math.min(setup.most ?? MAX_SORTED, MAX_SORTED);
    this.#path = join(tmpdir(), `portscope-${process.pid}.sorted`);
    this.#fd = this.#system(() => openOwn(this.#path));
    // Elsewhere than on Windows it is gone with the program, however that ends.
    if (process.platform !== "win32") fs.rmSync(this.#path);
  }

  /** Lines that stand behind, as they were recorded. */
  get unsorted(): number {
    return Math.max(0, this.#count - this.#most);
  }

  put(chunk: Uint8Array | string, row: Sortable): void {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : Uint8Array.from(chunk);
    if (this.#count < this.#most) {
      const { by, descending } = this.#setup.order;
      if (this.#count === this.#places.length) this.#grow();
      const key = by === "time" ? this.#count : orderKeyOf(row, by);
      this.#places[this.#count] = placeOf(key, this.#count, descending);
      this.#starts[this.#count] = this.#end;
    } else this.#behind ??= this.#end;
    this.#count += 1;
    this.#end += bytes.length;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= PIECE) this.#write();
  }

  async finish(): Promise<void> {
    this.#write();
    const sorted = Math.min(this.#count, this.#most);
    const behind = this.#behind ?? this.#end;
    const places = this.#places.subarray(0, sorted).toSorted();
    for (const [i, place] of places.entries()) {
      if (i % LINES === 0) await turn();
      const position = place % MAX_SORTED;
      const start = this.#starts[position] ?? 0;
      const end = position + 1 < sorted ? (this.#starts[position + 1] ?? 0) : behind;
      if (!(await this.#print(start, end))) return;
    }
    await this.#print(behind, this.#end);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    fs.closeSync(this.#fd);
    if (process.platform === "win32") fs.rmSync(this.#path, { force: true });
  }

  async #print(from: number, to: number): Promise<boolean> {
    const { output, mayGoOn } = this.#setup;
    for (let at = from; at < to; at += PIECE) {
      const bytes = new Uint8Array(Math.min(PIECE, to - at));
      this.#system(() => readFullySync(this.#fd, bytes, at));
      output.write(bytes);
      if (output.isFull) await output.room();
      if (!mayGoOn()) return false;
    }
    return true;
  }

  #write(): void {
    const bytes = Buffer.concat(this.#waiting);
    const start = this.#end - bytes.length;
    this.#system(() => {
      for (let done = 0; done < bytes.length;)
        done += fs.writeSync(this.#fd, bytes, done, bytes.length - done, start + done);
    });
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  #grow(): void {
    const places = new Float64Array(this.#places.length * 2);
    places.set(this.#places);
    this.#places = places;
    const starts = new Float64Array(places.length);
    starts.set(this.#starts);
    this.#starts = starts;
  }

  /** What the system says is about the file here, not about the recording. */
  #system<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw new Refusal(failureFrom(error, { endpoint: this.#path }));
    }
  }
}
