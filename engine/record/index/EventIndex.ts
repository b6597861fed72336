// Where each recorded event is in the file, and what is needed to choose it: typed-array columns in chunks. The newest
// chunks are in memory, older ones in a file beside the recording, so that memory stays bounded. (Plain memory: what threads
// share is not counted by V8, and chunks that were dropped would stay.)

import type { ByteSource } from "../../system/gather.ts";
import { Recent } from "../../../shared/util/Recent.ts";
import {
  ACCEPT_CODE,
  CHUNK_ROWS,
  chunkPosition,
  columnsOf,
  newChunk,
  pickRows,
  recordPosition,
  ROW_BYTES,
  type Chunk,
  type IndexRow,
} from "./chunk.ts";
import { IndexFile } from "./IndexFile.ts";
import { readRecord, RowRecords } from "./rowRecords.ts";
import { bordersOf, summarize, type ChunkSummary } from "./summarize.ts";

/** Chunks kept after they are written: the newest, and those read back last. */
const KEPT_CHUNKS = 16;
/** Memory for a chunk's records that is used again: one is written while the next chunk fills. */
const KEPT_RECORDS = 1;

/** What lies around some rows of a chunk. */
export interface Edges {
  /** Times of the recording's first event, and of the event before the rows (its own for the first). */
  readonly firstTime: number;
  readonly previousTime: number;
  /** Position in the file where the blocks of the last row end. */
  readonly end: number;
}

export class EventIndex {
  count = 0;
  readonly summaries: ChunkSummary[] = [];
  /** Null: what was sealed is forgotten but for the newest chunk. */
  readonly path: string | null;
  readonly #file: IndexFile | null;
  #current: Chunk = newChunk();
  #firstTime = 0;
  readonly #unwritten = new Set<number>();
  /** Unwritten chunks are never dropped. */
  readonly #kept = new Recent<number, Chunk>(KEPT_CHUNKS, (index) => this.#unwritten.has(index));
  #parents = new Uint32Array(1024);
  #spills = true;
  /** Of the newest chunk, for the file; null where there is none. */
  #records: RowRecords | null;
  /** Memory that was used. */
  readonly #idle: RowRecords[] = [];

  /**
   * `path`: of the file for cold chunks, made when the first one is sealed, deleted by `close`. Null, for what is read once: chunks
   * are forgotten, and no summaries are made of them.
   */
  constructor(path: string | null) {
    this.path = path;
    this.#file = path === null ? null : new IndexFile(path);
    this.#records = path === null ? null : new RowRecords();
  }

  append(event: IndexRow): void {
    const { offset, time, socket, result, flow, code, detail } = event;
    const row = this.count % CHUNK_ROWS;
    const chunk = this.#current;
    chunk.offset[row] = offset;
    chunk.time[row] = time;
    chunk.socket[row] = socket;
    chunk.result[row] = result;
    chunk.flow[row] = flow;
    chunk.code[row] = code;
    chunk.detail[row] = detail;
    this.#records?.put(row, event);
    if ((code & 0xff) === ACCEPT_CODE && result !== 0) this.#setParent(result, socket);
    if (this.count === 0) this.#firstTime = time;
    this.count += 1;
    if (row === CHUNK_ROWS - 1) this.#seal();
  }

  /** Chunks that are being written. */
  get writing(): number {
    return this.#file?.writing ?? 0;
  }

  /** Whether chunks find a place on the disk; those that do not stay in memory. */
  get spills(): boolean {
    return this.#spills;
  }

  /** The listener that a socket came from, 0 for none. */
  parentOf(socket: number): number {
    return this.#parents[socket] ?? 0;
  }

  /** The chunk if it is in memory. */
  peek(index: number): Chunk | null {
    return index === this.summaries.length ? this.#current : (this.#kept.peek(index) ?? null);
  }

  async chunk(index: number): Promise<Chunk> {
    const known = index === this.summaries.length ? this.#current : this.#kept.get(index);
    if (known !== undefined) return known;
    const chunk = newChunk();
    await this.#fileOf(index).readInto(chunkPosition(index), new Uint8Array(chunk.offset.buffer));
    this.#kept.set(index, chunk);
    return chunk;
  }

  /** One event, as the only row of columns. */
  async row(ordinal: number): Promise<Chunk> {
    const chunk = Math.floor(ordinal / CHUNK_ROWS);
    const row = ordinal % CHUNK_ROWS;
    const known = this.peek(chunk);
    if (known !== null) return pickRows(known, [row]);
    const columns = columnsOf(new ArrayBuffer(ROW_BYTES), 1);
    readRecord(await this.cold.read(recordPosition(chunk, row), ROW_BYTES), 0, columns, 0);
    return columns;
  }

  /** The file of the sealed chunks, by positions as `chunkPosition` gives them. */
  get cold(): ByteSource {
    return this.#fileOf(0);
  }

  /**
   * How many events from the first one on begin and end before a position in the file; at least `known`, of which that
   * is known already. `all`: nothing of the recording lies behind it.
   */
  async countBefore(end: number, known: number, all: boolean): Promise<number> {
    if (all) return this.count;
    let low = known;
    let high = this.count;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      // An event ends where the next one begins; of the newest one that is not known.
      const next = middle + 1 < this.count ? await this.#offset(middle + 1) : Infinity;
      if (next <= end) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** `end`: of the newest event's blocks. */
  async edges(from: number, to: number, end: number): Promise<Edges> {
    const before =
      from % CHUNK_ROWS === 0 ? this.summaries[from / CHUNK_ROWS - 1]?.lastTime : undefined;
    return {
      firstTime: this.#firstTime,
      previousTime: before ?? (await this.row(Math.max(0, from - 1))).time[0] ?? 0,
      end: to < this.count ? await this.#offset(to) : end,
    };
  }

  async #offset(ordinal: number): Promise<number> {
    const known = ordinal % CHUNK_ROWS === 0 ? this.summaries[ordinal / CHUNK_ROWS] : undefined;
    return known?.firstOffset ?? (await this.row(ordinal)).offset[0] ?? 0;
  }

  /** Drops the newest events until the last one's offset is below `end`; for bytes that never reached the disk. */
  async truncate(end: number): Promise<void> {
    while (this.count > 0) {
      const last = this.count - 1;
      const chunk = await this.chunk(Math.floor(last / CHUNK_ROWS));
      if ((chunk.offset[last % CHUNK_ROWS] ?? 0) < end) return;
      this.count = last;
      if (last % CHUNK_ROWS === CHUNK_ROWS - 1) {
        this.summaries.pop();
        this.#kept.delete(this.summaries.length);
        this.#current = chunk;
        this.#records?.putAll(chunk);
      }
    }
  }

  close(): void {
    this.#file?.close();
  }

  /** The file, for a chunk that is in it. */
  #fileOf(index: number): IndexFile {
    if (this.#file === null || index > this.summaries.length)
      throw new RangeError(`chunk ${index} of ${this.summaries.length}`);
    return this.#file;
  }

  #seal(): void {
    const index = this.summaries.length;
    const chunk = this.#current;
    const file = this.#file;
    if (file === null) {
      this.summaries.push(bordersOf(chunk));
      this.#current = this.#kept.peek(index - 1) ?? newChunk();
      this.#kept.clear();
      this.#kept.set(index, chunk);
      return;
    }
    this.summaries.push(summarize(chunk));
    this.#unwritten.add(index);
    this.#kept.set(index, chunk);
    this.#current = newChunk();
    const records = this.#records ?? new RowRecords();
    this.#records = this.#idle.pop() ?? new RowRecords();
    const bytes = [new Uint8Array(chunk.offset.buffer), records.bytes];
    file.write(chunkPosition(index), bytes, (written) => {
      if (this.#idle.length < KEPT_RECORDS) this.#idle.push(records);
      // Without a place in the file the chunk stays in memory, which is what #unwritten says.
      if (written) this.#unwritten.delete(index);
      else this.#spills = false;
    });
  }

  #setParent(socket: number, parent: number): void {
    if (socket >= this.#parents.length) {
      const larger = new Uint32Array(Math.max(socket + 1, this.#parents.length * 2));
      larger.set(this.#parents);
      this.#parents = larger;
    }
    this.#parents[socket] = parent;
  }
}
