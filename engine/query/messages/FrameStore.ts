// The frames of one view by position, in the order in which their ends were known: columns in chunks, the cold ones in a
// file beside the recording.

import { firstIndex, lowerBound } from "../../../shared/util/lowerBound.ts";
import {
  CHUNK_FRAMES,
  copyFrames,
  FRAME_BYTES,
  frameAt,
  frameColumnsOf,
  type FrameColumns,
  type FrameRow,
} from "../scan/frameColumns.ts";
import { SpillFile } from "../../record/index/SpillFile.ts";

/** Chunks in memory beside the newest, 1 MB each. */
const KEPT_CHUNKS = 16;
const CHUNK_BYTES = CHUNK_FRAMES * FRAME_BYTES;

/** By what frames can be looked up: both rise with the position. */
export type FrameKey = "number" | "known";

export class FrameStore {
  total = 0;
  readonly #spill: SpillFile;
  #current: FrameColumns = newChunk();
  /** Keys of each chunk's first frame. */
  readonly #heads: Record<FrameKey, number[]> = { number: [], known: [] };

  /** `path`: of the file for cold chunks. */
  constructor(path: string) {
    this.#spill = new SpillFile(path, CHUNK_BYTES, KEPT_CHUNKS);
  }

  append(frames: FrameColumns, count: number): void {
    for (let from = 0; from < count;) {
      const row = this.total % CHUNK_FRAMES;
      const part = Math.min(count - from, CHUNK_FRAMES - row);
      copyFrames(this.#current, row, { columns: frames, from, to: from + part });
      if (row === 0) {
        this.#heads.number.push(keyOf(this.#current, 0, "number"));
        this.#heads.known.push(keyOf(this.#current, 0, "known"));
      }
      this.total += part;
      from += part;
      if (row + part < CHUNK_FRAMES) continue;
      const { buffer } = this.#current.last;
      if (buffer instanceof ArrayBuffer) this.#spill.put(this.total / CHUNK_FRAMES - 1, buffer);
      this.#current = newChunk();
    }
  }

  async read(from: number, count: number): Promise<FrameRow[]> {
    const end = Math.min(this.total, from + count);
    const found: FrameRow[] = [];
    for (let position = from; position < end;) {
      const chunk = Math.floor(position / CHUNK_FRAMES);
      const columns = await this.#chunk(chunk);
      const stop = Math.min(end, (chunk + 1) * CHUNK_FRAMES);
      for (; position < stop; position++) found.push(frameAt(columns, position % CHUNK_FRAMES));
    }
    return found;
  }

  /** Position of the first frame whose key is at least this one. */
  async seek(key: FrameKey, value: number): Promise<number> {
    const heads = this.#heads[key];
    // The last chunk whose first frame comes before it; of frames of one key the first is looked for.
    const chunk = lowerBound(heads, value) - 1;
    if (chunk < 0) return 0;
    const start = chunk * CHUNK_FRAMES;
    const columns = await this.#chunk(chunk);
    const frames = Math.min(CHUNK_FRAMES, this.total - start);
    return start + firstIndex(frames, (row) => keyOf(columns, row, key) >= value);
  }

  /**
   * Position of the first frame that ended in an event, was known with it and begins at this offset of its stream or later; of
   * the first one known after the event where there is none. Those known with an event before its own are of other streams.
   */
  async seekEnding(ordinal: number, at: number): Promise<number> {
    const heads = this.#heads.known;
    // An event's own frames may go on over several chunks.
    for (let chunk = Math.max(0, lowerBound(heads, ordinal) - 1); ; chunk++) {
      const start = chunk * CHUNK_FRAMES;
      if (start >= this.total) return this.total;
      const columns = await this.#chunk(chunk);
      const frames = Math.min(CHUNK_FRAMES, this.total - start);
      const row = firstIndex(frames, (each) => {
        const known = keyOf(columns, each, "known");
        if (known !== ordinal) return known > ordinal;
        return (columns.late[each] ?? 0) === 0 && (columns.at[each] ?? 0) >= at;
      });
      if (row < frames) return start + row;
    }
  }

  /** Resolves once what it has is written. */
  settled(): Promise<void> {
    return this.#spill.settled();
  }

  close(): void {
    this.#spill.close();
  }

  async #chunk(index: number): Promise<FrameColumns> {
    // Once full, it is another one.
    if (index === Math.floor(this.total / CHUNK_FRAMES)) return this.#current;
    return frameColumnsOf(await this.#spill.get(index), CHUNK_FRAMES);
  }
}

function keyOf(columns: FrameColumns, row: number, key: FrameKey): number {
  if (key === "number") return columns.number[row] ?? 0;
  return (columns.last[row] ?? 0) + (columns.late[row] ?? 0);
}

function newChunk(): FrameColumns {
  return frameColumnsOf(new ArrayBuffer(CHUNK_BYTES), CHUNK_FRAMES);
}
