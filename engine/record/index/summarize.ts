// What is kept in memory of every full chunk, so that most of them need not be read, and of the others only the rows in question.

import { ACCEPT_CODE, CHUNK_ROWS, rowsBySocket, type Chunk } from "./chunk.ts";

/** How often each socket occurs in a sealed chunk: ids ascending, and the ids that its accepts returned, ascending. */
export interface ChunkSummary {
  readonly sockets: Uint32Array;
  readonly counts: Uint32Array;
  readonly accepted: Uint32Array;
  /** Where its first event is in the file. */
  readonly firstOffset: number;
  /** Of its last event. */
  readonly lastTime: number;
}

/** Also orders the chunk's rows by socket. */
export function summarize(chunk: Chunk): ChunkSummary {
  const found = new Slots();
  const slots = new Uint16Array(CHUNK_ROWS);
  const accepted: number[] = [];
  for (let row = 0; row < CHUNK_ROWS; row++) {
    slots[row] = found.count(chunk.socket[row] ?? 0);
    if (((chunk.code[row] ?? 0) & 0xff) === ACCEPT_CODE) accepted.push(chunk.result[row] ?? 0);
  }
  const sockets = Uint32Array.from(found.sockets).toSorted();
  const counts = sockets.map((socket) => found.countOf(socket));
  order(slots, found.starts(sockets), rowsBySocket(chunk));
  return { ...bordersOf(chunk), sockets, counts, accepted: Uint32Array.from(accepted).toSorted() };
}

/** The sockets of a chunk, numbered as they come. */
class Slots {
  readonly sockets: number[] = [];
  readonly #counts: number[] = [];
  readonly #slots = new Map<number, number>();
  #socket = -1;
  #slot = 0;

  /** Counts one more row of a socket and gives its number. One look into the Map for each run of the same socket. */
  count(socket: number): number {
    if (socket !== this.#socket) {
      this.#socket = socket;
      this.#slot = this.#slots.get(socket) ?? this.#add(socket);
    }
    this.#counts[this.#slot] = (this.#counts[this.#slot] ?? 0) + 1;
    return this.#slot;
  }

  countOf(socket: number): number {
    return this.#counts[this.#slots.get(socket) ?? -1] ?? 0;
  }

  /** By number: how many rows the sockets before it have. */
  starts(sockets: Uint32Array): Uint32Array {
    const starts = new Uint32Array(sockets.length);
    let at = 0;
    for (const socket of sockets) {
      starts[this.#slots.get(socket) ?? 0] = at;
      at += this.countOf(socket);
    }
    return starts;
  }

  #add(socket: number): number {
    const slot = this.sockets.push(socket) - 1;
    this.#slots.set(socket, slot);
    this.#counts.push(0);
    return slot;
  }
}

/** `next`: by slot, where its next row goes; used up. */
function order(slots: Uint16Array, next: Uint32Array, rows: Uint16Array): void {
  for (let row = 0; row < CHUNK_ROWS; row++) {
    const slot = slots[row] ?? 0;
    const at = next[slot] ?? 0;
    rows[at] = row;
    next[slot] = at + 1;
  }
}

const NONE = new Uint32Array(0);

/** Only where it begins and ends. */
export function bordersOf(chunk: Chunk): ChunkSummary {
  return {
    sockets: NONE,
    counts: NONE,
    accepted: NONE,
    firstOffset: chunk.offset[0] ?? 0,
    lastTime: chunk.time[CHUNK_ROWS - 1] ?? 0,
  };
}
