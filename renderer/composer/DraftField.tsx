import type { ClipboardEvent, KeyboardEvent } from "react";
import { useApp, useAppState } from "../app/useApp.ts";
import { changeDraft, walkHistory } from "./composerActions.ts";
import { pasted } from "./composeBytes.ts";
import { draftOf } from "./drafts.ts";
import { useWords } from "../kit/useWords.ts";

export interface DraftFieldProps {
  readonly invalid: boolean;
  /** Id of what is said about it. */
  readonly describedBy: string;
}

/** Where one writes. Up and down on its first and last line walk through what was sent. */
export function DraftField({ invalid, describedBy }: DraftFieldProps) {
  const t = useWords();
  const app = useApp();
  const { mode, text } = useAppState(draftOf);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { key } = event;
    if ((key !== "ArrowUp" && key !== "ArrowDown") || event.shiftKey || event.ctrlKey) return;
    if (!atEdge(event.currentTarget, key === "ArrowUp")) return;
    if (walkHistory(app, key === "ArrowUp")) event.preventDefault();
  }
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const given = event.clipboardData.getData("text/plain");
    if (mode === "hex" || !given.includes("\r")) return;
    // The field itself would make each CR LF an LF. The command keeps what can be undone.
    event.preventDefault();
    document.execCommand("insertText", false, pasted(given));
  }
  return (
    <textarea
      className="composer-text data"
      aria-label={t("composer.message")}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      data-region-focus
      spellCheck={false}
      placeholder={mode === "hex" ? t("composer.hexExample") : t("composer.textExample")}
      value={text}
      onChange={(event) => changeDraft(app, { text: event.target.value })}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}

/** Whether the caret is on the first (or last) line, where an arrow key has no other meaning. */
function atEdge(field: HTMLTextAreaElement, up: boolean): boolean {
  if (field.selectionStart !== field.selectionEnd) return false;
  return up
    ? !field.value.slice(0, field.selectionStart).includes("\n")
    : !field.value.slice(field.selectionEnd).includes("\n");
}
