// Where a sequence or a responder is written: lines with their numbers, the faults with their places, and the keys that may stand at
// the caret. What is typed and inserted is undone as the browser undoes.

import { useId, useRef, useState, type KeyboardEvent } from "react";
import type { ScriptKind } from "../../../shared/library/library.ts";
import { MAX_DRAFT } from "../../../shared/library/draftCheck.ts";
import { Button } from "../../kit/Button.tsx";
import { useWords } from "../../kit/useWords.ts";
import { completeKeys } from "./completeKeys.ts";
import { offsetOf, type ScriptFault } from "./scriptFaults.ts";

interface ScriptTextProps {
  readonly kind: ScriptKind;
  readonly text: string;
  readonly faults: readonly ScriptFault[];
  readonly onChange: (text: string) => void;
}

export function ScriptText({ kind, text, faults, onChange }: ScriptTextProps) {
  const t = useWords();
  const below = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState(0);
  const wrong = new Set(faults.map(({ line }) => line));
  const here = completeKeys(kind, text, Math.min(caret, text.length));

  function goTo(at: number): void {
    field.current?.focus();
    field.current?.setSelectionRange(at, at);
    setCaret(at);
  }
  /** The command keeps what can be undone. */
  function insert(written: string): void {
    field.current?.focus();
    document.execCommand("insertText", false, written);
  }
  function insertKey(key: string): void {
    if (here === null) return;
    field.current?.setSelectionRange(here.from, caret);
    insert(`${key}: `);
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { key, ctrlKey, currentTarget } = event;
    const [first] = here?.keys ?? [];
    if (key === " " && ctrlKey && first !== undefined) insertKey(first);
    else if (key === "Enter" && !ctrlKey && !event.metaKey && !event.nativeEvent.isComposing)
      insert(`\n${indentOf(text, currentTarget.selectionStart)}`);
    else return;
    event.preventDefault();
  }
  return (
    <>
      <div className="script-field">
        <div ref={numbers} className="script-numbers data quiet" aria-hidden="true">
          {Array.from({ length: text.split("\n").length }, (_, at) => (
            <div key={at} data-fault={wrong.has(at + 1)}>
              {at + 1}
            </div>
          ))}
        </div>
        <textarea
          ref={field}
          className="script-text data"
          aria-label={t(`script.text.${kind}`)}
          aria-invalid={faults.length > 0}
          aria-describedby={below}
          spellCheck={false}
          wrap="off"
          maxLength={MAX_DRAFT}
          value={text}
          onChange={({ target }) => {
            onChange(target.value);
            setCaret(target.selectionStart);
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onScroll={({ currentTarget }) => numbers.current?.scrollTo(0, currentTarget.scrollTop)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={below} className="script-below">
        {faults.length === 0 && <output className="quiet">{t("script.noFault")}</output>}
        {faults.map((fault, at) => (
          <div key={at} className="script-fault">
            <Button look="bare" className="data" onClick={() => goTo(offsetOf(text, fault))}>
              {t("script.place", { line: fault.line, column: fault.column })}
            </Button>
            <output className="failure">{t.text(fault.sentence)}</output>
          </div>
        ))}
      </div>
      <ul className="script-keys" aria-label={t("script.keys")}>
        {here?.keys.map((key) => (
          <li key={key}>
            <Button look="bare" className="data" onClick={() => insertKey(key)}>
              {key}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Of the line in which a place is; behind a dash what stands on from it. */
function indentOf(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  return /^\s*/.exec(text.slice(start, at))?.[0] ?? "";
}
