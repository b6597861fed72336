import { useEffect, useRef } from "react";
import type { SelectedBytes, ByteView } from "./payloadState.ts";
import type { RowScroll } from "../kit/virtual/useRowScroll.ts";
import { rangeOf } from "./byteSelection.ts";

/** Brings bytes that were selected elsewhere into sight; also those that are selected when the view appears. */
export function useReveal(
  { scroller, scale }: RowScroll,
  selection: SelectedBytes | null,
  view: ByteView,
  /** The row of a byte; null while that is not known. */
  rowOf: (byte: number) => number | null,
): void {
  const shown = useRef<SelectedBytes | null>(null);
  useEffect(() => {
    if (selection === null || selection === shown.current || scale.viewport === 0) return;
    const first = shown.current === null;
    if (selection.by === view && !first) {
      shown.current = selection;
      return;
    }
    const { from, to } = rangeOf(selection);
    const start = rowOf(from);
    const end = rowOf(to - 1);
    if (start === null || end === null) return;
    shown.current = selection;
    // The end too where both have room.
    scroller.show(end);
    scroller.show(start);
  });
}
