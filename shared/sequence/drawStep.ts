// One step of a ladder.

import { BAR, fitText, GUTTER, ROW_HEIGHT, textWidth, type Geometry } from "./geometry.ts";
import { formatGap } from "./formatGap.ts";
import type { Step } from "./ladder.ts";
import type { Run, Shape } from "./shapes.ts";

const BOX_HEIGHT = 22;

/** Its box, or the label at its end of an arrow. */
export function drawStep(step: Step, geometry: Geometry): readonly Shape[] {
  return step.shape === "box" ? drawBox(step, geometry) : drawLabel(step, geometry);
}

/** `time`: the step's, as the window writes times. */
export function drawTimes(step: Step, time: string, geometry: Geometry): readonly Shape[] {
  const y = geometry.y(step.row);
  const place = { kind: "text", x: GUTTER - 16, anchor: "end", face: "data", halo: false } as const;
  const shapes: Shape[] = [{ ...place, y: y + 4, runs: [{ text: time, tone: "plain" }] }];
  // Between the two steps that it is between.
  if (step.gap !== null)
    shapes.push({
      ...place,
      y: y - ROW_HEIGHT / 2 + 4,
      runs: [{ text: formatGap(step.gap), tone: "quiet" }],
    });
  return shapes;
}

function drawBox(step: Step, geometry: Geometry): readonly Shape[] {
  const text = fitText(step.label, geometry.pitch - 32);
  const width = Math.ceil(textWidth(text)) + 16;
  const x = geometry.x(step.lane);
  const y = geometry.y(step.row);
  return [
    {
      kind: "box",
      x: x - width / 2,
      y: y - BOX_HEIGHT / 2,
      width,
      height: BOX_HEIGHT,
      paint: step.tone === "failure" ? "failure" : "quiet",
      fill: "surface",
    },
    {
      kind: "text",
      x,
      y: y + 4,
      anchor: "middle",
      face: "data",
      runs: [{ text, tone: step.tone }],
      halo: false,
    },
  ];
}

/** Above the line where it leaves, below it where it arrives: a slanted line touches neither. */
function drawLabel(step: Step, geometry: Geometry): readonly Shape[] {
  const x = geometry.x(step.lane);
  const there = geometry.x(step.facing ?? step.lane);
  const away = there > x ? 1 : -1;
  const below = step.shape === "arrives" && step.joined.length > 0;
  const room = Math.abs(there - x) - 2 * BAR - 20;
  return [
    {
      kind: "text",
      x: x + away * (BAR / 2 + 8),
      y: geometry.y(step.row) + (below ? 15 : -6),
      anchor: away > 0 ? "start" : "end",
      face: "data",
      runs: labelRuns(step, room),
      halo: true,
    },
  ];
}

function labelRuns(step: Step, room: number): readonly Run[] {
  const label = fitText(step.label, room);
  const runs: Run[] = [{ text: label, tone: step.tone }];
  const preview = fitText(step.preview, room - textWidth(label) - 16);
  if (preview.length > 2) runs.push({ text: `  ${preview}`, tone: "plain" });
  return runs;
}
