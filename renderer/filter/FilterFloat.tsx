import type { RefObject } from "react";
import { createPortal } from "react-dom";
import type { FilterProblem } from "../../shared/filter/problem.ts";
import { useSlice } from "../app/useApp.ts";
import { SuggestionList } from "../kit/suggest/SuggestionList.tsx";
import type { Suggestion } from "../kit/suggest/suggestions.ts";
import { useFloatPlace } from "../kit/suggest/useFloatPlace.ts";
import type { Suggestions } from "./suggestions.ts";
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

/** The list and what is wrong, over what is below the field: nothing moves for it. */
export function FilterFloat(props: FilterFloatProps) {
  const { anchor, id, list, problem, fixes, onTake } = props;
  const t = useWords();
  const open = list !== null || problem !== null;
  const place = useFloatPlace(anchor, open);
  const applied = useSlice(filterSlice, (filter) => filter.applied);
  if (!open || place === null) return null;
  return createPortal(
    // A float of its own root: regions clip what they hold.
    <div className="suggest-float filter-float" data-list={list !== null} style={place}>
      {list !== null && <FilterList id={id} list={list} onTake={onTake} />}
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

function FilterList({ id, list, onTake }: ListProps) {
  const t = useWords();
  const { kind, items, active } = list;
  if (items.length === 0)
    return <output className="filter-none quiet">{t("filterBar.noneWasUsedYet")}</output>;
  const label = t(kind === "history" ? "filterBar.recent" : "filterBar.suggestions");
  return <SuggestionList {...{ id, label, items, active, onTake }} />;
}
