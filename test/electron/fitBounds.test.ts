import { describe, expect, test } from "vitest";
import { fitBounds, fittingPlace } from "../../electron/fitBounds.ts";

const LEFT = { x: 0, y: 0, width: 1920, height: 1040 };
const RIGHT = { x: 1920, y: 0, width: 2560, height: 1400 };
const note = (bounds: Partial<Record<"x" | "y" | "width" | "height", unknown>>) => ({
  bounds: { x: 100, y: 100, width: 1000, height: 700, ...bounds },
  maximized: false,
});

describe("a window's place", () => {
  test("comes back as it was", () => {
    expect(fittingPlace(note({}), [LEFT])).toEqual(note({}));
    expect(fittingPlace(note({ x: 2500 }), [LEFT, RIGHT])).toEqual(note({ x: 2500 }));
    expect(fittingPlace(note({ x: 99.5, width: 1000.4 }), [LEFT])).toEqual(note({}));
  });

  test("is no larger than the screen that shows most of it", () => {
    expect(fittingPlace(note({ width: 1e9 }), [LEFT])?.bounds).toMatchObject({ width: 1920 });
    expect(
      fittingPlace(note({ x: 1800, width: 1e9, height: 1e308 }), [LEFT, RIGHT])?.bounds,
    ).toEqual({
      x: 1800,
      y: 100,
      width: 2560,
      height: 1400,
    });
  });

  test("is large enough to work in", () => {
    expect(fittingPlace(note({ width: 70, height: 1 }), [LEFT])?.bounds).toMatchObject({
      width: 900,
      height: 600,
    });
  });

  test.each([
    ["screens that are gone", note({ x: 5000 })],
    ["a place beyond 32 bits", note({ x: 2 ** 40 })],
    ["a place far away", note({ x: -1e6 })],
    ["no width", note({ width: 0 })],
    ["less than none", note({ width: -1e9 })],
    [
      "an infinite size",
      JSON.parse('{"bounds":{"x":0,"y":0,"width":1e999,"height":9},"maximized":false}'),
    ],
    ["a size in words", note({ width: "1000" })],
    ["a size of null (NaN in JSON)", note({ height: null })],
    ["no bounds", { maximized: true }],
    ["an array", []],
    ["nothing", null],
  ])("is forgotten with %s", (_what, wrong) => {
    expect(fittingPlace(wrong, [LEFT, RIGHT])).toBeNull();
  });

  test("keeps its title bar within reach", () => {
    expect(fitBounds({ x: 1850, y: 1039, width: 1000, height: 700 }, [LEFT])).toEqual({
      x: 1850,
      y: 976,
      width: 1000,
      height: 700,
    });
    expect(fitBounds({ x: -900, y: -300, width: 1000, height: 700 }, [LEFT])).toEqual({
      x: -900,
      y: 0,
      width: 1000,
      height: 700,
    });
    expect(fitBounds({ x: 0, y: 0, width: 1000, height: 700 }, [])).toBeNull();
  });
});
