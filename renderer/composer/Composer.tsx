// What to answer: text with escapes or hex, checked while one types, sent to the selected socket.

import { isDatagram, type SocketInfo } from "../../shared/model/socket.ts";
import { useId, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { formatCount } from "../../shared/format/quantity.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { DEFAULT_ENCODING, ENCODINGS, type Encoding } from "../../shared/text/encodings.ts";
import { failureOf } from "../app/attempt.ts";
import { ON_MAC } from "../kit/platform.ts";
import { showShortcut } from "../kit/shortcut.ts";
import { SOCKET_ACTIONS } from "../sockets/socketActionRows.ts";
import { selectedSocket } from "../sockets/socketActions.ts";
import { recall, remember } from "../app/remembered.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { Button } from "../kit/Button.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useApp, useAppState } from "../app/useApp.ts";
import {
  BREAKS,
  composeBytes,
  EMPTY_DRAFT,
  ENDINGS,
  pasted,
  type Breaks,
  type Draft,
  type Ending,
  type Mode,
} from "./composeBytes.ts";
import { FileSend } from "./FileSend.tsx";
import { checkDraft, checkHistory, NO_HISTORY, stepHistory, withSent } from "./history.ts";
import { lastPeer } from "./lastPeer.ts";
import { ProblemPointer } from "../kit/PointedProblem.tsx";
import { needsTarget, targetWords, whyNot, parseDatagramTarget } from "./target.ts";
import "./composer.css";

const NEAR = SOCKET_ACTIONS.filter(({ id }) => id === "socket.shutdown" || id === "socket.close");

export function Composer() {
  const app = useApp();
  const socket = useAppState(selectedSocket);
  const live = useAppState((state) => state.link.kind === "live");
  const lastHeard = useAppState((state) =>
    socket !== null && needsTarget(socket) ? lastPeer(state, socket) : "",
  );
  const [draft, setDraft] = useState<Draft>(() =>
    recall("composer.draft", EMPTY_DRAFT, checkDraft),
  );
  const [history, setHistory] = useState(() => recall("composer.sent", NO_HISTORY, checkHistory));
  const [typedTarget, setTypedTarget] = useState<Readonly<Record<number, string>>>({});
  const [refused, setRefused] = useState<{ socket: number; failure: Failure } | null>(null);
  const below = useId();

  const bytes = composeBytes(draft);
  const problem = bytes.ok ? null : bytes.problem;
  const wantsTarget = socket !== null && needsTarget(socket);
  const targetText = socket === null ? "" : (typedTarget[socket.id] ?? lastHeard);
  const target = wantsTarget && socket !== null ? parseDatagramTarget(socket, targetText) : null;
  const obstacle = whyNot(socket, live);
  const ready =
    obstacle === null && bytes.ok && (target === null || target.ok) && hasSomething(bytes, socket);

  function change(next: Draft): void {
    setDraft(next);
    remember("composer.draft", next);
  }
  async function send(): Promise<void> {
    if (!ready || socket === null || !bytes.ok) return;
    const to = target?.ok === true ? target.value : null;
    try {
      await app.engine.call("send", { socket: socket.id, data: new Uint8Array(bytes.bytes), to });
    } catch (error) {
      setRefused({ socket: socket.id, failure: failureOf(error) });
      return;
    }
    setRefused(null);
    const sent = withSent(history, draft);
    setHistory(sent);
    remember("composer.sent", sent.sent);
    change({ ...draft, text: "" });
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { key } = event;
    if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
      return;
    }
    if ((key !== "ArrowUp" && key !== "ArrowDown") || event.shiftKey || event.ctrlKey) return;
    if (!atEdge(event.currentTarget, key === "ArrowUp")) return;
    const step = stepHistory(history, draft, key === "ArrowUp");
    if (step === null) return;
    event.preventDefault();
    setHistory(step.history);
    change(step.show);
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const text = event.clipboardData.getData("text/plain");
    if (draft.mode === "hex" || !text.includes("\r")) return;
    // The field itself would make each CR LF an LF. The command keeps what can be undone.
    event.preventDefault();
    document.execCommand("insertText", false, pasted(text));
  }

  return (
    <section className="composer" aria-label="Composer" data-region="composer">
      <div className="composer-bar">
        <span className="composer-to ellipsis">
          {socket === null ? <span className="quiet">{obstacle}</span> : targetWords(socket)}
        </span>
        {wantsTarget && (
          <input
            className="input data composer-target"
            aria-label="Target"
            aria-invalid={target?.ok === false && targetText !== ""}
            title={target?.ok === false ? target.problem : undefined}
            placeholder={socket?.kind === "unix-dgram" ? "PATH" : "HOST:PORT"}
            spellCheck={false}
            value={targetText}
            onChange={(event) =>
              setTypedTarget({ ...typedTarget, [socket.id]: event.target.value })
            }
          />
        )}
        <span className="bar-fill" />
        <select
          className="field-select"
          aria-label="Write as"
          value={draft.mode}
          onChange={(event) => change({ ...draft, mode: event.target.value as Mode })}
        >
          <option value="text">text</option>
          <option value="hex">hex</option>
        </select>
        {draft.mode === "text" && (
          <>
            <select
              className="field-select composer-encoding"
              aria-label="Write in"
              value={draft.encoding}
              onChange={(event) => change({ ...draft, encoding: encodingOf(event.target.value) })}
            >
              {ENCODINGS.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
            <select
              className="field-select"
              aria-label="Line breaks"
              value={draft.breaks}
              onChange={(event) => change({ ...draft, breaks: event.target.value as Breaks })}
            >
              {Object.entries(BREAKS).map(([breaks, { title }]) => (
                <option key={breaks} value={breaks}>
                  {title}
                </option>
              ))}
            </select>
          </>
        )}
        {draft.mode === "text" && (
          <select
            className="field-select"
            aria-label="Line ending"
            value={draft.ending}
            onChange={(event) => change({ ...draft, ending: event.target.value as Ending })}
          >
            {Object.entries(ENDINGS).map(([ending, { title }]) => (
              <option key={ending} value={ending}>
                {title}
              </option>
            ))}
          </select>
        )}
        <FileSend
          socket={socket?.id ?? null}
          to={target?.ok === true ? target.value : null}
          disabled={obstacle !== null || target?.ok === false}
          onRefused={(id, failure) => setRefused(failure === null ? null : { socket: id, failure })}
        />
        {NEAR.map((action) => (
          <NearButton key={action.id} id={action.id} />
        ))}
      </div>
      <div className="composer-body">
        <div className="composer-field">
          <textarea
            className="composer-text data"
            aria-label="Message"
            aria-invalid={problem !== null}
            aria-describedby={below}
            data-region-focus
            spellCheck={false}
            placeholder={draft.mode === "hex" ? "de ad be ef" : "Hello\\r\\n"}
            value={draft.text}
            onChange={(event) => change({ ...draft, text: event.target.value })}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
        </div>
        <div className="composer-send">
          <Button
            look="primary"
            disabled={!ready}
            title={obstacle ?? undefined}
            onClick={() => void send()}
          >
            Send
            <span className="composer-keys" aria-hidden="true">
              {showShortcut("Mod+Enter", ON_MAC)}
            </span>
          </Button>
          <span className="quiet data">
            {bytes.ok &&
              `${formatCount(bytes.bytes.length)} ${bytes.bytes.length === 1 ? "byte" : "bytes"}`}
          </span>
        </div>
      </div>
      <div id={below} className="composer-below">
        {problem !== null && <ProblemPointer text={draft.text} problem={problem} />}
        {problem === null && socket !== null && obstacle !== null && (
          <span className="quiet">{obstacle}</span>
        )}
        {problem === null && obstacle === null && target?.ok === false && targetText !== "" && (
          <span className="failure">{target.problem}</span>
        )}
      </div>
      {refused !== null && refused.socket === socket?.id && (
        <FailureCallout failure={refused.failure} />
      )}
    </section>
  );
}

function encodingOf(id: string): Encoding {
  return ENCODINGS.find((row) => row.id === id)?.id ?? DEFAULT_ENCODING;
}

function NearButton({ id }: { readonly id: string }) {
  const action = NEAR.find((candidate) => candidate.id === id);
  const shown = useAppState((state) => action?.available(state) === true);
  if (action === undefined || !shown) return null;
  return (
    <ActionButton action={action} look="bare">
      {id === "socket.shutdown" ? "Shut down" : "Close"}
    </ActionButton>
  );
}

/** A datagram may be empty; a stream has nothing to send then. */
function hasSomething(bytes: ReturnType<typeof composeBytes>, socket: SocketInfo | null): boolean {
  return bytes.ok && (bytes.bytes.length > 0 || (socket !== null && isDatagram(socket.kind)));
}

/** Whether the caret is on the first (or last) line, where an arrow key has no other meaning. */
function atEdge(field: HTMLTextAreaElement, up: boolean): boolean {
  if (field.selectionStart !== field.selectionEnd) return false;
  return up
    ? !field.value.slice(0, field.selectionStart).includes("\n")
    : !field.value.slice(field.selectionEnd).includes("\n");
}
