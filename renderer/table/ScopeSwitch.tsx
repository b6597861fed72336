import { selectedSocket, selectionSlice } from "../sockets/socketsState.ts";
import { setWide } from "../sockets/selection.ts";
import { protocolWord } from "../sockets/stateWords.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";

/** All sockets, or the selected one (a listener with what it accepted). */
export function ScopeSwitch() {
  const t = useWords();
  const app = useApp();
  const socket = useAppState(selectedSocket);
  const wide = useSlice(selectionSlice, (selection) => selection.wide);
  if (socket === null) return <span className="quiet">{t("table.allSockets")}</span>;
  const own = `#${socket.id} ${protocolWord(socket.kind)}`;
  const family = socket.kind === "tcp-listener" || socket.kind === "unix-listener";
  return (
    <fieldset className="switch" aria-label={t("table.eventsOf")}>
      <Button look="bare" aria-pressed={wide} onClick={() => setWide(app, true)}>
        {t("table.allSockets")}
      </Button>
      <Button look="bare" aria-pressed={!wide} onClick={() => setWide(app, false)}>
        {family ? t("table.withConnections", { socket: own }) : own}
      </Button>
    </fieldset>
  );
}
