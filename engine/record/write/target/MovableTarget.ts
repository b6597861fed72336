// The file that a recording is in, which may become another one under way: when it was deleted, it is saved elsewhere. The one
// that was left stays open while something reads it.

import type { Failure } from "../../../../shared/model/failure.ts";
import type { SlabWriter } from "../SlabWriter.ts";
import { copyOpenFile } from "./copyOpenFile.ts";
import type { RecordingTarget } from "./RecordingTarget.ts";

export class MovableTarget {
  /** What became of the file, which goes on being written: told until it is saved elsewhere. */
  unlinked: Failure | null = null;
  #now: RecordingTarget;
  #left: RecordingTarget[] = [];
  #reads = 0;
  #closed = false;

  constructor(target: RecordingTarget) {
    this.#now = target;
  }

  get now(): RecordingTarget {
    return this.#now;
  }

  /** Where a thread can open it: by its name, or by what the system still has of it. */
  get readPath(): string {
    const { fd, path } = this.#now;
    const open = this.unlinked !== null && process.platform === "linux" && !this.#closed;
    return open ? `/proc/self/fd/${fd}` : path;
  }

  /** Copies all that was written into another file, which takes the place of this one. Throws what the system says. */
  async moveTo(target: RecordingTarget, slab: SlabWriter): Promise<void> {
    const old = this.#now;
    let done = slab.writtenTo;
    await copyOpenFile(old.fd, target.fd, 0, done);
    // What came meanwhile is less, and less again.
    for (let round = 0; round < 3 && slab.writtenTo > done; round++) {
      const from = done;
      done = slab.writtenTo;
      await copyOpenFile(old.fd, target.fd, from, done);
    }
    await slab.hold(async (written) => {
      await copyOpenFile(old.fd, target.fd, done, written);
      this.#now = target;
    });
    this.unlinked = null;
    this.#left.push(old);
    await this.#closeLeft();
  }

  /** Reads from it: what is read stays open until then. */
  async reading<T>(reading: Promise<T>): Promise<T> {
    this.#reads += 1;
    try {
      return await reading;
    } finally {
      this.#reads -= 1;
      if (this.#left.length > 0) await this.#closeLeft();
    }
  }

  noteClosing(): void {
    this.#closed = true;
  }

  async close(): Promise<void> {
    await this.#now.close();
    await Promise.all(this.#left.splice(0).map((each) => each.close()));
  }

  async #closeLeft(): Promise<void> {
    if (this.#reads > 0) return;
    await Promise.all(this.#left.splice(0).map((each) => each.close()));
  }
}
