import { tryIt } from "../actions/socketActions.ts";
import { setFilter } from "../actions/viewActions.ts";
import { Button } from "../ui/Button.tsx";
import { useApp, useAppState } from "../useApp.ts";

/** Why there is no row, and what to do about it. */
export function NoEvents() {
  const app = useApp();
  const link = useAppState((state) => state.link.kind);
  const first = useAppState((state) => state.facts !== null && state.facts.seq === 0);
  const loading = useAppState((state) => state.facts === null);
  const all = useAppState((state) => state.view.query.scope.kind === "all");
  const filtered = useAppState((state) => state.view.query.filter !== "");
  const scanning = useAppState((state) => state.view.scan?.state === "scanning");
  if (loading)
    return <div className="empty">{link === "connecting" ? "Connecting to the engine…" : ""}</div>;
  if (filtered && !first)
    return (
      <div className="empty">
        <output>
          {scanning ? "No event passes the filter so far." : "No event passes the filter."}
        </output>
        <Button onClick={() => setFilter(app, "")}>Clear the filter</Button>
      </div>
    );
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
