// A ladder's rows as shapes: all of them for a file, those in sight for the window.

import { drawArrow } from "./drawArrow.ts";
import { drawLanes } from "./drawLanes.ts";
import { drawStep, drawTimes } from "./drawStep.ts";
import type { Geometry } from "./geometry.ts";
import type { Ladder } from "./ladder.ts";
import type { Shape } from "./shapes.ts";

/**
 * `rows`: from the first to the last, which is not included; all where they are left out. `y` counted from the upper edge of row 0; what lies behind comes first. `timeText`: null where times
 * are written by other means.
 */
export function drawLadder(
  ladder: Ladder,
  geometry: Geometry,
  timeText: ((time: number) => string) | null,
  rows: readonly [first: number, last: number] = [0, ladder.steps.length],
): readonly Shape[] {
  const [first, last] = rows;
  const shapes: Shape[] = [...drawLanes(ladder, geometry, first, last)];
  for (const arrow of ladder.arrows) {
    const top = Math.min(arrow.from.row, arrow.to.row);
    const bottom = Math.max(arrow.from.row, arrow.to.row);
    if (bottom < first - 1 || top > last) continue;
    shapes.push(...drawArrow(ladder, arrow, geometry));
  }
  // Labels reach into the row beside theirs.
  for (const step of ladder.steps.slice(Math.max(0, first - 1), last + 1))
    shapes.push(...drawStep(step, geometry));
  if (timeText !== null)
    for (const step of ladder.steps.slice(first, last))
      shapes.push(...drawTimes(step, timeText(step.time), geometry));
  return shapes;
}
