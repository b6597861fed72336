// Beside a field in which a template is written: its fields are marked under the text, and what may come at the cursor is listed.
// The field itself stays a plain one, so that typing, undoing and input methods are the browser's.

import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import {
  SuggestionList,
  suggestionId,
  suggestionListId,
} from "../../kit/suggest/SuggestionList.tsx";
import { stepActive, type Suggestion } from "../../kit/suggest/suggestions.ts";
import { useFloatPlace } from "../../kit/suggest/useFloatPlace.ts";
import { useWords } from "../../kit/useWords.ts";
import type { FieldLinkProps } from "./fieldLink.ts";
import { TemplateUnder } from "./TemplateUnder.tsx";
import { templateKit } from "./templateKit.ts";
import "./template.css";

interface List {
  readonly items: readonly Suggestion[];
  readonly active: number;
}

export function TemplateAssist(props: FieldLinkProps) {
  const { field, draft } = props;
  const t = useWords();
  const id = useId();
  const [list, setList] = useState<List | null>(null);
  const place = useFloatPlace(field, list !== null, true);
  useListOfField(field.current, id, list);
  useHandlers(field.current, draft.text, {
    typed(area) {
      setList(listAt(area, false));
      props.onCaret(area.selectionStart);
    },
    keydown(area, event) {
      if (event.isComposing || event.altKey || event.metaKey || event.shiftKey) return;
      if (event.ctrlKey ? event.key === " " : onKey(area, event.key)) {
        if (event.ctrlKey) setList(listAt(area, true));
        event.preventDefault();
        event.stopPropagation();
      }
    },
    blur: () => setList(null),
    select: (area) => props.onCaret(area.selectionStart),
    mousemove: (_area, event) => props.onHover(fieldUnder(event)),
    mouseout: () => props.onHover(null),
  });

  function listAt(area: HTMLTextAreaElement, asked: boolean): List | null {
    const cursor = area.selectionStart;
    const items = templateKit.suggest(draft, area.value, cursor);
    const expected = asked || /[{:=$#/\w.-]$|\{\{.*\s$/.test(area.value.slice(0, cursor));
    return items.length > 0 && expected ? { items, active: asked ? 0 : -1 } : null;
  }
  /** Whether the key was meant for the list. */
  function onKey(area: HTMLTextAreaElement, key: string): boolean {
    if (list === null) return false;
    if (key === "Escape") setList(null);
    else if (key === "ArrowDown" || key === "ArrowUp")
      setList({ ...list, active: stepActive(list, key === "ArrowDown" ? 1 : -1) });
    else if (key === "Enter" || key === "Tab") {
      const begun = key === "Tab" ? list.items[0] : undefined;
      const item = list.items[list.active] ?? begun;
      if (item === undefined) return false;
      take(area, item);
    } else return false;
    return true;
  }
  function take(area: HTMLTextAreaElement, item: Suggestion): void {
    setList(null);
    replaceText(area, item);
  }
  return (
    <>
      <TemplateUnder {...props} />
      {list !== null &&
        place !== null &&
        createPortal(
          <div className="suggest-float" style={place}>
            <SuggestionList
              id={id}
              label={t("templateField.suggestions")}
              items={list.items}
              active={list.active}
              tabIndex={0}
              onTake={(item) => field.current !== null && take(field.current, item)}
            />
          </div>,
          document.body,
        )}
    </>
  );
}

/** As if it was typed, so that it can be undone: only what differs is replaced. */
function replaceText(area: HTMLTextAreaElement, { text, cursor }: Suggestion): void {
  const before = area.value;
  let from = 0;
  while (from < before.length && before[from] === text[from]) from += 1;
  let same = 0;
  const most = Math.min(before.length, text.length) - from;
  while (same < most && before[before.length - 1 - same] === text[text.length - 1 - same])
    same += 1;
  area.focus();
  area.setSelectionRange(from, before.length - same);
  document.execCommand("insertText", false, text.slice(from, text.length - same));
  area.setSelectionRange(cursor, cursor);
}

function fieldUnder({ clientX, clientY }: MouseEvent): number | null {
  const marks = document
    .elementsFromPoint(clientX, clientY)
    .filter((each) => each instanceof HTMLElement && each.dataset["field"] !== undefined);
  const mark = marks[0];
  return mark instanceof HTMLElement ? Number(mark.dataset["field"]) : null;
}

/** What a screen reader hears of the list, while the focus stays in the field. */
function useListOfField(area: HTMLTextAreaElement | null, id: string, list: List | null): void {
  useEffect(() => {
    if (area === null) return;
    area.setAttribute("aria-autocomplete", "list");
    return () => area.removeAttribute("aria-autocomplete");
  }, [area]);
  useEffect(() => {
    if (area === null || list === null) return;
    area.setAttribute("aria-controls", suggestionListId(id));
    if (list.active >= 0) area.setAttribute("aria-activedescendant", suggestionId(id, list.active));
    return () => {
      area.removeAttribute("aria-controls");
      area.removeAttribute("aria-activedescendant");
    };
  }, [area, id, list]);
}

interface FieldHandlers {
  readonly typed: (area: HTMLTextAreaElement) => void;
  readonly keydown: (area: HTMLTextAreaElement, event: KeyboardEvent) => void;
  readonly blur: () => void;
  readonly select: (area: HTMLTextAreaElement) => void;
  readonly mousemove: (area: HTMLTextAreaElement, event: MouseEvent) => void;
  readonly mouseout: () => void;
}

/** On the field itself, so that a key for the list never comes to those of the window. */
function useHandlers(
  area: HTMLTextAreaElement | null,
  text: string,
  handlers: FieldHandlers,
): void {
  const now = useRef(handlers);
  const typed = useRef(false);
  useLayoutEffect(() => {
    now.current = handlers;
  });
  // Not as it is typed, but once it is drawn: a field that is drawn before its text is known takes back what was typed.
  useEffect(() => {
    if (!typed.current || area?.value !== text) return;
    typed.current = false;
    now.current.typed(area);
  }, [area, text]);
  useEffect(() => {
    if (area === null) return;
    const ends = new AbortController();
    const { signal } = ends;
    const on = <K extends keyof HTMLElementEventMap>(
      name: K,
      run: (event: HTMLElementEventMap[K]) => void,
    ) => area.addEventListener(name, run, { signal });
    const caret = () => now.current.select(area);
    on("input", () => {
      typed.current = true;
    });
    on("keydown", (event) => now.current.keydown(area, event));
    on("blur", () => now.current.blur());
    on("mousemove", (event) => now.current.mousemove(area, event));
    on("mouseout", () => now.current.mouseout());
    for (const name of ["keyup", "click", "focus"] as const) on(name, caret);
    return () => ends.abort();
  }, [area]);
}
