import { useEffect, useRef } from "react";
import { tryIt } from "../sockets/socketActions.ts";
import { SHOW_HIDDEN } from "../marks/marksActionRows.ts";
import { setWide } from "../sockets/selection.ts";
import { applyFilter } from "../filter/filterActions.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { engineSlice, isLive } from "../app/engineState.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { filterSlice } from "../filter/filterState.ts";

/** Why there is no row, and what to do about it. */
export function NoEvents() {
  const loading = useSlice(engineSlice, (engine) => engine.facts === null);
  const connecting = useSlice(engineSlice, (engine) => engine.link.kind === "connecting");
  const first = useSlice(engineSlice, (engine) => engine.facts !== null && engine.facts.seq === 0);
  const filtered = useSlice(eventsSlice, (events) => events.view.query.filter !== "");
  if (loading) return <div className="empty">{connecting ? "Connecting to the engine…" : ""}</div>;
  if (first) return <FirstSteps />;
  return filtered ? <NonePasses /> : <NoneYet />;
}

/** Everything that there is was left out. */
function NonePasses() {
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
        <output>Every row is hidden.</output>
        <ActionButton action={SHOW_HIDDEN} />
      </div>
    );
  return (
    <div className="empty">
      <output>
        {ended ? "No event looked at passes the filter." : "No event passes the filter."}
        {!all && " Only those of the selected socket are looked at."}
      </output>
      <div className="empty-actions">
        <Button onClick={() => applyFilter(app, "")}>Clear the filter</Button>
        {!all && <Button onClick={() => setWide(app, true)}>Look at all sockets</Button>}
      </div>
    </div>
  );
}

function NoneYet() {
  const all = useSlice(eventsSlice, (events) => events.view.query.scope.kind === "all");
  const messages = useSlice(eventsSlice, (events) => events.view.query.mode === "messages");
  const what = messages ? "messages" : "events";
  return (
    <div className="empty">
      {all ? `This recording has no ${what} yet.` : `This socket has no ${what} yet.`}
    </div>
  );
}

function FirstSteps() {
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
      <h3>Open a socket and watch every call</h3>
      <p className="empty-text">
        Bind, listen, connect, accept, send and recv show here as they happen, with every byte. See
        it at once with an echo server and a client that greets it.
      </p>
      <Button
        look="primary"
        disabled={!live}
        onClick={() => {
          tried.current = true;
          void tryIt(app);
        }}
      >
        Try it
      </Button>
    </div>
  );
}
