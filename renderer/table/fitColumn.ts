// How wide a column must be for what of it is in sight.

/** Pixels that a text may not end at the very border of. */
const ROOM = 2;

/** Of the grid that an element is in: its cells of this column and their head. Pixels. */
export function fittingWidth(within: Element, id: string): number {
  const grid = within.closest("[role='grid']");
  const cells = grid?.querySelectorAll(`[data-column="${id}"], [data-head="${id}"] .column-title`);
  let widest = 0;
  for (const cell of cells ?? []) {
    // A sentence that takes several columns says nothing about one of them.
    if (cell.hasAttribute("aria-colspan")) continue;
    widest = Math.max(widest, textWidth(cell));
  }
  return Math.ceil(widest) + ROOM;
}

/** Of all that is in it, also of what is cut off. */
function textWidth(cell: Element): number {
  const range = document.createRange();
  range.selectNodeContents(cell);
  const style = getComputedStyle(cell);
  const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
  return range.getBoundingClientRect().width + padding;
}
