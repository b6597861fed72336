// What to answer: text with escapes or hex, checked while one types, sent to the selected socket.

import { useWords } from "../kit/useWords.ts";
import { useEffect, useId } from "react";
import type { SocketInfo } from "../../shared/model/socket.ts";
import type { Action } from "../app/action.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { isAvailable } from "../app/available.ts";
import { Each } from "../app/Each.tsx";
import { useShownKeys } from "../app/shortcuts.ts";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { PointedProblem } from "../kit/PointedProblem.tsx";
import { SOCKET_ACTIONS } from "../sockets/socketActionRows.ts";
import { selectedSocket } from "../sockets/socketsState.ts";
import { SEND, SEND_BARE } from "./composerActionRows.ts";
import { changeDraft, notePasted, typeTarget, walkHistory } from "./composerActions.ts";
import { composerItems, composerOffers } from "./composerItems.ts";
import { composedHere } from "./composed.ts";
import { composerSlice } from "./composerState.ts";
import { draftOf } from "./drafts.ts";
import type { Draft } from "./draft/composeBytes.ts";
import { DraftChoices } from "./DraftChoices.tsx";
import { DraftField } from "./DraftField.tsx";
import { FileSend } from "./FileSend.tsx";
import { hasContent, obstacleOf, targetText } from "./outgoing.ts";
import { parseDatagramTarget, targetWords } from "./target.ts";
import { loadTemplates } from "./loadTemplates.ts";
import { TemplateValues } from "./template/parts.ts";
import "./composer.css";

const NEAR = SOCKET_ACTIONS.filter(({ id }) => id === "socket.shutdown" || id === "socket.close");

export function Composer() {
  const app = useApp();
  const socket = useAppState(selectedSocket);
  const t = useWords();
  const obstacle = useAppState((state) => {
    const found = obstacleOf(state);
    return found === null ? null : t.text(found);
  });
  const target = useAppState(targetText);
  const draft = useAppState(draftOf);
  const refused = useSlice(composerSlice, (composer) => composer.refused);
  const below = useId();
  const composed = useAppState(composedHere);
  const problem = composed.ok ? null : composed.problem;
  const change = (changes: Partial<Draft>): void => changeDraft(app, changes);
  useEffect(() => {
    if (draft.fields) void loadTemplates(app);
  }, [app, draft.fields]);
  return (
    <section
      className="composer"
      aria-label={t("composer.composer")}
      data-region="composer"
      data-region-back="events"
    >
      <div className="composer-bar">
        <span className="composer-to ellipsis">
          {socket === null ? (
            <span className="quiet">{obstacle}</span>
          ) : (
            t.text(targetWords(socket))
          )}
        </span>
        {socket !== null && target !== null && <TargetField socket={socket} text={target} />}
        <span className="bar-fill" />
        <DraftChoices draft={draft} onChange={change} />
        <Each of={composerItems.of(app)} />
        <FileSend />
        {NEAR.map((action) => (
          <NearButton key={action.id} action={action} />
        ))}
      </div>
      <div className="composer-body">
        <DraftField
          draft={draft}
          composed={composed}
          label={t("composer.message")}
          describedBy={below}
          onChange={(text) => change({ text })}
          onArrow={(up) => walkHistory(app, up)}
          onPasted={(text) => notePasted(app, text)}
        />
        <div className="composer-send">
          <SendButton obstacle={obstacle} />
          <span className="quiet data">
            {composed.ok &&
              t("quantity.bytes", { count: hasContent(draft) ? composed.bytes.length : 0 })}
          </span>
        </div>
      </div>
      <Each of={composerOffers.of(app)} />
      {draft.fields && <TemplateValues draft={draft} onChange={change} />}
      <div id={draft.fields ? undefined : below} className="composer-below">
        {problem !== null && !draft.fields && (
          <PointedProblem text={draft.text} problem={problem} />
        )}
        {problem === null && socket !== null && obstacle !== null && (
          <span className="quiet">{obstacle}</span>
        )}
        {problem === null &&
          obstacle === null &&
          socket !== null &&
          target !== null &&
          target !== "" && <TargetProblem socket={socket} text={target} />}
        <BareButton />
      </div>
      {refused !== null && refused.socket === socket?.id && (
        <FailureCallout failure={refused.failure} />
      )}
    </section>
  );
}

interface TargetFieldProps {
  readonly socket: SocketInfo;
  readonly text: string;
}

function TargetField({ socket, text }: TargetFieldProps) {
  const t = useWords();
  const app = useApp();
  const parsed = parseDatagramTarget(socket, text);
  return (
    <input
      className="input data composer-target"
      aria-label={t("composer.target")}
      aria-invalid={!parsed.ok && text !== ""}
      title={parsed.ok ? undefined : t.text(parsed.problem)}
      placeholder={socket.kind === "unix-dgram" ? t("composer.path") : t("composer.hostPort")}
      spellCheck={false}
      value={text}
      onChange={(event) => typeTarget(app, socket, event.target.value)}
    />
  );
}

function TargetProblem({ socket, text }: TargetFieldProps) {
  const t = useWords();
  const parsed = parseDatagramTarget(socket, text);
  return parsed.ok ? null : <span className="failure">{t.text(parsed.problem)}</span>;
}

function SendButton({ obstacle }: { readonly obstacle: string | null }) {
  const t = useWords();
  const app = useApp();
  const ready = useAppState((state) => isAvailable(SEND, state));
  const empty = useAppState((state) => !hasContent(draftOf(state)));
  const keys = useShownKeys(SEND);
  return (
    <Button
      look="primary"
      disabled={!ready}
      title={obstacle ?? (empty ? t("composer.writeFirst") : undefined)}
      onClick={() => SEND.run(app)}
    >
      {t("composer.send")}
      <span className="composer-keys" aria-hidden="true">
        {keys}
      </span>
    </Button>
  );
}

/** Where nothing is written yet: what can be sent all the same, and only by this. */
function BareButton() {
  const t = useWords();
  const shown = useAppState((state) => isAvailable(SEND_BARE, state));
  const ending = useAppState((state) => draftOf(state).ending);
  if (!shown) return null;
  const label = t(ending === "none" ? "composer.sendEmptyDatagram" : "composer.sendOnlyEnding");
  return (
    <ActionButton action={SEND_BARE} look="bare" label={label}>
      {label}
    </ActionButton>
  );
}

function NearButton({ action }: { readonly action: Action }) {
  const t = useWords();
  const shown = useAppState((state) => isAvailable(action, state));
  if (!shown) return null;
  return (
    <ActionButton action={action} look="bare">
      {action.id === "socket.shutdown" ? t("composer.shutDown") : t("composer.close")}
    </ActionButton>
  );
}
