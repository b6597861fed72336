// The chosen range of time is part of the filter and nothing else: read from it, written into it, taken out of it.
//
//   withRange("tcp", { from: 1_500_000, to: 2_000_000 })
//   // tcp and frame.time_relative >= 1.5 and frame.time_relative <= 2

import type { Comparison, Expression } from "../../../shared/filter/ast.ts";
import { andFilter, formatFilter } from "../../../shared/filter/formatFilter.ts";
import { parseFilter } from "../../../shared/filter/parseFilter.ts";
import { secondsText } from "../../../shared/filter/valueText.ts";

/** Whole µs since the recording's first event, both ends included. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

const FIELD = "frame.time_relative";

export function rangeText({ from, to }: TimeRange): string {
  // not for people: the filter language.
  return `${FIELD} >= ${secondsText(from)} and ${FIELD} <= ${secondsText(to)}`;
}

/** Null unless the filter bounds the time on both sides. */
export function rangeOf(filter: string): TimeRange | null {
  let from: number | null = null;
  let to: number | null = null;
  for (const part of partsOf(filter)) {
    const bound = boundOf(part);
    if (bound?.side === "from") from = Math.max(from ?? 0, bound.at);
    if (bound?.side === "to") to = Math.min(to ?? bound.at, bound.at);
  }
  return from === null || to === null || to < from ? null : { from, to };
}

/** The filter with this range instead of any bounds of time that it had. */
export function withRange(filter: string, range: TimeRange): string {
  return andFilter(withoutRange(filter), rangeText(range));
}

/** Text without bounds stays as it was written. */
export function withoutRange(filter: string): string {
  const parts = partsOf(filter);
  const rest = parts.filter((part) => boundOf(part) === null);
  if (rest.length === parts.length) return filter.trim();
  return rest.map((part) => formatFilter(part)).reduce(andFilter, "");
}

/** What all must hold together. */
function partsOf(filter: string): readonly Expression[] {
  const parsed = parseFilter(filter);
  if (!parsed.ok || parsed.expression === null) return [];
  const parts: Expression[] = [];
  const rest: Expression[] = [parsed.expression];
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    if (part.kind === "and") rest.push(part.right, part.left);
    else parts.push(part);
  }
  return parts;
}

interface Bound {
  readonly side: "from" | "to";
  /** The first or last whole µs. */
  readonly at: number;
}

const BOUNDS: Partial<Readonly<Record<Comparison, (at: number) => Bound>>> = {
  ge: (at) => ({ side: "from", at: Math.ceil(at) }),
  gt: (at) => ({ side: "from", at: Math.floor(at) + 1 }),
  le: (at) => ({ side: "to", at: Math.floor(at) }),
  lt: (at) => ({ side: "to", at: Math.ceil(at) - 1 }),
};

function boundOf(part: Expression): Bound | null {
  if (part.kind !== "compare" || part.value.type !== "number") return null;
  const { field, slices, mask, through } = part.operand;
  if (field.name !== FIELD || slices !== null || mask !== null || through !== null) return null;
  return BOUNDS[part.comparison]?.(part.value.number) ?? null;
}
