// The main view of the library: the chosen message, its name and folder, how it is written, and to whom it goes.

import { useEffect, useId, type KeyboardEvent } from "react";
import { useStore } from "zustand";
import { isScript, type SavedMessage } from "../../shared/library/library.ts";
import type { SavedDraft } from "../../shared/library/draftCheck.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { isAvailable, reasonOf } from "../app/available.ts";
import { useApp } from "../app/useApp.ts";
import { composedOf } from "../composer/composed.ts";
import type { Draft } from "../composer/draft/composeBytes.ts";
import { DraftChoices } from "../composer/DraftChoices.tsx";
import { DraftField } from "../composer/DraftField.tsx";
import { loadTemplates } from "../composer/loadTemplates.ts";
import { TemplateValues } from "../composer/template/parts.ts";
import { Button } from "../kit/Button.tsx";
import { ON_MAC } from "../kit/platform.ts";
import { PointedProblem } from "../kit/PointedProblem.tsx";
import { showShortcut } from "../kit/shortcut.ts";
import { useWords } from "../kit/useWords.ts";
import { IMPORT } from "./import/importActionRows.ts";
import {
  COMPOSE_MESSAGE,
  NEW_MESSAGE,
  SAVE_DRAFT,
  REMOVE_MESSAGE,
  SEND_MESSAGE,
} from "./libraryActionRows.ts";
import { editMessage } from "./libraryActions.ts";
import { draftOfMessage, itemOf, itemsOf, librarySlice, useLibrary } from "./libraryState.ts";
import { NameAndFolder } from "./NameAndFolder.tsx";
import { RunView, ScriptEditor } from "./script/parts.ts";
import { NEW_RESPONDER, NEW_SEQUENCE } from "./script/scriptActionRows.ts";
import { useRunning } from "../running/runningState.ts";
import { SendTargets } from "./SendTargets.tsx";
import "./library.css";

export function LibraryEditor() {
  const t = useWords();
  const message = useLibrary((library) => itemOf(library, library.chosen));
  const hasAny = useLibrary((library) => itemsOf(library).length > 0);
  const isRunShown = useRunning(({ shown }) => shown !== null);
  return (
    <section
      className="library-editor"
      data-run={isRunShown}
      aria-label={t("libraryPlace.editor")}
      data-region="library-message"
      data-region-back="library"
    >
      {message !== null && isScript(message) ? (
        <ScriptEditor key={message.id} script={message} />
      ) : message !== null ? (
        <MessageEditor key={message.id} message={message} />
      ) : (
        <div className="empty">
          <p className="empty-text">
            {t(hasAny ? "libraryPlace.noneChosen" : "libraryPlace.none")}
          </p>
          <div className="empty-actions">
            <ActionButton action={NEW_MESSAGE}>{t("libraryPlace.new")}</ActionButton>
            <ActionButton action={SAVE_DRAFT} label={t("libraryPlace.saveWritten")}>
              {t("libraryPlace.saveWritten")}
            </ActionButton>
            <ActionButton action={NEW_SEQUENCE}>{t("script.new.sequence")}</ActionButton>
            <ActionButton action={NEW_RESPONDER}>{t("script.new.responder")}</ActionButton>
            <ActionButton action={IMPORT}>{t("libraryImport.import")}</ActionButton>
          </div>
        </div>
      )}
      {isRunShown && <RunView />}
    </section>
  );
}

function MessageEditor({ message }: { readonly message: SavedMessage }) {
  const t = useWords();
  const app = useApp();
  const { home } = app;
  const below = useId();
  const draft = useLibrary((library) => draftOfMessage(message, library));
  const composed = useStore(home.store, (state) => composedOf(draft, state));
  const problem = composed.ok ? null : composed.problem;
  useEffect(() => {
    if (message.fields) void loadTemplates(home);
  }, [home, message.fields]);

  function change(changes: Partial<SavedMessage>): void {
    editMessage(app, { ...message, ...changes });
  }
  function changeDraft({ count, variables, ...changes }: Partial<Draft>): void {
    if (count !== undefined)
      librarySlice.set(home, ({ counts }) => ({ counts: new Map(counts).set(message.id, count) }));
    const values: Partial<SavedDraft> =
      variables === undefined ? {} : { variables: { ...variables } };
    if (count === undefined) change({ ...changes, ...values });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    event.preventDefault();
    if (isAvailable(SEND_MESSAGE, home.store.getState())) SEND_MESSAGE.run(app);
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the same key as in the composer, wherever within one writes
    <div className="library-message" onKeyDown={onKeyDown}>
      <NameAndFolder item={message} onChange={change} />
      <div className="composer-bar">
        <DraftChoices draft={draft} onChange={changeDraft} />
      </div>
      <div className="composer-body library-body">
        <DraftField
          draft={draft}
          composed={composed}
          label={t("libraryPlace.text")}
          describedBy={below}
          onChange={(text) => change({ text })}
        />
      </div>
      {draft.fields && <TemplateValues draft={draft} onChange={changeDraft} />}
      <div id={draft.fields ? undefined : below} className="composer-below">
        {problem !== null && !draft.fields && (
          <PointedProblem text={draft.text} problem={problem} />
        )}
      </div>
      <div className="library-send">
        <SendTargets />
        <SendButton />
        <span className="quiet data">
          {composed.ok && t("quantity.bytes", { count: composed.bytes.length })}
        </span>
        <span className="bar-fill" />
        <ActionButton action={COMPOSE_MESSAGE} look="bare">
          {t("libraryPlace.compose")}
        </ActionButton>
        <ActionButton action={REMOVE_MESSAGE} look="bare">
          {t("libraryPlace.remove")}
        </ActionButton>
      </div>
    </div>
  );
}

function SendButton() {
  const t = useWords();
  const app = useApp();
  const { home } = app;
  const reason = useStore(home.store, (state) => {
    const found = reasonOf(SEND_MESSAGE, state);
    return found === null ? null : t.text(found);
  });
  return (
    <Button
      look="primary"
      disabled={reason !== null}
      title={reason ?? undefined}
      onClick={() => SEND_MESSAGE.run(app)}
    >
      {t("libraryPlace.send")}
      <span className="composer-keys" aria-hidden="true">
        {showShortcut("Mod+Enter", ON_MAC)}
      </span>
    </Button>
  );
}
