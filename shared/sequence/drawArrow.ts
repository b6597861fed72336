// One arrow between two lanes.

import { BAR, type Geometry } from "./geometry.ts";
import type { Arrow, Ladder } from "./ladder.ts";
import { filled, line, type Paint, type Shape } from "./shapes.ts";

const HEAD = { length: 9, half: 4 } as const;
/** How far from its lane a late sender's line climbs. */
const HOOK = 5;

export function drawArrow(ladder: Ladder, arrow: Arrow, geometry: Geometry): readonly Shape[] {
  const { from, to } = arrow;
  const away = geometry.x(to.lane) > geometry.x(from.lane) ? 1 : -1;
  const x1 = geometry.x(from.lane) + away * edge(ladder, from.lane);
  const x2 = geometry.x(to.lane) - away * edge(ladder, to.lane);
  const end = geometry.y(to.row);
  // A call that returned after its effect was seen: the line starts where the effect is, and climbs there from the call.
  const late = from.row > to.row;
  const start = late ? end : geometry.y(from.row);
  const paint: Paint = arrow.tone;
  const dash = arrow.kind === "begin" ? "dotted" : arrow.open ? "dashed" : "solid";
  const shapes: Shape[] = [
    line(
      [
        [x1, start],
        [x2, end],
      ],
      paint,
      dash,
    ),
  ];
  if (late) {
    const hook = x1 + away * HOOK;
    const call = geometry.y(from.row);
    shapes.push(
      line(
        [
          [x1, call],
          [hook, call],
          [hook, start],
        ],
        paint,
        "dotted",
      ),
    );
  }
  if (arrow.tone === "failure" && arrow.kind === "connect")
    return [...shapes, ...cross((x1 + x2) / 2, (start + end) / 2, paint)];
  return [...shapes, head([x1, start], [x2, end], arrow, paint)];
}

/** Half of what stands on a lane: a socket's bar, or the line of a peer. */
function edge(ladder: Ladder, lane: number): number {
  return ladder.lanes[lane]?.kind === "own" ? BAR / 2 : 0;
}

function head(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  arrow: Arrow,
  paint: Paint,
): Shape {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [bx, by] = [x2 - dx * HEAD.length, y2 - dy * HEAD.length];
  const wing = (side: 1 | -1) => [bx - side * dy * HEAD.half, by + side * dx * HEAD.half] as const;
  return arrow.open || arrow.kind === "begin"
    ? line([wing(1), [x2, y2], wing(-1)], paint)
    : filled([[x2, y2], wing(1), wing(-1)], paint);
}

/** What was refused or lost: the arrow does not arrive. */
function cross(x: number, y: number, paint: Paint): readonly Shape[] {
  const r = 5;
  return [
    line(
      [
        [x - r, y - r],
        [x + r, y + r],
      ],
      paint,
    ),
    line(
      [
        [x - r, y + r],
        [x + r, y - r],
      ],
      paint,
    ),
  ];
}
