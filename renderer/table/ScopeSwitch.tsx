import { selectedSocket, socketsSlice } from "../sockets/socketsState.ts";
import { setWide } from "../sockets/selection.ts";
import { protocolWord } from "../sockets/stateWords.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";

/** All sockets, or the selected one (a listener with what it accepted). */
export function ScopeSwitch() {
  const app = useApp();
  const socket = useAppState(selectedSocket);
  const wide = useSlice(socketsSlice, (sockets) => sockets.wide);
  if (socket === null) return <span className="quiet">All sockets</span>;
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
