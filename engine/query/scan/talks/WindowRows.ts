// The events of some sockets within a stretch of a recording, as far as their conversations are to be heard.

import { CALLS } from "../../../../shared/model/event.ts";
import { CHUNK_ROWS, type Chunk } from "../../../record/index/chunk.ts";
import type { ScanJob } from "../jobs.ts";
import type { TalkPlace } from "../PlaceGist.ts";

type Part = Extract<ScanJob, { readonly type: "scan" }>;

/** Bytes and events of a conversation that are heard before the first place, and behind the last one. */
export const HEARD_BYTES = 256 * 1024;
export const HEARD_EVENTS = 512;

const HEARD: ReadonlySet<number> = new Set(
  (["send", "recv", "shutdown", "close"] as const).map((call) => CALLS.indexOf(call)),
);
const BEGINS: ReadonlySet<number> = new Set(
  (["socket", "connect"] as const).map((call) => CALLS.indexOf(call)),
);
const ACCEPT = CALLS.indexOf("accept");
const CLOSE = CALLS.indexOf("close");

export interface WindowRow {
  readonly ordinal: number;
  readonly socket: number;
  readonly time: number;
  readonly result: number;
  readonly flow: number;
  /** As in the index. */
  readonly code: number;
  /** File positions of its blocks, and where those behind it end. */
  readonly start: number;
  readonly end: number;
  readonly ahead: number;
}

interface Reach {
  first: number;
  last: number;
}

export class WindowRows {
  readonly #reach = new Map<number, Reach>();
  readonly #rows: WindowRow[] = [];
  /** Sockets whose first event is among the rows. */
  readonly #begun = new Set<number>();
  readonly closed = new Set<number>();
  /** Sockets of which events before the first place are left out. */
  readonly #cut = new Set<number>();

  constructor(places: readonly TalkPlace[]) {
    for (const { socket, first, last } of places) {
      const reach = this.#reach.get(socket);
      if (reach === undefined) this.#reach.set(socket, { first, last });
      else {
        reach.first = Math.min(reach.first, first);
        reach.last = Math.max(reach.last, last);
      }
    }
  }

  /** Parts come in their order. */
  take({ chunk, runs }: Part, columns: Chunk): void {
    for (const { from, to, end } of runs)
      for (let row = from; row < to; row++) {
        const code = columns.code[row] ?? 0;
        const call = code & 0xff;
        if (call === ACCEPT) this.#begun.add(columns.result[row] ?? 0);
        const socket = columns.socket[row] ?? 0;
        if (!this.#reach.has(socket)) continue;
        if (BEGINS.has(call)) this.#begun.add(socket);
        if (!HEARD.has(call)) continue;
        if (call === CLOSE) this.closed.add(socket);
        this.#rows.push({
          ordinal: chunk * CHUNK_ROWS + row,
          socket,
          time: columns.time[row] ?? 0,
          result: columns.result[row] ?? 0,
          flow: columns.flow[row] ?? 0,
          code,
          start: columns.offset[row] ?? 0,
          end: row + 1 < to ? (columns.offset[row + 1] ?? 0) : end,
          ahead: end,
        });
      }
  }

  /** Those to be heard, in their order. */
  heard(): readonly WindowRow[] {
    const spent = new Map<number, { bytes: number; events: number }>();
    const keeps = ({ socket, result }: WindowRow): boolean => {
      const sum = spent.get(socket) ?? { bytes: 0, events: 0 };
      sum.bytes += result;
      sum.events += 1;
      spent.set(socket, sum);
      return sum.bytes <= HEARD_BYTES && sum.events <= HEARD_EVENTS;
    };
    const before = this.#rows
      .filter(({ socket, ordinal }) => ordinal < (this.#reach.get(socket)?.first ?? 0))
      .toReversed()
      .filter((row) => {
        const kept = keeps(row);
        if (!kept) this.#cut.add(row.socket);
        return kept;
      })
      .toReversed();
    spent.clear();
    const rest = this.#rows.filter((row) => {
      const reach = this.#reach.get(row.socket) ?? { first: 0, last: 0 };
      if (row.ordinal < reach.first) return false;
      return row.ordinal <= reach.last || keeps(row);
    });
    return [...before, ...rest].toSorted((a, b) => a.ordinal - b.ordinal);
  }

  /** Whether a socket is heard from its first byte on. To be asked after `heard`. */
  isComplete(socket: number): boolean {
    return this.#begun.has(socket) && !this.#cut.has(socket);
  }
}
