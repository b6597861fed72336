import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { secondsBetween, timeText } from "../../renderer/columns/timeFormats.ts";
import { parseMoment } from "../../renderer/events/moment.ts";

/** 2026-11-22T12:04:07.113042Z. */
const NOON = Date.UTC(2026, 10, 22, 12, 4, 7) * 1000 + 113_042;
const origins = { start: NOON - 1_500_001, previous: NOON - 1, reference: NOON + 2_000_000 };

describe("times of rows", () => {
  test("keep every microsecond, whatever they count from", () => {
    expect(timeText(NOON, "utc", origins)).toBe("12:04:07.113042");
    expect(timeText(NOON, "start", origins)).toBe("1.500001");
    expect(timeText(NOON, "previous", origins)).toBe("0.000001");
    expect(timeText(NOON, "reference", origins)).toBe("-2.000000");
    expect(timeText(NOON, "reference", { ...origins, reference: null })).toBe("");
  });

  test("differences are exact", () => {
    const times = fc.integer({ min: 1_500_000_000_000_000, max: 4_000_000_000_000_000 });
    fc.assert(
      fc.property(times, times, (from, to) => {
        const [, sign, seconds, micros] =
          /^(-?)(\d+)\.(\d{6})$/.exec(secondsBetween(from, to)) ?? [];
        const difference = BigInt(`${sign}${seconds}${micros}`);
        expect(difference).toBe(BigInt(to) - BigInt(from));
      }),
    );
  });
});

describe("a moment as it is typed", () => {
  const utc = { start: NOON, utc: true };

  test("a time of day is that of the recording's day", () => {
    expect(parseMoment("12:04:07.113042", utc)).toEqual({ kind: "absolute", micros: NOON });
    expect(parseMoment("12:04:07.5", utc)).toEqual({ kind: "absolute", micros: NOON + 386_958 });
    expect(parseMoment(" 12:04 ", utc)).toEqual({ kind: "absolute", micros: NOON - 7_113_042 });
  });

  test("after midnight it is the day after", () => {
    const late = { start: Date.UTC(2026, 10, 22, 23, 59, 0) * 1000, utc: true };
    const expected = Date.UTC(2026, 10, 23, 0, 1, 0) * 1000;
    expect(parseMoment("00:01", late)).toEqual({ kind: "absolute", micros: expected });
    expect(parseMoment("2026-11-22 00:01", late)).toEqual({
      kind: "absolute",
      micros: expected - 86_400_000_000,
    });
  });

  test("with a plus it counts from the start", () => {
    expect(parseMoment("+1.5", utc)).toEqual({ kind: "relative", micros: 1_500_000 });
    expect(parseMoment("+0.000113 s", utc)).toEqual({ kind: "relative", micros: 113 });
  });

  test("local time is the zone's", () => {
    const local = parseMoment("2026-11-22 12:04:07", { start: NOON, utc: false });
    const micros = new Date(2026, 10, 22, 12, 4, 7).getTime() * 1000;
    expect(local).toEqual({ kind: "absolute", micros });
  });

  test.each(["", "12", "25:00", "12:60", "12:04:07.1234567", "+", "noon"])("%j is none", (text) => {
    expect(parseMoment(text, utc)).toBeNull();
  });
});
