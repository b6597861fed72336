import { useEffect, useState } from "react";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { useWords } from "../kit/useWords.ts";
import { SHOW_ALL_STEPS } from "./sequenceActionRows.ts";
import { allSteps } from "./sequenceQuery.ts";

/** How many of the steps the filter lets pass, and the way to all of them. */
export function Filtered() {
  const t = useWords();
  const shown = useSlice(eventsSlice, (events) => events.view.total);
  const all = useAllSteps();
  return (
    <span className="line-item sequence-note">
      <output className="quiet ellipsis">{t("sequence.filtered", { shown, all })}</output>
      <ActionButton action={SHOW_ALL_STEPS} look="bare">
        {t("sequence.showAll")}
      </ActionButton>
    </span>
  );
}

/** Null until all events have been looked at. */
function useAllSteps(): number | null {
  const app = useApp();
  const filter = useAppState(allSteps);
  const [told, setTold] = useState({ filter, total: null as number | null });
  useEffect(() => {
    const watch = app.engine.watch(
      "count",
      { query: { ...ALL_EVENTS, filter } },
      {
        onUpdate({ total, scan }) {
          if (scan === null || scan.done >= scan.of) setTold({ filter, total });
        },
        // It is only not told then.
        onEnd: () => {},
      },
    );
    return () => watch.stop();
  }, [app, filter]);
  return told.filter === filter ? told.total : null;
}
