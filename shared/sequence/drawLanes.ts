// The lanes of a ladder: their titles, and the lines and bars that run down through its rows.

import { BAR, CHAR_WIDTH, fitText, HEADER_HEIGHT, ROW_HEIGHT, type Geometry } from "./geometry.ts";
import type { Ladder } from "./ladder.ts";
import { line, type Shape } from "./shapes.ts";

/** Titles, `y` counted from the header's upper edge. */
export function drawHeader(ladder: Ladder, geometry: Geometry): readonly Shape[] {
  const room = geometry.pitch - 16;
  return ladder.lanes.flatMap((lane, i): readonly Shape[] => {
    const place = { kind: "text", x: geometry.x(i), anchor: "middle", halo: false } as const;
    const title = fitText(lane.title, room);
    const runs = [{ text: title, tone: "plain", strong: lane.kind === "own" } as const];
    return [
      { ...place, y: 18, face: "ui", runs },
      {
        ...place,
        y: 35,
        face: "data",
        runs: [{ text: fitEnd(lane.subtitle, room), tone: "quiet" }],
      },
    ];
  });
}

/** An endpoint keeps its port: what does not fit goes from the front. */
function fitEnd(text: string, room: number): string {
  if (fitText(text, room) === text) return text;
  const port = /:\d+$/.exec(text)?.[0] ?? "";
  return fitText(text, room - port.length * CHAR_WIDTH) + port;
}

/** Lines and bars as far as they are in rows [first, last). */
export function drawLanes(
  ladder: Ladder,
  geometry: Geometry,
  first: number,
  last: number,
): readonly Shape[] {
  const top = first * ROW_HEIGHT;
  const bottom = last * ROW_HEIGHT;
  return ladder.lanes.flatMap((lane, i): readonly Shape[] => {
    const x = geometry.x(i);
    if (lane.kind === "peer")
      return [
        line(
          [
            [x, top],
            [x, bottom],
          ],
          "line",
          "dashed",
        ),
      ];
    const begin = lane.from === null ? -Infinity : geometry.y(lane.from);
    const end = lane.to === null ? Infinity : geometry.y(lane.to);
    return drawLife(x, { begin, end }, { top, bottom });
  });
}

/** What is in sight of a socket's life. All are heights. */
function drawLife(
  x: number,
  { begin, end }: { readonly begin: number; readonly end: number },
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly Shape[] {
  const shapes: Shape[] = [];
  // Before it is there, a thread leads from its title to where it begins.
  if (begin > top)
    shapes.push(
      line(
        [
          [x, top],
          [x, Math.min(begin, bottom)],
        ],
        "line",
        "dotted",
      ),
    );
  const from = Math.max(begin, top);
  const to = Math.min(end, bottom);
  if (from < to) shapes.push(...drawBar(x, from, to, begin === from));
  if (end >= top && end <= bottom)
    shapes.push(
      line(
        [
          [x - 10, end],
          [x + 10, end],
        ],
        "plain",
      ),
    );
  return shapes;
}

/** Open at its ends where its life goes on beyond them. */
function drawBar(x: number, from: number, to: number, begins: boolean): readonly Shape[] {
  const [left, right] = [x - BAR / 2, x + BAR / 2];
  const ground = { kind: "box", x: left, y: from, width: BAR, height: to - from } as const;
  const shapes: Shape[] = [
    { ...ground, paint: "bar", fill: "bar" },
    line(
      [
        [left, from],
        [left, to],
      ],
      "line",
    ),
    line(
      [
        [right, from],
        [right, to],
      ],
      "line",
    ),
  ];
  if (begins)
    shapes.push(
      line(
        [
          [left, from],
          [right, from],
        ],
        "line",
      ),
    );
  return shapes;
}

/** Height of all rows and the header. */
export function ladderHeight(ladder: Ladder): number {
  return HEADER_HEIGHT + ladder.steps.length * ROW_HEIGHT;
}
