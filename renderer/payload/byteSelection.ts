// A run of bytes that is selected, made by mouse or keys: `anchor` stays, `focus` moves; both are inside.

export interface ByteSelection {
  readonly anchor: number;
  readonly focus: number;
}

/** Bytes [from, to). */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

export function rangeOf({ anchor, focus }: ByteSelection): ByteRange {
  return { from: Math.min(anchor, focus), to: Math.max(anchor, focus) + 1 };
}

export interface SelectionKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The rows that keys walk through. */
export interface SelectionGrid {
  /** Bytes in all. */
  readonly total: number;
  /** Rows in sight. */
  readonly pageRows: number;
  /** Bytes in a row. */
  readonly perRow: number;
}

/** The selection after a key; null where the key is not about it. */
export function moveSelection(
  selection: ByteSelection | null,
  press: SelectionKey,
  grid: SelectionGrid,
): ByteSelection | null {
  const { total } = grid;
  if (total === 0) return null;
  const whole = press.ctrlKey || press.metaKey;
  if (whole && press.key.toLowerCase() === "a") return { anchor: 0, focus: total - 1 };
  const at = selection?.focus ?? -1;
  const next = target(press.key, whole, at, grid);
  if (next === null) return null;
  const focus = Math.min(Math.max(0, next), total - 1);
  return { anchor: press.shiftKey && selection !== null ? selection.anchor : focus, focus };
}

function target(
  key: string,
  whole: boolean,
  at: number,
  { total, pageRows, perRow }: SelectionGrid,
): number | null {
  const none = at < 0;
  switch (key) {
    case "ArrowRight":
      return at + 1;
    case "ArrowLeft":
      return none ? 0 : at - 1;
    case "ArrowDown":
      return none ? 0 : at + perRow < total ? at + perRow : at;
    case "ArrowUp":
      return none ? 0 : at >= perRow ? at - perRow : at;
    case "PageDown":
      return Math.max(0, at) + pageRows * perRow;
    case "PageUp":
      return Math.max(0, at) - pageRows * perRow;
    case "Home":
      return whole ? 0 : Math.max(0, at) - (Math.max(0, at) % perRow);
    case "End":
      return whole ? total - 1 : Math.max(0, at) - (Math.max(0, at) % perRow) + perRow - 1;
    default:
      return null;
  }
}
