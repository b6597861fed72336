import { useEffect, useRef } from "react";
import { andFilter } from "../../shared/filter/formatFilter.ts";
import type { State } from "../app/App.ts";
import { hiddenFilter } from "../marks/marks.ts";
import { marksSetting } from "../marks/marksState.ts";
import { tryIt } from "../sockets/socketActions.ts";
import { SHOW_HIDDEN } from "../marks/marksActionRows.ts";
import { setWide } from "../sockets/selection.ts";
import { applyFilter } from "../filter/filterActions.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { Each } from "../app/Each.tsx";
import { firstSteps } from "../app/windowSlots.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { engineSlice, isLive } from "../app/engineState.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { filterSlice } from "../filter/filterState.ts";
import { useWords } from "../kit/useWords.ts";

/** Why there is no row, and what to do about it. */
export function NoEvents() {
  const t = useWords();
  const loading = useSlice(engineSlice, (engine) => engine.facts === null);
  const connecting = useSlice(engineSlice, (engine) => engine.link.kind === "connecting");
  const first = useSlice(
    engineSlice,
    (engine) => engine.source === 0 && engine.facts !== null && engine.facts.seq === 0,
  );
  const filtered = useAppState(isLeftOut);
  if (loading) return <div className="empty">{connecting ? t("table.connecting") : ""}</div>;
  if (first) return <FirstSteps />;
  return filtered ? <NonePasses /> : <NoneYet />;
}

/** Whether a filter or hidden rows of the person's narrow the view; the one that a sequence asks by leaves nothing out. */
function isLeftOut(state: State): boolean {
  const { query } = eventsSlice.of(state).view;
  const hidden = hiddenFilter(marksSetting.of(state), query.mode);
  const chosen = andFilter(filterSlice.of(state).applied, hidden);
  return chosen !== "" && query.filter === chosen;
}

/** Everything that there is was left out. */
function NonePasses() {
  const t = useWords();
  const app = useApp();
  const filter = useSlice(filterSlice, (filter) => filter.applied !== "");
  const all = useSlice(eventsSlice, (events) => events.view.query.scope.kind === "all");
  const ended = useSlice(
    eventsSlice,
    ({ view }) => view.scan?.state === "stopped" || view.scan?.state === "failed",
  );
  if (!filter)
    return (
      <div className="empty">
        <output>{t("table.everyRowIsHidden")}</output>
        <ActionButton action={SHOW_HIDDEN} />
      </div>
    );
  return (
    <div className="empty">
      <output>
        {t(ended ? "table.noneLookedAtPasses" : "table.nonePasses")}
        {!all && ` ${t("table.onlySelectedLookedAt")}`}
      </output>
      <div className="empty-actions">
        <Button onClick={() => applyFilter(app, "")}>{t("table.clearFilter")}</Button>
        {!all && <Button onClick={() => setWide(app, true)}>{t("table.lookAtAllSockets")}</Button>}
      </div>
    </div>
  );
}

function NoneYet() {
  const t = useWords();
  const all = useSlice(
    eventsSlice,
    ({ view: { query } }) => query.scope.kind === "all" && query.filter === "",
  );
  const messages = useSlice(eventsSlice, (events) => events.view.query.mode === "messages");
  return (
    <div className="empty">
      {messages
        ? t(all ? "table.recordingHasNoMessages" : "table.socketHasNoMessages")
        : t(all ? "table.recordingHasNoEvents" : "table.socketHasNoEvents")}
    </div>
  );
}

function FirstSteps() {
  const t = useWords();
  const app = useApp();
  const live = useAppState(isLive);
  const tried = useRef(false);
  // The button that had the focus goes with the first event: the keys are for the table that comes.
  useEffect(
    () => () => {
      if (tried.current && document.activeElement === document.body) focusRegionNamed("events");
    },
    [],
  );
  return (
    <div className="empty">
      <h3>{t("table.firstSteps")}</h3>
      <p className="empty-text">{t("table.firstStepsAbout")}</p>
      <Button
        look="primary"
        disabled={!live}
        onClick={() => {
          tried.current = true;
          void tryIt(app);
        }}
      >
        {t("table.tryIt")}
      </Button>
      <Each of={firstSteps.of(app)} />
    </div>
  );
}
