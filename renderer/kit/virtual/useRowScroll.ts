import { useCallback, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { clampTop, maxTop, type RowScale } from "./rowScale.ts";
import { createRowScroller, drawnTop, type RowScroller } from "./rowScroller.ts";

export interface RowScrollOptions {
  readonly rows: number;
  readonly rowHeight: number;
  /** Pixels of a header inside the scrolling element that rows do not get. */
  readonly header: number;
  /** Stay at the end as rows are added. */
  readonly follow: boolean;
  /** The last row is drawn uppermost. */
  readonly mirrored?: boolean;
  /** The person moved: `atEnd` says whether to where the last row is. */
  readonly onPersonScrolled: (atEnd: boolean) => void;
}

export interface RowScroll {
  readonly scroller: RowScroller;
  /** The ref of the scrolling element. */
  readonly attach: (element: HTMLElement | null) => (() => void) | undefined;
  readonly scale: RowScale;
  /** Pixels from the uppermost row of the drawing. */
  readonly top: number;
}

/** A list's exact place, as it is drawn. */
export function useRowScroll(options: RowScrollOptions): RowScroll {
  const { rows, rowHeight, header, follow, mirrored = false, onPersonScrolled } = options;
  const [scroller] = useState(() => createRowScroller());
  const height = useSyncExternalStore(scroller.subscribe, scroller.height);
  const place = useSyncExternalStore(scroller.subscribe, scroller.place);
  const scale: RowScale = { rows, rowHeight, viewport: Math.max(0, height - header) };
  const top = drawnTop(follow ? maxTop(scale) : clampTop(place, scale), { scale, mirrored });
  useLayoutEffect(() => scroller.update({ scale, follow, mirrored, onPersonScrolled }));
  const attach = useCallback(
    (element: HTMLElement | null) => (element === null ? undefined : scroller.attach(element)),
    [scroller],
  );
  return { scroller, attach, scale, top };
}
