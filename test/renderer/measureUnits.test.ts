import { describe, expect, test } from "vitest";
import {
  decadeTicks,
  heightTicks,
  octaves,
  placeOfValue,
  shownBars,
} from "../../renderer/measure/spread/octaves.ts";
import { tickStep, tickText, timeTicks } from "../../renderer/measure/time/timeTicks.ts";
import {
  formatAmount,
  formatAxisBytes,
  formatPerSecond,
} from "../../renderer/measure/plot/units.ts";
import { formatDuration } from "../../shared/words/quantity.ts";
import { roundSteps } from "../../renderer/measure/plot/plotAxes.ts";
import {
  sizeBin,
  SIZE_BINS,
  SIZE_EDGES,
  timeBin,
  TIME_BINS,
  TIME_EDGES,
} from "../../shared/measure/bins.ts";

const plain = (text: string) => text.replaceAll("\u2009", " ");

function countsIn(bins: number, hits: readonly number[]): Float64Array {
  return Float64Array.from({ length: bins }, (_, bin) => hits.filter((hit) => hit === bin).length);
}

describe("units", () => {
  test("amounts have three digits and SI prefixes behind a thin space", () => {
    expect([0, 0.25, 2, 12.5, 999, 1200, 1_500_000].map(formatAmount)).toEqual([
      "0",
      "0.25",
      "2",
      "12.5",
      "999",
      "1.2\u2009k",
      "1.5\u2009M",
    ]);
    expect(formatAxisBytes(20_000, "/s")).toBe("20\u2009kB/s");
    expect(formatAxisBytes(0)).toBe("0\u2009B");
    expect(formatPerSecond(12.5)).toBe("12.5/s");
  });

  test("durations take the unit in which they read well", () => {
    const micros = [0, 45, 999, 1000, 12_340, 999_600, 1_500_000, 100_000_000, 12_345_678_900];
    expect(micros.map(formatDuration).map(plain)).toEqual([
      "0 µs",
      "45 µs",
      "999 µs",
      "1 ms",
      "12.3 ms",
      "1 s",
      "1.5 s",
      "100 s",
      "12 346 s",
    ]);
  });
});

describe("histograms", () => {
  test("have one bar for each factor of two, and lose nothing", () => {
    const counts = countsIn(TIME_BINS, [0, 1, 1000, 1023, 1024, 1500, 2047].map(timeBin));
    const bars = octaves({ edges: TIME_EDGES, counts });
    expect(bars.filter((count) => count > 0)).toEqual([1, 1, 2, 3]);
    expect([bars[0], bars[1], bars[10], bars[11]]).toEqual([1, 1, 2, 3]);
    const sizes = countsIn(SIZE_BINS, [0, 1, 14, 15, 16].map(sizeBin));
    expect(octaves({ edges: SIZE_EDGES, counts: sizes }).slice(0, 6)).toEqual([1, 1, 0, 0, 2, 1]);
  });

  test("put a value where its bar is", () => {
    for (const value of [1, 2, 3, 1000, 1024]) {
      const place = placeOfValue(value);
      expect(2 ** (Math.floor(place) - 1)).toBeLessThanOrEqual(value);
      expect(2 ** Math.floor(place)).toBeGreaterThan(value);
    }
  });

  test("rest on their usual axis and grow beyond it only for what is there", () => {
    expect(
      shownBars(
        [
          [0, 0],
          [0, 3],
        ],
        [0, 13],
      ),
    ).toEqual([0, 13]);
    expect(
      shownBars(
        [
          [0, 0],
          [1, ...Array.from({ length: 19 }, () => 0), 2],
        ],
        [1, 13],
      ),
    ).toEqual([0, 21]);
  });

  test("are marked at powers of ten, as many as there is room for", () => {
    expect(decadeTicks(0, 13, 1)).toEqual([1, 10, 100, 1000]);
    expect(decadeTicks(0, 30, 5)).toEqual([1, 100, 10_000, 1_000_000, 100_000_000]);
    expect(heightTicks(250, 4)).toEqual([0, 1, 10, 100, 1000]);
    expect(heightTicks(0, 4)).toEqual([0, 1, 10]);
  });
});

describe("axes", () => {
  test("of time are marked at round moments of the format", () => {
    const second = 1_000_000;
    const step = tickStep(0, 60 * second, 5);
    expect(step).toBe(15 * second);
    const since = { kind: "since", time: 3 * second } as const;
    expect(
      timeTicks(0, 60 * second, step, since).map((time) => plain(tickText(time, step, since))),
    ).toEqual(["0 s", "15 s", "30 s", "45 s"]);
    const india = { kind: "clock", offset: 330 * 60 * second } as const;
    expect(tickText(0, step, india)).toBe("05:30:00");
    expect(tickText(0, 60 * second, india)).toBe("05:30");
    expect(tickText(250_000, 50_000, india)).toBe("05:30:00.25");
  });

  test("of values begin at zero and have round steps", () => {
    expect(roundSteps(87, 4, false)).toEqual([0, 50]);
    expect(roundSteps(87, 5, false)).toEqual([0, 20, 40, 60, 80]);
    expect(roundSteps(1, 4, true)).toEqual([0, 1]);
  });
});
