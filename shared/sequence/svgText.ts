// A ladder as an SVG file that stands alone: colours and faces as attributes, no styles, readable on white.

import { drawHeader, ladderHeight } from "./drawLanes.ts";
import { drawLadder } from "./drawLadder.ts";
import { geometryOf, HEADER_HEIGHT, LANE_PITCH, GUTTER } from "./geometry.ts";
import type { Ladder } from "./ladder.ts";
import type { Paint, Shape } from "./shapes.ts";

export interface SvgOptions {
  readonly title: string;
  readonly timeText: (time: number) => string;
}

/** Distance of lanes in a file: more than on a small screen, since nothing scrolls. */
const FILE_PITCH = 240;
const MARGIN = 16;

/** Each reaches 4.5:1 on white as text, 3:1 as a mark. */
const COLOURS: { readonly [K in Paint]: string } = {
  plain: "#191b20",
  quiet: "#52565f",
  sent: "#8a4f00",
  received: "#0a6c60",
  failure: "#b3201c",
  line: "#8b8e97",
  bar: "#e9eaee",
  surface: "#ffffff",
};

const FACES = {
  data: "ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace",
  ui: "system-ui, Segoe UI, Roboto, DejaVu Sans, sans-serif",
} as const;

const DASHES = { solid: null, dashed: "5 4", dotted: "2 3" } as const;

export function svgSize(ladder: Ladder): { readonly width: number; readonly height: number } {
  const room = GUTTER + Math.min(FILE_PITCH, LANE_PITCH.highest) * ladder.lanes.length;
  return {
    width: geometryOf(ladder.lanes.length, room).width + 2 * MARGIN,
    height: ladderHeight(ladder) + 2 * MARGIN,
  };
}

export function svgText(ladder: Ladder, { title, timeText }: SvgOptions): string {
  const { width, height } = svgSize(ladder);
  const geometry = geometryOf(ladder.lanes.length, width - 2 * MARGIN);
  const header = drawHeader(ladder, geometry).map(element);
  const rows = drawLadder(ladder, geometry, timeText).map(element);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="12">`,
    `<title>${escape(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.surface}"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})">`,
    ...header,
    `<path d="M0 ${HEADER_HEIGHT - 0.5}L${geometry.width} ${HEADER_HEIGHT - 0.5}" stroke="${COLOURS.line}" fill="none"/>`,
    `<g transform="translate(0 ${HEADER_HEIGHT})">`,
    ...rows,
    "</g>",
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case "path": {
      const colour = COLOURS[shape.paint];
      if (shape.filled) return `<path d="${shape.d}" fill="${colour}"/>`;
      const dash = DASHES[shape.dash];
      return `<path d="${shape.d}" stroke="${colour}" fill="none"${dash === null ? "" : ` stroke-dasharray="${dash}"`}/>`;
    }
    case "box":
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" rx="3" fill="${COLOURS[shape.fill]}" stroke="${COLOURS[shape.paint]}"/>`;
    case "text": {
      const halo = shape.halo
        ? ` stroke="${COLOURS.surface}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`
        : "";
      const runs = shape.runs.map(
        ({ text, tone, strong }) =>
          `<tspan fill="${COLOURS[tone]}"${strong === true ? ' font-weight="700"' : ""}>${escape(text)}</tspan>`,
      );
      return `<text x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}" font-family="${FACES[shape.face]}" xml:space="preserve"${halo}>${runs.join("")}</text>`;
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** What XML does not allow at all cannot be written as an entity either. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}
