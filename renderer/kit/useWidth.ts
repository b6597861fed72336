import { useCallback, useState } from "react";

/** Width of an element inside its borders and scroll bar, pixels; `ref` is the element's. */
export function useWidth(): readonly [number, (element: HTMLElement | null) => () => void] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return () => {};
    const measure = (): void => setWidth(element.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return [width, ref];
}
