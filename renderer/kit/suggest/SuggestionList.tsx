/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list that a field steers has no tag of its own */

import type { MouseEvent } from "react";
import { useWords } from "../useWords.ts";
import type { Suggestion } from "./suggestions.ts";
import "./suggest.css";

export interface SuggestionListProps {
  /** Of the field that it belongs to. */
  readonly id: string;
  readonly label: string;
  readonly items: readonly Suggestion[];
  /** Index of the active one; -1 for none. */
  readonly active: number;
  readonly onTake: (item: Suggestion) => void;
  /** 0: Tab comes to it, where its field is none that says that it has a list. */
  readonly tabIndex?: 0 | -1;
}

/** What the field's `aria-controls` names. */
export function suggestionListId(id: string): string {
  return `${id}-list`;
}

/** What the field's `aria-activedescendant` names. */
export function suggestionId(id: string, index: number): string {
  return `${id}-option-${index}`;
}

export function SuggestionList(props: SuggestionListProps) {
  const { id, label, items, active, onTake, tabIndex = -1 } = props;
  const t = useWords();
  function onMouseDown(event: MouseEvent): void {
    // The focus stays in the field.
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest("[data-index]") : null;
    const item = option instanceof HTMLElement ? items[Number(option.dataset["index"])] : undefined;
    if (item !== undefined && event.button === 0) onTake(item);
  }
  return (
    <div
      id={suggestionListId(id)}
      className="suggest-list"
      role="listbox"
      aria-label={label}
      tabIndex={tabIndex}
      onMouseDown={onMouseDown}
    >
      {items.map((item, index) => (
        <div
          key={item.text}
          id={suggestionId(id, index)}
          className="suggest-option"
          role="option"
          aria-selected={index === active}
          data-index={index}
          ref={index === active ? reveal : null}
        >
          <span className="data ellipsis">{item.label}</span>
          {item.about !== "" && <span className="quiet">{t.text(item.about)}</span>}
        </div>
      ))}
    </div>
  );
}

function reveal(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}
