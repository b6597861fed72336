/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- arrow keys lead from button to button of the group */

import { useRef, type KeyboardEvent } from "react";
import { useApp } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { Button } from "../kit/Button.tsx";
import { filterFieldId, filterFixId } from "./filterActions.ts";

export interface FilterFixesProps {
  readonly fixes: readonly string[];
  readonly onFix: (filter: string) => void;
  readonly onLeave: () => void;
}

/** What was likely meant, a button each. From the field Tab or the arrow down leads here, Escape or the arrow up back. */
export function FilterFixes({ fixes, onFix, onLeave }: FilterFixesProps) {
  const app = useApp();
  const t = useWords();
  const group = useRef<HTMLFieldSetElement>(null);

  const field = () => document.getElementById(filterFieldId(app));
  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(group.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button === event.target);
    const back = event.key === "Escape" || (event.key === "Tab" && event.shiftKey);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!back && step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = back ? field() : at + (step ?? 0) < 0 ? field() : buttons[at + (step ?? 0)];
    next?.focus();
  }
  return (
    <fieldset
      ref={group}
      className="filter-fixes"
      aria-label={t("filterBar.didYouMean")}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        const stays = relatedTarget instanceof Node && group.current?.contains(relatedTarget);
        if (stays !== true && relatedTarget !== field()) onLeave();
      }}
    >
      <span className="quiet" aria-hidden="true">
        {t("filterBar.didYouMean")}
      </span>
      {fixes.map((filter, index) => (
        <Button
          key={filter}
          id={index === 0 ? filterFixId(app) : undefined}
          // The field keeps the focus, and what is wrong its place, until the button is pressed.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onFix(filter)}
        >
          <span className="data">{filter}</span>
        </Button>
      ))}
    </fieldset>
  );
}
