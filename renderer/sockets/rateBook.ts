// Rates from counters: once a second the difference of each socket that moved, as a short line of samples. Costs what
// is moving, not what is open.

import type { Counters } from "../../shared/model/socket.ts";

/** Seconds that a rate line shows. */
export const RATE_SAMPLES = 24;

export interface RateLine {
  /** Bytes per second, oldest first; RATE_SAMPLES of each. */
  readonly in: Float32Array;
  readonly out: Float32Array;
}

interface Entry extends RateLine {
  bytesIn: number;
  bytesOut: number;
  /** Ticks since it last moved; a line that is flat is dropped. */
  still: number;
}

type Bytes = Pick<Counters, "bytesIn" | "bytesOut">;

export interface RateBook {
  /** A socket that is new to this window: what it did before counts for no second. */
  begin(id: number, counters: Bytes): void;
  /** Its counters changed since the last tick. */
  touch(id: number): void;
  /** Whether a line is another one than before. */
  tick(seconds: number, countersOf: (id: number) => Bytes | undefined): boolean;
  line(id: number): RateLine | null;
  forget(id: number): void;
  clear(): void;
}

export function createRateBook(): RateBook {
  const baselines = new Map<number, Bytes>();
  const lines = new Map<number, Entry>();
  const touched = new Set<number>();

  return {
    begin: (id, counters) => void baselines.set(id, counters),
    touch: (id) => void touched.add(id),
    tick(seconds, countersOf) {
      for (const id of touched) {
        const base = baselines.get(id) ?? NOTHING;
        const now = countersOf(id) ?? base;
        const moved = now.bytesIn !== base.bytesIn || now.bytesOut !== base.bytesOut;
        if (moved && !lines.has(id)) lines.set(id, newEntry(base));
      }
      touched.clear();
      const any = lines.size > 0;
      for (const [id, entry] of lines) {
        const now = countersOf(id) ?? entry;
        const moved = shift(entry, now, seconds);
        entry.still = moved ? 0 : entry.still + 1;
        if (entry.still < RATE_SAMPLES) continue;
        lines.delete(id);
        baselines.set(id, { bytesIn: entry.bytesIn, bytesOut: entry.bytesOut });
      }
      return any;
    },
    line: (id) => lines.get(id) ?? null,
    forget(id) {
      lines.delete(id);
      baselines.delete(id);
      touched.delete(id);
    },
    clear() {
      lines.clear();
      baselines.clear();
      touched.clear();
    },
  };
}

const NOTHING: Bytes = { bytesIn: 0, bytesOut: 0 };

function newEntry(base: Bytes): Entry {
  return {
    in: new Float32Array(RATE_SAMPLES),
    out: new Float32Array(RATE_SAMPLES),
    bytesIn: base.bytesIn,
    bytesOut: base.bytesOut,
    still: 0,
  };
}

/** Pushes one sample; whether anything moved. */
function shift(entry: Entry, now: Bytes, seconds: number): boolean {
  const gotIn = Math.max(0, now.bytesIn - entry.bytesIn);
  const gotOut = Math.max(0, now.bytesOut - entry.bytesOut);
  for (const [line, got] of [
    [entry.in, gotIn],
    [entry.out, gotOut],
  ] as const) {
    line.copyWithin(0, 1);
    line[RATE_SAMPLES - 1] = got / seconds;
  }
  entry.bytesIn = now.bytesIn;
  entry.bytesOut = now.bytesOut;
  return gotIn > 0 || gotOut > 0;
}
