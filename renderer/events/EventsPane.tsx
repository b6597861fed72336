import { ArrowDownToLine } from "lucide-react";
import { formatCount } from "../../shared/format/quantity.ts";
import { tryIt, selectedSocket } from "../actions/socketActions.ts";
import { actionById } from "../actions/actionTable.ts";
import { setFollow, setWide } from "../actions/viewActions.ts";
import { protocolWord } from "../sockets/stateWords.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Button } from "../ui/Button.tsx";
import { FailureCallout } from "../ui/FailureCallout.tsx";
import { useApp, useAppState } from "../useApp.ts";
import { EventsTable } from "./EventsTable.tsx";
import { GoTo } from "./GoTo.tsx";
import "./events.css";

/** The upper region: every call on the selected socket, or on all of them. */
export function EventsPane() {
  const app = useApp();
  const total = useAppState((state) => state.view.total);
  const follow = useAppState((state) => state.follow);
  const overlay = useAppState((state) => state.overlay);
  return (
    <section className="events" aria-label="Events pane" data-region="events">
      <div className="bar">
        <h2>Events</h2>
        <span className="quiet data">{total > 0 && formatCount(total)}</span>
        <ScopeSwitch />
        <span className="bar-fill" />
        {overlay === "goto" ? (
          <GoTo />
        ) : (
          <ActionButton action={actionById("events.goTo")} look="bare">
            Go to #
          </ActionButton>
        )}
        <Button
          look="bare"
          aria-pressed={follow}
          title="Follow the newest events (End)"
          onClick={() => setFollow(app, !follow)}
        >
          <ArrowDownToLine size={14} aria-hidden="true" />
          Tail
        </Button>
      </div>
      <RowsFailure />
      {total === 0 ? <NoEvents /> : <EventsTable />}
    </section>
  );
}

/** All sockets, or the selected one (a listener with what it accepted). */
function ScopeSwitch() {
  const app = useApp();
  const socket = useAppState(selectedSocket);
  const wide = useAppState((state) => state.wide);
  if (socket === null) return <span className="quiet">of all sockets</span>;
  const family = socket.kind === "tcp-listener" || socket.kind === "unix-listener";
  return (
    <fieldset className="switch" aria-label="Events of">
      <Button look="bare" aria-pressed={wide} onClick={() => setWide(app, true)}>
        All sockets
      </Button>
      <Button look="bare" aria-pressed={!wide} onClick={() => setWide(app, false)}>
        #{socket.id} {protocolWord(socket.kind)}
        {family ? " and connections" : ""}
      </Button>
    </fieldset>
  );
}

function NoEvents() {
  const app = useApp();
  const link = useAppState((state) => state.link.kind);
  const first = useAppState((state) => state.facts !== null && state.facts.seq === 0);
  const loading = useAppState((state) => state.facts === null);
  const all = useAppState((state) => state.view.query.scope.kind === "all");
  if (loading)
    return <div className="empty">{link === "connecting" ? "Connecting to the engine…" : ""}</div>;
  if (!first)
    return (
      <div className="empty">
        {all ? "This recording has no events yet." : "This socket has no events yet."}
      </div>
    );
  return (
    <div className="empty">
      <h3>Open a socket and watch every call</h3>
      <p className="empty-text">
        Bind, listen, connect, accept, send and recv show here as they happen, with every byte. See
        it at once with an echo server and a client that greets it.
      </p>
      <Button look="primary" disabled={link !== "live"} onClick={() => void tryIt(app)}>
        Try it
      </Button>
    </div>
  );
}

function RowsFailure() {
  const app = useApp();
  const failure = useAppState((state) => state.rowsFailure);
  if (failure === null) return null;
  return (
    <FailureCallout failure={failure}>
      <Button
        onClick={() =>
          app.store.setState((state) => ({ rowsFailure: null, rowsVersion: state.rowsVersion + 1 }))
        }
      >
        Read again
      </Button>
    </FailureCallout>
  );
}
