// What selecting bytes by pointer and by key has in common, whether they are drawn as digits or as text.

import { useState, type KeyboardEvent, type PointerEvent } from "react";
import type { ByteSelection } from "./byteSelection.ts";

type Pick = (target: Element, event: PointerEvent, extend: boolean) => void;

/** Handlers of the element in which bytes are chosen. `pick` is told what is pointed at, and whether to extend. */
export function useDragSelect(pick: Pick) {
  const [dragging, setDragging] = useState(false);

  function point(event: PointerEvent, starts: boolean): void {
    const target = starts ? event.target : document.elementFromPoint(event.clientX, event.clientY);
    if (!(target instanceof Element) || !event.currentTarget.contains(target)) return;
    pick(target, event, !starts || event.shiftKey);
  }
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      setDragging(true);
      point(event, true);
    },
    onPointerMove(event: PointerEvent) {
      if (dragging && event.buttons === 1) point(event, false);
    },
    onPointerUp: () => setDragging(false),
  };
}

/** Ctrl/Cmd+C copies, Escape selects nothing. Returns whether the key was one of these. */
export function copyOrClear(
  event: KeyboardEvent,
  selection: ByteSelection | null,
  { onCopy, onSelect }: { readonly onCopy: () => void; readonly onSelect: (none: null) => void },
): boolean {
  const copies =
    (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "c";
  const clears = event.key === "Escape" && selection !== null;
  if (!copies && !clears) return false;
  event.preventDefault();
  if (copies) onCopy();
  else onSelect(null);
  return true;
}
