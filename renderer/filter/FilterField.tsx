/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list that the field steers while it keeps the focus */

// The line that says which events are shown: a display filter with completion, history, and errors where they are.

import { ChevronDown, Filter, X } from "lucide-react";
import { useId, useRef } from "react";
import { ON_MAC } from "../kit/platform.ts";
import { showShortcut } from "../kit/shortcut.ts";
import { Button } from "../kit/Button.tsx";
import { suggestionId, suggestionListId } from "../kit/suggest/SuggestionList.tsx";
import { useApp, useSlice } from "../app/useApp.ts";
import { filterFieldId } from "./filterActions.ts";
import { FilterHelp } from "./FilterHelp.tsx";
import { FilterFloat, isInFloat } from "./FilterFloat.tsx";
import { ProblemUnderline } from "./ProblemUnderline.tsx";
import { useFilterField } from "./useFilterField.ts";
import { filterSlice } from "./filterState.ts";
import "./filter.css";
import { useWords } from "../kit/useWords.ts";

export function FilterField() {
  const t = useWords();
  const app = useApp();
  const field = useFilterField();
  const { text, problem, list } = field;
  const frame = useRef<HTMLElement>(null);
  const under = useRef<HTMLDivElement>(null);
  const words = useId();
  const applied = useSlice(filterSlice, (filter) => filter.applied !== "");
  return (
    <search className="filter" ref={frame} data-applied={applied}>
      <Filter className="filter-icon" size={14} aria-hidden="true" />
      <input
        id={filterFieldId(app)}
        className="input data filter-input"
        role="combobox"
        aria-label={t("filterBar.filter")}
        aria-autocomplete="list"
        aria-expanded={list !== null}
        aria-controls={list === null ? undefined : suggestionListId(words)}
        aria-activedescendant={
          list === null || list.active < 0 ? undefined : suggestionId(words, list.active)
        }
        aria-invalid={problem !== null}
        aria-describedby={words}
        title={problem === null ? undefined : `${t.text(problem.message)}. ${t.text(problem.help)}`}
        placeholder={t("filterBar.placeholder", { keys: showShortcut("Mod+L", ON_MAC) })}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => field.onType(target.value, target.selectionStart ?? 0)}
        onKeyDown={field.onKeyDown}
        onFocus={field.onEnter}
        onBlur={({ relatedTarget }) => {
          // What puts it right stands under it, and is a part of it.
          if (!isInFloat(relatedTarget)) field.onLeave();
        }}
        onScroll={({ currentTarget }) => {
          if (under.current !== null) under.current.scrollLeft = currentTarget.scrollLeft;
        }}
      />
      <ProblemUnderline text={text} problem={problem} ref={under} />
      <output id={words} className="visually-hidden">
        {problem !== null && `${t.text(problem.message)}. ${t.text(problem.help)}`}
        {field.fixes.length > 0 && ` ${t("filterBar.tabForFixes")}`}
      </output>
      <span className="filter-buttons">
        {text !== "" && (
          <Button look="icon" aria-label={t("filterBar.clear")} onClick={field.clear}>
            <X size={14} aria-hidden="true" />
          </Button>
        )}
        <Button
          look="icon"
          aria-label={t("filterBar.recent")}
          aria-expanded={list?.kind === "history"}
          // The field keeps the focus, and the list with it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={field.toggleHistory}
        >
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
        <FilterHelp />
      </span>
      <FilterFloat
        anchor={frame}
        id={words}
        list={list}
        problem={field.focused ? problem : null}
        fixes={field.fixes}
        onTake={field.take}
        onFix={field.fix}
        onLeave={field.onLeave}
      />
    </search>
  );
}
