// Where a window may be: big enough to work in, no larger than its screen, with enough of its title bar to take hold of.

import type { Rectangle } from "electron";
import * as v from "valibot";

export const MINIMUM = { width: 900, height: 600 } as const;
/** Pixels of the title bar that stay on the screen. */
const GRIP = 64;

/** No screen is so large; beyond 32 bits Chromium ends the program. */
const FURTHEST = 100_000;
const place = v.pipe(v.number(), v.finite(), v.minValue(-FURTHEST), v.maxValue(FURTHEST));
const size = v.pipe(v.number(), v.finite(), v.minValue(1));
const remembered = v.object({
  bounds: v.object({ x: place, y: place, width: size, height: size }),
  maximized: v.boolean(),
});
export type WindowPlace = v.InferOutput<typeof remembered>;

/** What a file held; null where that is no place on one of the screens' work areas. Sizes too large are cut. */
export function fittingPlace(note: unknown, areas: readonly Rectangle[]): WindowPlace | null {
  const parsed = v.safeParse(remembered, note);
  if (!parsed.success) return null;
  const bounds = fitBounds(parsed.output.bounds, areas);
  return bounds === null ? null : { bounds, maximized: parsed.output.maximized };
}

/** Null where none of the areas shows enough of it. */
export function fitBounds(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle | null {
  const area = areas
    .filter((one) => overlap(bounds, one).width >= GRIP && overlap(bounds, one).height >= 1)
    .toSorted((a, b) => surface(overlap(bounds, b)) - surface(overlap(bounds, a)))[0];
  if (area === undefined) return null;
  const width = within(bounds.width, MINIMUM.width, area.width);
  const height = within(bounds.height, MINIMUM.height, area.height);
  return {
    x: within(bounds.x, area.x - width + GRIP, area.x + area.width - GRIP),
    y: within(bounds.y, area.y, area.y + area.height - GRIP),
    width,
    height,
  };
}

/** A whole number; where the two ends contradict each other the lower one counts. */
function within(value: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(value, most)));
}

function overlap(a: Rectangle, b: Rectangle): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}

function surface({ width, height }: { readonly width: number; readonly height: number }): number {
  return width * height;
}
