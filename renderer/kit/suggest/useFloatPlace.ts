import { useLayoutEffect, useState, type RefObject } from "react";

export interface FloatPlace {
  readonly top?: number;
  readonly bottom?: number;
  readonly left: number;
  readonly width: number;
  readonly maxHeight?: number;
}

/** Pixels, where the window has them: a name and what it is in one line. */
const LEAST_WIDTH = 440;
/** Pixels below an element with which nothing stands above it. */
const ENOUGH = 260;

/**
 * Where in the window what hangs at an element stands, while that is of interest: under it, or over it where `mayRise` and there is
 * more room.
 */
export function useFloatPlace(
  anchor: RefObject<HTMLElement | null>,
  open: boolean,
  mayRise = false,
): FloatPlace | null {
  const [place, setPlace] = useState<FloatPlace | null>(null);
  useLayoutEffect(() => {
    const element = anchor.current;
    if (!open || element === null) return;
    const measure = (): void => {
      const { left, top, bottom, width } = element.getBoundingClientRect();
      const room = window.innerWidth - left - 8;
      const across = { left, width: Math.max(width, Math.min(LEAST_WIDTH, room)) };
      const below = window.innerHeight - bottom;
      if (!mayRise || below >= ENOUGH || below >= top) setPlace({ top: bottom + 4, ...across });
      else setPlace({ bottom: window.innerHeight - top + 4, maxHeight: top - 8, ...across });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener("resize", measure);
    measure();
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, [anchor, open, mayRise]);
  return place;
}
