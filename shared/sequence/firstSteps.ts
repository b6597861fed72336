import type { Ladder } from "./ladder.ts";

/** The first `count` steps of a ladder and what lies wholly among them; lanes stay. */
export function firstSteps(ladder: Ladder, count: number): Ladder {
  if (count >= ladder.steps.length) return ladder;
  return {
    ...ladder,
    lanes: ladder.lanes.map((lane) => ({
      ...lane,
      from: lane.from,
      to: lane.to !== null && lane.to < count ? lane.to : null,
    })),
    steps: ladder.steps.slice(0, count),
    arrows: ladder.arrows.filter(({ from, to }) => from.row < count && to.row < count),
  };
}
