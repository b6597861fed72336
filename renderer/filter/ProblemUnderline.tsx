import type { Ref } from "react";
import type { FilterProblem } from "../../shared/filter/problem.ts";

export interface ProblemUnderlineProps {
  readonly text: string;
  readonly problem: FilterProblem | null;
  readonly ref: Ref<HTMLDivElement>;
}

/** The field's text once more, unseen, under which the wrong part is marked; it scrolls as the field does. */
export function ProblemUnderline({ text, problem, ref }: ProblemUnderlineProps) {
  const at = problem === null ? text.length : Math.min(problem.at, text.length);
  const end = at + (problem?.length ?? 0);
  // What is missing at the end has no letters to be marked: a space stands for it.
  const wrong = text.slice(at, end) || "\u00a0";
  return (
    <div ref={ref} className="data filter-under" aria-hidden="true">
      {text.slice(0, at)}
      {problem !== null && <mark className="filter-wrong">{wrong}</mark>}
      {text.slice(end)}
    </div>
  );
}
