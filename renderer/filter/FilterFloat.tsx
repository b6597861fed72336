/* oxlint-disable jsx-a11y/prefer-tag-over-role -- see FilterField */

import { useLayoutEffect, useState, type MouseEvent, type RefObject } from "react";
import { createPortal } from "react-dom";
import type { FilterProblem } from "../../shared/filter/problem.ts";
import { useSlice } from "../app/useApp.ts";
import type { Suggestion, Suggestions } from "./suggestions.ts";
import { WORDED, Worded } from "../kit/Worded.tsx";
import { useWords } from "../kit/useWords.ts";
import { FilterFixes } from "./FilterFixes.tsx";
import { filterSlice } from "./filterState.ts";

export interface FilterFloatProps {
  /** What it hangs under. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly id: string;
  readonly list: Suggestions | null;
  readonly problem: FilterProblem | null;
  /** Whole filters that were likely meant. */
  readonly fixes: readonly string[];
  readonly onTake: (item: Suggestion) => void;
  readonly onFix: (filter: string) => void;
  /** The focus left it, and not to its field. */
  readonly onLeave: () => void;
}

/** Whether an element is part of a list, or of what is wrong. */
export function isInFloat(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".filter-float") !== null;
}

export function suggestionId(id: string, index: number): string {
  return `${id}-option-${index}`;
}

/** The list and what is wrong, over what is below the field: nothing moves for it. */
export function FilterFloat(props: FilterFloatProps) {
  const { anchor, id, list, problem, fixes, onTake } = props;
  const t = useWords();
  const open = list !== null || problem !== null;
  const place = usePlaceUnder(anchor, open);
  const applied = useSlice(filterSlice, (filter) => filter.applied);
  if (!open || place === null) return null;
  return createPortal(
    // A float of its own root: regions clip what they hold.
    <div className="filter-float" data-list={list !== null} style={place}>
      {list !== null && <SuggestionList id={id} list={list} onTake={onTake} />}
      {problem !== null && (
        <div className="filter-problem">
          <div className="failure" aria-hidden="true">
            {t.text(problem.message)}
          </div>
          {problem.help !== "" && (problem.instead === undefined || fixes.length === 0) && (
            <div className="quiet" aria-hidden="true">
              {t.text(problem.help)}
            </div>
          )}
          {fixes.length > 0 && <FilterFixes {...props} />}
          {applied !== "" && (
            <div className="quiet ellipsis" aria-hidden="true">
              <Worded text={t("filterBar.stillApplied", { filter: WORDED })}>
                <span className="data">{applied}</span>
              </Worded>
            </div>
          )}
        </div>
      )}
    </div>,
    document.body,
  );
}

type ListProps = Pick<FilterFloatProps, "id" | "onTake"> & { readonly list: Suggestions };

function SuggestionList({ id, list, onTake }: ListProps) {
  const t = useWords();
  function onMouseDown(event: MouseEvent): void {
    // The focus stays in the field.
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest("[data-index]") : null;
    const item = option instanceof HTMLElement ? list.items[Number(option.dataset["index"])] : null;
    if (item !== null && item !== undefined && event.button === 0) onTake(item);
  }
  if (list.items.length === 0)
    return <output className="filter-none quiet">{t("filterBar.noneWasUsedYet")}</output>;
  return (
    <div
      id={`${id}-list`}
      className="filter-list"
      role="listbox"
      aria-label={t(list.kind === "history" ? "filterBar.recent" : "filterBar.suggestions")}
      tabIndex={-1}
      onMouseDown={onMouseDown}
    >
      {list.items.map((item, index) => (
        <div
          key={item.text}
          id={suggestionId(id, index)}
          className="filter-option"
          role="option"
          aria-selected={index === list.active}
          data-index={index}
          ref={index === list.active ? reveal : null}
        >
          <span className="data ellipsis filter-label">{item.label}</span>
          {item.about !== "" && <span className="quiet">{t.text(item.about)}</span>}
        </div>
      ))}
    </div>
  );
}

function reveal(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}

interface Place {
  readonly top: number;
  readonly left: number;
  readonly width: number;
}

/** Pixels, where the window has them: a field's name and what it is in one line. */
const LEAST_WIDTH = 440;

/** Where the lower edge of an element is in the window, while that is of interest. */
function usePlaceUnder(anchor: RefObject<HTMLElement | null>, open: boolean): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const element = anchor.current;
    if (!open || element === null) return;
    const measure = (): void => {
      const { left, bottom, width } = element.getBoundingClientRect();
      const room = window.innerWidth - left - 8;
      setPlace({ top: bottom + 4, left, width: Math.max(width, Math.min(LEAST_WIDTH, room)) });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener("resize", measure);
    measure();
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, [anchor, open]);
  return place;
}
