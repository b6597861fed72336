// Finds within the rows shown: what is typed, how it is meant, the steps, and what came of them.

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import { CLOSE_FIND, FIND_NEXT, FIND_PREVIOUS } from "./findActionRows.ts";
import { PointedProblem } from "../kit/PointedProblem.tsx";
import { ActionButton } from "../app/ActionButton.tsx";
import { useWords } from "../kit/useWords.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { isMirrored } from "../events/sorting.ts";
import { closeFind, findFieldId, findStep, typeFind } from "./findActions.ts";
import { findFilter, FIND_MODES } from "./findFilter.ts";
import { findDoubts, findWords } from "./findWords.ts";
import { findSlice } from "./findState.ts";
import "./find.css";

export function FindBar() {
  const open = useSlice(findSlice, (find) => find.open);
  return open ? <OpenFindBar /> : null;
}

function OpenFindBar() {
  const app = useApp();
  const t = useWords();
  const { mode, text, outcome, count } = useSlice(findSlice, (find) => find);
  const newestFirst = useAppState(isMirrored);
  const field = useRef<HTMLInputElement>(null);
  const words = useId();
  const came = t.text(findWords({ outcome, count, newestFirst }));
  const doubts = findDoubts(outcome).map(t.text).join("\n");
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const wanted = text === "" ? null : findFilter(mode, text);
  const problem = wanted !== null && !wanted.ok ? wanted.problem : null;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      closeFind(app);
    } else if (event.key === "Enter") {
      event.preventDefault();
      void findStep(app, event.shiftKey ? "previous" : "next");
    }
  }
  return (
    <search className="bar find">
      <input
        id={findFieldId(app)}
        ref={field}
        className="input data find-field"
        aria-label={t("find.field")}
        aria-invalid={problem !== null || outcome.kind === "nowhere"}
        aria-describedby={words}
        placeholder={
          mode === "hex" ? "0d 0a" : mode === "regex" ? "^GET .*" : t("find.placeholder")
        }
        autoComplete="off"
        spellCheck={false}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => typeFind(app, { text: event.target.value })}
      />
      <fieldset className="segments" aria-label={t("find.modes")}>
        {FIND_MODES.map(({ id, title }) => (
          <Button
            key={id}
            look="bare"
            aria-pressed={id === mode}
            onClick={() => {
              typeFind(app, { mode: id });
              field.current?.focus();
            }}
          >
            {t.text(title)}
          </Button>
        ))}
      </fieldset>
      <span className="line-item">
        <ActionButton action={FIND_PREVIOUS} look="icon" label={t("find.previous")}>
          <ChevronUp size={14} aria-hidden="true" />
        </ActionButton>
        <ActionButton action={FIND_NEXT} look="icon" label={t("find.next")}>
          <ChevronDown size={14} aria-hidden="true" />
        </ActionButton>
      </span>
      <span
        id={words}
        className={problem === null ? "find-words ellipsis" : "find-problem"}
        title={problem === null ? `${came}\n${doubts}`.trim() : undefined}
      >
        {problem === null ? (
          <output className={isFailure(outcome.kind) ? "failure" : "quiet"}>
            {came}
            {doubts !== "" && <span className="visually-hidden">. {doubts}</span>}
          </output>
        ) : (
          <PointedProblem text={text} problem={problem} />
        )}
      </span>
      <span className="bar-fill" />
      <ActionButton action={CLOSE_FIND} look="icon" label={t("find.close")}>
        <X size={14} aria-hidden="true" />
      </ActionButton>
    </search>
  );
}

function isFailure(kind: string): boolean {
  return kind === "nowhere" || kind === "failed";
}
