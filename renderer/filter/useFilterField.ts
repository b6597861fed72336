// The filter's field at work: what is typed is checked after a pause and applied where it can be read; keys steer the list
// under it while the focus stays in the field.

import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { fixesOf } from "../../shared/filter/fixesOf.ts";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import type { FilterProblem } from "../../shared/filter/problem.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { goToFirstRow } from "../events/goActions.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { stepActive, type Suggestion } from "../kit/suggest/suggestions.ts";
import { applyFilter, applyTyped, filterFieldId, focusFix } from "./filterActions.ts";
import { knownValues } from "./knownValues.ts";
import { completions, historyItems, type Suggestions } from "./suggestions.ts";
import { socketsSlice } from "../sockets/socketsState.ts";
import { filterSlice, filterHistory } from "./filterState.ts";

/** Milliseconds without a key after which what was typed applies. */
const PAUSE = 300;

export interface FilterFieldWork {
  readonly text: string;
  /** Of the text as it stands; null while one types. */
  readonly problem: FilterProblem | null;
  /** Whole filters that were likely meant, where there is a problem. */
  readonly fixes: readonly string[];
  /** Null: closed. */
  readonly list: Suggestions | null;
  readonly onType: (text: string, cursor: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly focused: boolean;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly take: (item: Suggestion) => void;
  readonly fix: (filter: string) => void;
  readonly toggleHistory: () => void;
  readonly clear: () => void;
}

export function useFilterField(): FilterFieldWork {
  const app = useApp();
  const text = useSlice(filterSlice, (filter) => filter.text);
  const [list, setList] = useState<Suggestions | null>(null);
  const [focused, setFocused] = useState(false);
  const problem = useProblem(text);
  const placeCursor = useCursor();
  const fixes = useMemo(() => (problem === null ? [] : fixesOf(text)), [problem, text]);
  // What stands in the field was applied by Enter: the next step down leads to the rows.
  const settled = useRef(false);

  /** `begun`: only where what was typed last can be the beginning of something. */
  function openCompletions(value: string, cursor: number, begun = false): void {
    const { table: sockets } = socketsSlice.get(app);
    const items = completions(value, cursor, knownValues(sockets.values()));
    if (begun && items[0]?.begun !== true) setList(null);
    else setList(items.length === 0 ? null : { kind: "completions", items, active: -1 });
  }
  function openHistory(active: number): void {
    const items = historyItems(filterHistory.get(app));
    // Without any it says so.
    setList({ kind: "history", items, active: items.length === 0 ? -1 : active });
  }
  function take(item: Suggestion): void {
    placeCursor(item.cursor);
    if (list?.kind === "history") {
      settle(item.text);
      return;
    }
    filterSlice.set(app, { text: item.text });
    openCompletions(item.text, item.cursor);
  }
  function settle(filter: string): void {
    setList(null);
    applyFilter(app, filter, { quiet: true });
    settled.current = true;
  }
  function goDown(cursor: number): void {
    if (fixes.length > 0) focusFix(app);
    else if (settled.current) {
      focusRegionNamed("events");
      void goToFirstRow(app);
    } else openCompletions(text, cursor);
  }
  /** Whether the key was meant for the list. */
  function onListKey(key: string, field: HTMLInputElement): boolean {
    const active = list?.items[list.active];
    const begun = list?.items[0]?.begun === true ? list.items[0] : undefined;
    switch (key) {
      case "ArrowDown":
        if (list === null) goDown(field.selectionStart ?? text.length);
        else setList({ ...list, active: stepActive(list, 1) });
        return true;
      case "ArrowUp":
        if (list === null) openHistory(0);
        else setList({ ...list, active: stepActive(list, -1) });
        return true;
      case "Enter":
        if (active === undefined) settle(text);
        else take(active);
        return true;
      case "Tab": {
        const item = active ?? begun;
        if (item !== undefined) take(item);
        else if (fixes.length > 0) focusFix(app);
        return item !== undefined || fixes.length > 0;
      }
      case "Escape":
        if (list === null) focusRegionNamed("events");
        else setList(null);
        return true;
      default:
        return false;
    }
  }
  return {
    text,
    problem,
    fixes,
    list,
    onType(value, cursor) {
      settled.current = false;
      filterSlice.set(app, { text: value });
      // Behind what is complete as it stands nothing is offered unasked: the list would cover the rows.
      const inWord = /[\w.:]$/.test(value.slice(0, cursor));
      const expected = inWord || /[\s(=<>!{,]$/.test(value.slice(0, cursor));
      if (value.trim() === "" || !expected) setList(null);
      else openCompletions(value, cursor, inWord);
    },
    onKeyDown(event) {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (event.nativeEvent.isComposing || metaKey || altKey || shiftKey) return;
      if (ctrlKey && key !== " ") return;
      if (onListKey(ctrlKey ? "ArrowDown" : key, event.currentTarget)) event.preventDefault();
    },
    focused,
    onEnter: () => setFocused(true),
    onLeave() {
      setFocused(false);
      setList(null);
      // What can be read applies already, or does now; and it is remembered.
      applyFilter(app, text, { quiet: true });
    },
    take,
    fix(filter) {
      placeCursor(filter.length);
      document.getElementById(filterFieldId(app))?.focus();
      settle(filter);
    },
    toggleHistory() {
      document.getElementById(filterFieldId(app))?.focus();
      if (list === null) openHistory(-1);
      else setList(null);
    },
    clear() {
      applyFilter(app, "");
      setList(null);
      document.getElementById(filterFieldId(app))?.focus();
    },
  };
}

/** What is wrong with the text, once it rests; where it rests and can be read it applies. */
function useProblem(text: string): FilterProblem | null {
  const app = useApp();
  const [rested, setRested] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(text);
      applyTyped(app);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [app, text]);
  if (rested !== text) return null;
  const parsed = parseFilter(text);
  return parsed.ok ? null : parsed.problem;
}

/** Puts the cursor where it belongs once a text that was not typed has been drawn. */
function useCursor(): (cursor: number) => void {
  const app = useApp();
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    const field = document.getElementById(filterFieldId(app));
    if (wanted.current === null || !(field instanceof HTMLInputElement)) return;
    field.setSelectionRange(wanted.current, wanted.current);
    if (wanted.current === field.value.length) field.scrollLeft = field.scrollWidth;
    wanted.current = null;
  });
  return (cursor) => {
    wanted.current = cursor;
  };
}
