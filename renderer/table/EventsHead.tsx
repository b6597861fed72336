import { Each } from "../app/Each.tsx";
import { ArrowDownToLine } from "lucide-react";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { mainViews, setMainView } from "../events/mainViews.ts";
import { headEnds, headSwitches } from "../events/eventsSlots.ts";
import { followTail, setFollow } from "../events/positions.ts";
import { isMirrored } from "../events/sorting.ts";
import { FilterField } from "../filter/FilterField.tsx";
import { Button } from "../kit/Button.tsx";
import { Segments } from "../kit/Segments.tsx";
import { useWords } from "../kit/useWords.ts";

/** The head of the main region: what is shown of the events, as what, and whether its end is followed. */
export function EventsHead() {
  const t = useWords();
  const app = useApp();
  const follow = useSlice(eventsSlice, (events) => events.follow);
  const shown = useSlice(eventsSlice, (events) => events.mainView);
  const key = useAppState(isMirrored) ? "Home" : "End";
  return (
    <div className="bar events-head">
      <h2 className="visually-hidden">{t("table.events")}</h2>
      <FilterField />
      <Segments
        label={t("table.showAs")}
        value={shown}
        options={mainViews.of(app)}
        onChoose={(id) => setMainView(app, id)}
      />
      <Each of={headSwitches.of(app)} />
      <Button
        look="bare"
        aria-pressed={follow}
        title={t("table.follow", { key })}
        onClick={() => (follow ? setFollow(app, false) : followTail(app))}
      >
        <ArrowDownToLine size={14} aria-hidden="true" />
        <span className="head-word">{t("table.tail")}</span>
      </Button>
      <Each of={headEnds.of(app)} />
    </div>
  );
}
