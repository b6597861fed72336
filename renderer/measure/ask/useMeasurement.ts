import { useEffect, useRef, useState } from "react";
import { useApp } from "../../app/useApp.ts";
import { whileSeen } from "../../kit/whileSeen.ts";
import {
  NOTHING_MEASURED,
  watchMeasures,
  type MeasureView,
  type MeasureWatch,
} from "./watchMeasures.ts";

/** The newest measures of what is looked at, live. */
export function useMeasurement(): readonly [view: MeasureView, again: () => void] {
  const app = useApp();
  const [view, setView] = useState(NOTHING_MEASURED);
  const watch = useRef<MeasureWatch | null>(null);
  useEffect(
    () =>
      whileSeen(document, () => {
        const mine = watchMeasures(app, setView);
        watch.current = mine;
        return () => {
          watch.current = null;
          mine.stop();
        };
      }),
    [app],
  );
  return [view, () => watch.current?.again()];
}
