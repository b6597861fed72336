// Where controls and texts of a page stand. Run in the page.

import {
  common,
  cutRect,
  insideOf,
  isSeen,
  layerOf,
  mayShorten,
  nameOf,
  rectOf,
  type Fault,
  type Rect,
} from "./inPage.ts";

export interface Box {
  readonly element: Element;
  readonly kind: "control" | "text";
  /** As it would be if nothing cut it. */
  readonly rect: Rect;
  /** What is in sight of it. */
  readonly seen: Rect | null;
  readonly cut: boolean;
  readonly layer: Element;
}

/** Every control, and every line of text, that a person sees. */
export function boxesOf(): Box[] {
  const controls = [
    "button, a[href], input:not([type='file']), select, textarea, summary",
    "[role='tab'], [role='menuitem'], [role='option'], [role='status'], output, legend",
  ].join(",");
  const boxes: Box[] = [];
  const add = (element: Element, kind: Box["kind"], rect: Rect, from: Element | null): void => {
    const { seen, cut } = cutRect(rect, from ?? document.body);
    boxes.push({ element, kind, rect, seen, cut, layer: layerOf(element) });
  };
  for (const element of document.querySelectorAll(controls))
    if (isSeen(element) && element.getBoundingClientRect().width > 0)
      add(
        element,
        "control",
        // Buttons may stand in the padding of a field.
        element.matches("input, textarea")
          ? insidePadding(element)
          : rectOf(element.getBoundingClientRect()),
        element.parentElement,
      );
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    if (element === null || (node.nodeValue ?? "").trim() === "") continue;
    if (element.closest("select, textarea, script, style, noscript") !== null) continue;
    if (!isSeen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects())
      if (rect.width > 1) add(element, "text", rectOf(rect), element);
  }
  return boxes;

  function insidePadding(element: Element): Rect {
    const inside = insideOf(element);
    const { paddingLeft, paddingRight } = getComputedStyle(element);
    return {
      ...inside,
      left: inside.left + Number.parseFloat(paddingLeft),
      right: inside.right - Number.parseFloat(paddingRight),
    };
  }
}

/** Words, and controls, that do not fit in what is around them. */
export function cutFaults(boxes: readonly Box[]): Fault[] {
  return boxes
    .filter(({ element, cut }) => cut && !mayShorten(element))
    .map(({ element }) => ({ kind: "cut", what: nameOf(element) }));
}

/** Neither is within the other, and they have some of the window in common. */
export function overlapFaults(boxes: readonly Box[]): Fault[] {
  const drawings = "svg, .uplot, .ladder";
  const seen = boxes.filter(({ seen }) => seen !== null);
  const faults: Fault[] = [];
  for (const [at, a] of seen.entries())
    for (const b of seen.slice(at + 1)) {
      if (a.layer !== b.layer || a.seen === null || b.seen === null) continue;
      if (a.element.contains(b.element) || b.element.contains(a.element)) continue;
      // A drawing's labels lie on it.
      if (a.element.closest(drawings) !== null || b.element.closest(drawings) !== null) continue;
      if (common(a.seen, b.seen) === null || isLineOverLine(a, b)) continue;
      faults.push({ kind: "overlap", what: `${nameOf(a.element)} | ${nameOf(b.element)}` });
    }
  return faults;

  /** Letters' boxes are higher than a dense list's lines. */
  function isLineOverLine(a: Box, b: Box): boolean {
    const both = a.seen !== null && b.seen !== null ? common(a.seen, b.seen) : null;
    return a.kind === "text" && b.kind === "text" && both !== null && both.bottom - both.top <= 3;
  }
}

export function outsideFaults(boxes: readonly Box[]): Fault[] {
  return boxes
    .filter(
      ({ seen }) =>
        seen !== null &&
        (seen.left < -1 ||
          seen.top < -1 ||
          seen.right > innerWidth + 1 ||
          seen.bottom > innerHeight + 1),
    )
    .map(({ element }) => ({ kind: "outside", what: nameOf(element) }));
}
