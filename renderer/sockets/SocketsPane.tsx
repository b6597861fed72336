import { Eraser } from "lucide-react";
import { formatCount } from "../../shared/words/quantity.ts";
import { CLEAR_CLOSED_ACTION } from "./socketActionRows.ts";
import { OpenForm } from "./form/OpenForm.tsx";
import { ActionButton } from "../app/ActionButton.tsx";
import { Each } from "../app/Each.tsx";
import { aboveTree } from "../app/windowSlots.ts";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { NewSocketMenu } from "./NewSocketMenu.tsx";
import { QuestionBar } from "./QuestionBar.tsx";
import { SocketDetail } from "./SocketDetail.tsx";
import { SocketContextMenu } from "./SocketMenu.tsx";
import { SocketTree } from "./SocketTree.tsx";
import { engineSlice, isRecorded } from "../app/engineState.ts";
import { socketsSlice } from "./socketsState.ts";
import { Refused } from "../app/Refused.tsx";
import "./sockets.css";
import { useWords } from "../kit/useWords.ts";

/** The left region: which sockets there are, how to open one, and the selected one's particulars. */
export function SocketsPane() {
  const t = useWords();
  const app = useApp();
  const recorded = useAppState(isRecorded);
  const count = useSlice(socketsSlice, (sockets) => (sockets.version, sockets.table.size()));
  const loading = useSlice(engineSlice, (engine) => engine.facts === null || engine.facts.more);
  const form = useSlice(socketsSlice, (sockets) => sockets.form);
  return (
    <section className="sockets" aria-label={t("sockets.pane")} data-region="sockets">
      <div className="bar">
        <h2 className="bar-fill">
          {t("sockets.sockets")}{" "}
          {count > 0 && <span className="quiet data sockets-count">{formatCount(count)}</span>}
        </h2>
        {!recorded && (
          <ActionButton action={CLEAR_CLOSED_ACTION} look="icon">
            <Eraser size={14} aria-hidden="true" />
          </ActionButton>
        )}
        <NewSocketMenu />
      </div>
      {form !== null && <OpenForm key={JSON.stringify(form)} request={form} />}
      <Refused app={app} />
      <Each of={aboveTree.of(app)} />
      {count === 0 ? (
        <NoSockets loading={loading} />
      ) : (
        <SocketContextMenu>
          <SocketTree key={app.source} />
        </SocketContextMenu>
      )}
      <QuestionBar />
      <SocketDetail />
    </section>
  );
}

function NoSockets({ loading }: { readonly loading: boolean }) {
  const t = useWords();
  const form = useSlice(socketsSlice, (sockets) => sockets.form);
  const recorded = useAppState(isRecorded);
  if (loading) return <div className="empty">{t("sockets.readingSockets")}</div>;
  if (form !== null) return <div className="empty" />;
  if (recorded) return <div className="empty">{t("sockets.recordingHasNone")}</div>;
  return (
    <div className="empty">
      <p className="empty-text">{t("sockets.noSocketsAreOpenOpenServerOr")}</p>
    </div>
  );
}
