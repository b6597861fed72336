import { useEffect, useRef, useState } from "react";
import { useApp } from "../../app/useApp.ts";
import { createMeasureAsk, NOTHING_MEASURED, wishOf, type MeasureView } from "./askMeasures.ts";
import { createPoll, type Poll } from "./poll.ts";

/** The newest measures of what is looked at, about once a second; at once when that changes. */
export function useMeasurement(): readonly [view: MeasureView, again: () => void] {
  const app = useApp();
  const [view, setView] = useState(NOTHING_MEASURED);
  const poll = useRef<Poll | null>(null);
  useEffect(() => {
    const mine = createPoll(createMeasureAsk(app, setView), document);
    poll.current = mine;
    let wish = wishOf(app.store.getState());
    const leave = app.store.subscribe((state) => {
      const next = wishOf(state);
      if (next === wish) return;
      wish = next;
      mine.soon();
    });
    return () => {
      leave();
      mine.stop();
      poll.current = null;
    };
  }, [app]);
  return [view, () => poll.current?.soon()];
}
