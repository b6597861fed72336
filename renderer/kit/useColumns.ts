import { useCallback, useState } from "react";

/** How many characters of its own monospaced face an element has room for in a row; null until it was measured. */
export function useColumns(): readonly [
  columns: number | null,
  measure: (element: HTMLElement | null) => (() => void) | undefined,
] {
  const [columns, setColumns] = useState<number | null>(null);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const style = getComputedStyle(element);
    const pen = document.createElement("canvas").getContext("2d");
    const look = () => {
      if (pen !== null) pen.font = `${style.fontSize} ${style.fontFamily}`;
      const width = pen?.measureText("0").width ?? 0;
      const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
      if (width > 0) setColumns(Math.floor((element.clientWidth - padding) / width));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    // Size and face of data are variables of the root: the element stays as large as it is when they change.
    const faces = new MutationObserver(look);
    faces.observe(document.documentElement, { attributes: true, attributeFilter: ["style"] });
    look();
    return () => {
      observer.disconnect();
      faces.disconnect();
    };
  }, []);
  return [columns, measure];
}
