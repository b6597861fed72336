import { useCallback, useState } from "react";

/** Pixels of width that an element has inside its borders and scroll bar, 0 until it was measured; and the element's ref. */
export function useWidth(): readonly [
  width: number,
  measure: (element: HTMLElement | null) => (() => void) | undefined,
] {
  const [width, setWidth] = useState(0);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const look = () => setWidth(element.clientWidth);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    look();
    return () => observer.disconnect();
  }, []);
  return [width, measure];
}
