// Where in the recording the bytes of one conversation lie: sums for each chunk of the index, and the rows of the chunks
// looked at last. Grows with the recording; looks at each chunk once.

import { Recent } from "../../../shared/util/Recent.ts";
import { firstIndex, sortedIndexOf } from "../../../shared/util/lowerBound.ts";
import { callOf } from "../../../shared/codec/rows.ts";
import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import { nextTurn } from "../../system/nextTurn.ts";
import type { Direction } from "../../../shared/model/event.ts";
import { CHUNK_ROWS, type Chunk } from "../../record/index/chunk.ts";
import { type ChunkSummary } from "../../record/index/summarize.ts";
import { ROW_FLAG } from "../../../shared/model/rows.ts";
import { ChunkEvents } from "./ChunkEvents.ts";
import { addSums, NO_SUMS, type Sums } from "./streamSums.ts";
import type { EventStore } from "../../record/read/EventStore.ts";

/** Lists of a chunk's events that are kept, up to 2.5 MB each. */
const KEPT_LISTS = 2;

/** Events named at once: of a read in tiny pieces no more than memory should hold. */
const MAX_EVENTS = 16_384;

/** One event of the conversation. */
export interface StreamEvent {
  readonly ordinal: number;
  readonly direction: Direction;
  readonly length: number;
  /** What comes before it. */
  readonly before: Sums;
}

export class StreamTable {
  readonly #store: EventStore;
  readonly #socket: number;
  readonly #peer: string | null;
  /** What comes before each chunk; one more entry than sealed chunks looked at. */
  readonly #before: Sums[] = [NO_SUMS];
  /** By chunk. */
  readonly #lists = new Recent<number, ChunkEvents>(KEPT_LISTS);
  readonly #flows = new Map<number, boolean>();
  #current = new ChunkEvents();
  #growing: Promise<Sums> | null = null;

  /** `peer`: only what was exchanged with this end, where a socket has several; null for all. */
  constructor(store: EventStore, socket: number, peer: string | null) {
    this.#store = store;
    this.#socket = socket;
    this.#peer = peer;
  }

  /** Takes in what has been recorded since, and says how much there is. */
  grow(): Promise<Sums> {
    this.#growing ??= this.#grow().finally(() => {
      this.#growing = null;
    });
    return this.#growing;
  }

  /**
   * The events that hold places [from, to) of what `of` counts, from 0; not necessarily all: at most MAX_EVENTS, and at
   * least one where there are any. To be called after `grow`.
   */
  async events(of: (sums: Sums) => number, from: number, to: number): Promise<StreamEvent[]> {
    const found: StreamEvent[] = [];
    for (let chunk = this.#chunkOf(of, from); chunk < this.#before.length; chunk++) {
      const before = this.#before[chunk] ?? NO_SUMS;
      const base = of(before);
      if (base >= to) break;
      const list = await this.#list(chunk);
      const most = MAX_EVENTS - found.length;
      for (const event of list.range(of, Math.max(0, from - base), to - base, most))
        found.push({
          ordinal: chunk * CHUNK_ROWS + event.row,
          direction: event.direction,
          length: event.length,
          before: addSums(before, event.before),
        });
      if (found.length >= MAX_EVENTS) break;
    }
    return found;
  }

  /** The last chunk before which there are no more than `at`. */
  #chunkOf(of: (sums: Sums) => number, at: number): number {
    const above = firstIndex(this.#before.length, (i) => of(this.#before[i] ?? NO_SUMS) > at);
    return Math.max(0, above - 1);
  }

  /** The event of an ordinal, or the first one after it in its chunk; null where there is none. */
  async eventAt(ordinal: number): Promise<StreamEvent | null> {
    const chunk = Math.floor(ordinal / CHUNK_ROWS);
    if (chunk < 0 || chunk >= this.#before.length) return null;
    const list = await this.#list(chunk);
    const event = list.at(ordinal % CHUNK_ROWS);
    if (event === null) return null;
    const before = addSums(this.#before[chunk] ?? NO_SUMS, event.before);
    return { ...event, ordinal: chunk * CHUNK_ROWS + event.row, before };
  }

  async #grow(): Promise<Sums> {
    const { index } = this.#store;
    while (this.#before.length <= index.summaries.length) {
      const chunk = this.#before.length - 1;
      const before = this.#before[chunk] ?? NO_SUMS;
      const summary = index.summaries[chunk];
      if (summary === undefined || !occurs(summary, this.#socket)) {
        this.#before.push(before);
        this.#current = new ChunkEvents();
        continue;
      }
      const list = this.#current;
      this.#take(list, await index.chunk(chunk), CHUNK_ROWS);
      this.#lists.set(chunk, list);
      this.#before.push(addSums(before, list.sums));
      this.#current = new ChunkEvents();
      await nextTurn();
    }
    const sealed = index.summaries.length;
    const columns = index.peek(sealed);
    if (columns !== null) this.#take(this.#current, columns, index.count - sealed * CHUNK_ROWS);
    return addSums(this.#before.at(-1) ?? NO_SUMS, this.#current.sums);
  }

  async #list(chunk: number): Promise<ChunkEvents> {
    if (chunk === this.#before.length - 1) return this.#current;
    const known = this.#lists.get(chunk);
    if (known !== undefined) return known;
    const list = new ChunkEvents();
    this.#take(list, await this.#store.index.chunk(chunk), CHUNK_ROWS);
    this.#lists.set(chunk, list);
    return list;
  }

  #take(list: ChunkEvents, columns: Chunk, rows: number): void {
    for (; list.looked < rows; list.looked++) {
      const row = list.looked;
      if (columns.socket[row] !== this.#socket) continue;
      const code = columns.code[row] ?? 0;
      if (((code >>> 8) & ROW_FLAG.failed) !== 0) continue;
      const call = callOf(code & 0xff);
      if (call !== "send" && call !== "recv") continue;
      if (!this.#ofPeer(columns.flow[row] ?? 0)) continue;
      list.add(row, call === "recv" ? "in" : "out", columns.result[row] ?? 0);
    }
  }

  #ofPeer(flow: number): boolean {
    if (this.#peer === null) return true;
    let known = this.#flows.get(flow);
    if (known === undefined) {
      const remote = this.#store.flows[flow]?.remote ?? null;
      known = remote !== null && formatEndpoint(remote) === this.#peer;
      this.#flows.set(flow, known);
    }
    return known;
  }
}

/** Whether a chunk holds events of a socket. */
export function occurs({ sockets }: ChunkSummary, socket: number): boolean {
  return sortedIndexOf(sockets, socket) !== -1;
}
