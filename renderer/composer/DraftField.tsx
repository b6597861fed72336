import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { useWords } from "../kit/useWords.ts";
import { pasted, type Draft } from "./draft/composeBytes.ts";
import type { Composed } from "./draft/Composed.ts";
import { TemplateAssist, TemplatePreview } from "./template/parts.ts";

export interface DraftFieldProps {
  readonly draft: Draft;
  readonly composed: Composed;
  /** Its accessible name. */
  readonly label: string;
  /** Id of what is said about it; with fields that is what stands beside it. */
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
  /** Up on the first line, or down on the last; true where it was taken. */
  readonly onArrow?: (up: boolean) => boolean;
  /** Told beside it: the text is put into the field all the same. */
  readonly onPasted?: (text: string) => void;
}

/** Where one writes; of a draft with fields, what will be sent stands beside it. */
export function DraftField(props: DraftFieldProps) {
  const { draft, composed, label, describedBy, onChange, onArrow, onPasted } = props;
  const t = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [hovered, onHover] = useState<number | null>(null);
  const [caret, onCaret] = useState(0);
  const { mode, text, fields } = draft;
  const link = { field, draft, composed, hovered, onHover, caret, onCaret };

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { key } = event;
    if ((key !== "ArrowUp" && key !== "ArrowDown") || event.shiftKey || event.ctrlKey) return;
    if (!atEdge(event.currentTarget, key === "ArrowUp")) return;
    if (onArrow?.(key === "ArrowUp") === true) event.preventDefault();
  }
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const given = event.clipboardData.getData("text/plain");
    onPasted?.(given);
    if (mode === "hex" || !given.includes("\r")) return;
    // The field itself would make each CR LF an LF. The command keeps what can be undone.
    event.preventDefault();
    document.execCommand("insertText", false, pasted(given));
  }
  return (
    <>
      <div className="composer-field" data-fields={fields}>
        {fields && <TemplateAssist {...link} />}
        <textarea
          ref={field}
          className="composer-text data"
          aria-label={label}
          aria-invalid={!composed.ok && composed.problem !== null}
          aria-describedby={describedBy}
          data-region-focus
          spellCheck={false}
          placeholder={t(
            fields
              ? "composer.fieldsExample"
              : mode === "hex"
                ? "composer.hexExample"
                : "composer.textExample",
          )}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      </div>
      {fields && <TemplatePreview {...link} id={describedBy} />}
    </>
  );
}

/** Whether the caret is on the first (or last) line, where an arrow key has no other meaning. */
function atEdge(field: HTMLTextAreaElement, up: boolean): boolean {
  if (field.selectionStart !== field.selectionEnd) return false;
  return up
    ? !field.value.slice(0, field.selectionStart).includes("\n")
    : !field.value.slice(field.selectionEnd).includes("\n");
}
