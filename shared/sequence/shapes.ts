// What is drawn, without saying how: the window turns shapes into elements with its own colours, a file into attributes.

import type { Tone } from "./ladder.ts";

export type Paint = Tone | "line" | "bar" | "surface";

export interface Run {
  readonly text: string;
  readonly tone: Tone;
  readonly strong?: boolean;
}

export type Shape =
  | {
      readonly kind: "path";
      /** SVG path data: M, L and Z with absolute numbers. */
      readonly d: string;
      readonly paint: Paint;
      readonly dash: "solid" | "dashed" | "dotted";
      readonly filled: boolean;
    }
  | {
      readonly kind: "box";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly paint: Paint;
      readonly fill: Paint;
    }
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly anchor: "start" | "middle" | "end";
      readonly face: "data" | "ui";
      readonly runs: readonly Run[];
      /** Lines that cross it are kept from its letters. */
      readonly halo: boolean;
    };

export function line(
  points: readonly (readonly [x: number, y: number])[],
  paint: Paint,
  dash: "solid" | "dashed" | "dotted" = "solid",
): Shape {
  return { kind: "path", d: pathOf(points), paint, dash, filled: false };
}

export function filled(points: readonly (readonly [x: number, y: number])[], paint: Paint): Shape {
  return { kind: "path", d: `${pathOf(points)}Z`, paint, dash: "solid", filled: true };
}

function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
}

/** A tenth of a pixel is enough for any screen, and keeps files short. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
