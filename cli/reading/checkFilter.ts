import { parseFilter } from "../../shared/filter/parseFilter.ts";
import type { FilterProblem } from "../../shared/filter/problem.ts";
import { columnsOf } from "../columnsOf.ts";
import { UsageError } from "../exit.ts";
import { t } from "../wording.ts";

/** Of `--filter`. Throws a UsageError that points at what is wrong. */
export function checkFilter(text: string): void {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw filterError(text, parsed.problem);
}

/** Says what is wrong with a filter, and where. */
export function filterError(text: string, { at, length, ...problem }: FilterProblem): UsageError {
  const message = t.text(problem.message);
  const help = t.text(problem.help);
  return new UsageError(`--filter: ${message}\n${pointedAt(text, at, length)}\n  ${help}`);
}

/** What was typed, and below it where it is wrong. */
export function pointedAt(text: string, at: number, length: number): string {
  const before = columnsOf(text.slice(0, at));
  const pointed = columnsOf(text.slice(at, at + length));
  return `  ${text}\n  ${" ".repeat(before)}${"^".repeat(Math.max(1, pointed))}`;
}
