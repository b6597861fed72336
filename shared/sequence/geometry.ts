// Where lanes and rows of a ladder are, in pixels from the upper left corner of its rows.

/** Room for a label above and below a line. */
export const ROW_HEIGHT = 36;
/** Two lines: who it is, and where. */
export const HEADER_HEIGHT = 44;
/** Times to the microsecond, and the time between them. */
export const GUTTER = 136;
/** Narrowest and widest distance between two lanes; narrower, an IPv4 endpoint would not fit. */
export const LANE_PITCH = { lowest: 176, highest: 320 } as const;
/** Width of the bar that a socket's life is. */
export const BAR = 8;
/** Of the data face at 12 pixels: the widest of the monospaced faces that it may turn out to be. */
export const CHAR_WIDTH = 7.3;

export interface Geometry {
  readonly pitch: number;
  readonly width: number;
  x(lane: number): number;
  /** The middle of a row. */
  y(row: number): number;
}

/** `room`: pixels there are; lanes spread over them within their bounds. */
export function geometryOf(lanes: number, room: number): Geometry {
  const { lowest, highest } = LANE_PITCH;
  const fair = (room - GUTTER) / Math.max(1, lanes);
  const pitch = Math.floor(Math.min(highest, Math.max(lowest, fair)));
  return {
    pitch,
    width: GUTTER + pitch * lanes,
    x: (lane) => GUTTER + pitch * (lane + 0.5),
    y: (row) => row * ROW_HEIGHT + ROW_HEIGHT / 2,
  };
}

/** As much of a text as fits, with an ellipsis where it goes on; wide characters count twice. */
export function fitText(text: string, pixels: number): string {
  if (textWidth(text) <= pixels) return text;
  // The ellipsis takes a place of its own.
  const room = pixels - CHAR_WIDTH;
  let used = 0;
  let out = "";
  for (const char of text) {
    used += isWide(char) ? 2 * CHAR_WIDTH : CHAR_WIDTH;
    if (used > room) break;
    out += char;
  }
  return out === "" ? "" : `${out}…`;
}

export function textWidth(text: string): number {
  let columns = 0;
  for (const char of text) columns += isWide(char) ? 2 : 1;
  return columns * CHAR_WIDTH;
}

/** East Asian wide characters and pictures, near enough for leaving room. */
function isWide(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    code >= 0x1f300
  );
}
