// How a page is read for layoutFaults. Run in the page.

export interface Fault {
  readonly kind: "cut" | "overlap" | "outside" | "unmarked";
  readonly what: string;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * What may be shorter than its text, since no window has room for all of it: data (bytes, endpoints, paths, cells, names that
 * a person gave), each with the whole of it in a tooltip, in the payload or in copy; sentences about it that stand in one line
 * and whole in a tooltip (`.ellipsis` with a title); heads of columns, whose width is the person's; drawings.
 */
export function mayShorten(element: Element): boolean {
  const data =
    ".data, code, .endpoint, [role='gridcell'], [role='treeitem'], .status-file, svg, canvas, .uplot, .ladder";
  if (element.closest(data) !== null) return true;
  const told = element.closest(".ellipsis, [role='columnheader']");
  return told !== null && told.closest("[title]:not([title=''])") !== null;
}

/** Whether a person sees it: what only a screen reader has is another matter. */
export function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  // Text under a field's own, that only draws what is wrong in it.
  if (getComputedStyle(element).color === "rgba(0, 0, 0, 0)") return false;
  for (let up: Element | null = element; up !== null; up = up.parentElement)
    if (getComputedStyle(up).clipPath.startsWith("inset(50%")) return false;
  return true;
}

export function rectOf({ left, top, right, bottom }: DOMRect): Rect {
  return { left, top, right, bottom };
}

/** Null where they have less than a pixel in common. */
export function common(a: Rect, b: Rect): Rect | null {
  const both = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return both.right - both.left > 1 && both.bottom - both.top > 1 ? both : null;
}

/** Within the borders. */
export function insideOf(element: Element): Rect {
  const { left, top } = element.getBoundingClientRect();
  const at = { left: left + element.clientLeft, top: top + element.clientTop };
  return {
    ...at,
    right: at.left + element.clientWidth,
    bottom: at.top + element.clientHeight,
  };
}

/**
 * What is left of a rectangle by whatever cuts it off: elements around that hide what is over. What scrolls up and down is not
 * cut; where a text would have to be scrolled sideways it is.
 */
export function cutRect(
  whole: Rect,
  from: Element,
): { readonly seen: Rect | null; readonly cut: boolean } {
  let rect = whole;
  let cut = false;
  for (let up: Element | null = from; up !== null && up !== document.body; up = up.parentElement) {
    const { overflowX, overflowY, position } = getComputedStyle(up);
    if (overflowX !== "visible" || overflowY !== "visible") {
      const inside = insideOf(up);
      const hides = overflowY === "hidden" || overflowY === "clip";
      if (rect.left < inside.left - 1 || rect.right > inside.right + 1) cut = true;
      // A line's letters may reach over its box by a little.
      if (hides && (rect.top < inside.top - 3 || rect.bottom > inside.bottom + 3)) cut = true;
      const seen = common(rect, inside);
      if (seen === null) return { seen, cut };
      rect = seen;
    }
    if (position === "fixed") break;
  }
  return { seen: rect, cut };
}

/** Elements over the rest are compared among themselves only. */
export function layerOf(element: Element): Element {
  for (let up: Element | null = element; up !== null; up = up.parentElement) {
    const { position, zIndex } = getComputedStyle(up);
    const floats = position === "fixed" || (position === "absolute" && Number(zIndex) > 0);
    if (floats || up.parentElement === document.body) return up;
  }
  return document.body;
}

/** For a person who reads the fault. */
export function nameOf(element: Element): string {
  const text = (element.textContent ?? "").trim().replaceAll(/\s+/g, " ").slice(0, 60);
  const name = text === "" ? (element.getAttribute("aria-label") ?? "") : text;
  const place = element.closest("[class]")?.getAttribute("class") ?? "";
  return `<${element.tagName.toLowerCase()} .${place}> ${name}`;
}
