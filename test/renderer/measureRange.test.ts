import { describe, expect, test } from "vitest";
import {
  rangeOf,
  rangeText,
  withoutRange,
  withRange,
} from "../../renderer/measure/range/rangeFilter.ts";
import { draggedRange, windowOf } from "../../renderer/measure/range/timeWindow.ts";

describe("a range of time in the filter", () => {
  test("is exact to the microsecond", () => {
    const range = { from: 1_000_001, to: 3_600_123_456 };
    const text = rangeText(range);
    expect(text).toBe("frame.time_relative >= 1.000001 and frame.time_relative <= 3600.123456");
    expect(rangeOf(text)).toEqual(range);
  });

  test("joins the filter that is there, whatever binds it", () => {
    expect(withRange("", { from: 0, to: 5 })).toBe(
      "frame.time_relative >= 0 and frame.time_relative <= 0.000005",
    );
    expect(withRange("tcp or udp", { from: 1_500_000, to: 2_000_000 })).toBe(
      "(tcp or udp) and frame.time_relative >= 1.5 and frame.time_relative <= 2",
    );
  });

  test("takes the place of an earlier one, written in whatever way", () => {
    const earlier = "frame.time_relative >= 1 && dir == in && frame.time_relative < 2.5";
    expect(rangeOf(earlier)).toEqual({ from: 1_000_000, to: 2_499_999 });
    const later = withRange(earlier, { from: 3_000_000, to: 4_000_000 });
    expect(later).toBe("dir == in and frame.time_relative >= 3 and frame.time_relative <= 4");
    expect(withRange(later, { from: 0, to: 1 })).toBe(
      "dir == in and frame.time_relative >= 0 and frame.time_relative <= 0.000001",
    );
  });

  test("is taken out again, and what was never one stays as it was written", () => {
    expect(withoutRange(withRange("tcp", { from: 0, to: 9 }))).toBe("tcp");
    expect(withoutRange("tcp   &&  dir==in")).toBe("tcp   &&  dir==in");
    expect(withoutRange("frame.time_relative >= 2")).toBe("");
  });

  test("is not what is only an alternative, or bounds one side, or never holds", () => {
    expect(rangeOf("tcp or (frame.time_relative >= 1 and frame.time_relative <= 2)")).toBeNull();
    expect(rangeOf("frame.time_relative >= 1")).toBeNull();
    expect(rangeOf("frame.time_relative >= 3 and frame.time_relative <= 2")).toBeNull();
    expect(rangeOf("frame.time_relative >=")).toBeNull();
  });
});

describe("the window of the plots", () => {
  const now = 1_000_000_123_456;
  const live = { held: null, range: null, now };

  test("ends now, or is all there is", () => {
    expect(windowOf({ ...live, zoom: "10s" })).toEqual({
      kind: "last",
      length: 10_000_000,
      step: 100_000,
      since: null,
    });
    expect(windowOf({ ...live, zoom: "all" })).toEqual({ kind: "between", from: null, to: null });
  });

  test("stands still while a range is chosen in it", () => {
    const held = { from: 5, to: 10 };
    const range = { from: 6, to: 7 };
    expect(windowOf({ zoom: "60s", held, range, now })).toEqual({ kind: "between", ...held });
    expect(windowOf({ zoom: "10s", held, range: null, now }).kind).toBe("last");
  });

  test("stands around a range from elsewhere, even one that is longer", () => {
    const at = 900_000_000_000;
    const short = windowOf({ ...live, zoom: "10s", range: { from: at, to: at + 2_000_000 } });
    expect(short).toEqual({ kind: "between", from: at - 4_000_000, to: at + 6_000_000 });
    const long = windowOf({ ...live, zoom: "10s", range: { from: at, to: at + 100_000_000 } });
    if (long.kind !== "between") throw new Error("it stands still");
    expect(long.from).toBeLessThan(at);
    expect(long.to).toBeGreaterThan(at + 100_000_000);
    // Nothing of what is to come.
    const recent = { from: now - 2_000_000, to: now - 1_000_000 };
    expect(windowOf({ ...live, zoom: "10s", range: recent })).toEqual({
      kind: "last",
      length: 10_000_000,
      step: 100_000,
      since: recent.from,
    });
  });
});

test("a drag means numbers that read well: no finer than the pixels", () => {
  const start = 1_700_000_000_123_457;
  expect(draggedRange(start + 2_345_678, start + 1_234_567, 40_000, start)).toEqual({
    from: 1_230_000,
    to: 2_350_000,
  });
  expect(draggedRange(start - 500, start + 7, 0.5, start)).toEqual({ from: 0, to: 7 });
});
