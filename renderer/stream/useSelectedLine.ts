import { useEffect, useRef } from "react";
import { useApp } from "../app/useApp.ts";
import { lineOfPart, partKey, type SelectedPart } from "./selectedPart.ts";
import type { StreamLines } from "./streamLines.ts";
import { streamSlice } from "./streamState.ts";

/**
 * Finds the first line of the selected part, once for each part and stream: `onFound`. While the end is followed it is left there;
 * what is not among the lines yet is looked for again as they become more.
 */
export function useSelectedLine(
  lines: StreamLines,
  part: SelectedPart,
  onFound: (line: number) => void,
): void {
  const app = useApp();
  const done = useRef("");
  const total = lines.total();
  const key = partKey(part);
  const found = useRef(onFound);
  useEffect(() => {
    found.current = onFound;
  });
  useEffect(() => {
    if (part === null || total === null || total === 0 || done.current === key) return;
    if (streamSlice.get(app).follow) {
      done.current = key;
      return;
    }
    let here = true;
    void lineOfPart(app, lines.conversation, part).then((line) => {
      if (!here || line === null) return;
      done.current = key;
      found.current(line);
    });
    return () => {
      here = false;
    };
    // The same part may be another object.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [app, lines, key, total]);
}
