// Arithmetic of a list of many equal rows in a browser that cannot lay out more than some millions of pixels. The exact
// place (`top`, pixels from the first row) is ours; the scroll bar's own place stands for it. Up to MAX_SPACER pixels
// they are the same; above, the scroll bar is in proportion and `top` stays exact.

/** Below every browser's limit, and small enough that float32 layout keeps whole pixels. */
export const MAX_SPACER = 8_000_000;

export interface RowScale {
  readonly rows: number;
  /** Pixels, even. */
  readonly rowHeight: number;
  /** Pixels of rows that can be seen at once. */
  readonly viewport: number;
}

export function contentHeight(scale: RowScale): number {
  return scale.rows * scale.rowHeight;
}

export function spacerHeight(scale: RowScale): number {
  return Math.min(contentHeight(scale), MAX_SPACER);
}

export function maxTop(scale: RowScale): number {
  return Math.max(0, contentHeight(scale) - scale.viewport);
}

export function clampTop(top: number, scale: RowScale): number {
  return Math.min(Math.max(0, top), maxTop(scale));
}

/** Whether one pixel of the scroll bar's own place is more than one pixel of rows. */
export function isScaled(scale: RowScale): boolean {
  return contentHeight(scale) > MAX_SPACER;
}

export function scrollOfTop(top: number, scale: RowScale): number {
  if (!isScaled(scale)) return clampTop(top, scale);
  return (clampTop(top, scale) / maxTop(scale)) * (MAX_SPACER - scale.viewport);
}

export function topOfScroll(scroll: number, scale: RowScale): number {
  if (!isScaled(scale)) return clampTop(scroll, scale);
  return clampTop((scroll / (MAX_SPACER - scale.viewport)) * maxTop(scale), scale);
}

/** Rows [first, last) touch the viewport; the first one starts `offset` pixels from its upper edge (0 or negative). */
export function visibleRows(
  top: number,
  scale: RowScale,
): { readonly first: number; readonly last: number; readonly offset: number } {
  const at = clampTop(top, scale);
  const first = Math.floor(at / scale.rowHeight);
  const last = Math.min(scale.rows, Math.ceil((at + scale.viewport) / scale.rowHeight));
  return { first: Math.min(first, last), last, offset: first * scale.rowHeight - at };
}

/** The least move that brings a row wholly into the viewport. */
export function topThatShows(row: number, top: number, scale: RowScale): number {
  const start = row * scale.rowHeight;
  if (start < top) return clampTop(start, scale);
  const end = start + scale.rowHeight;
  return clampTop(end > top + scale.viewport ? end - scale.viewport : top, scale);
}

/** A row comes to the middle; one in the middle half of the sight stays where it is, so that the eye does too. */
export function topThatCentres(row: number, top: number, scale: RowScale): number {
  const start = row * scale.rowHeight;
  const centred = Math.round(start - (scale.viewport - scale.rowHeight) / 2);
  const isNear = Math.abs(centred - top) <= scale.viewport / 4;
  return clampTop(isNear ? top : centred, scale);
}

/** Pixels of a wheel event, whose unit the device chooses (0 pixels, 1 lines, 2 pages). */
export function wheelPixels(delta: number, mode: number, scale: RowScale): number {
  if (mode === 1) return delta * scale.rowHeight;
  return mode === 2 ? delta * scale.viewport : delta;
}
