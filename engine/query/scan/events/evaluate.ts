// A filter over the rows of a chunk: each part of it marks the rows for which it holds, looking only at rows that are
// still in question, so that payload is read last and least.
//
//     const filter = compileFilter(expression);
//     filter.mark(cursor, selected, out);       // out[i] = 1 where selected[i] is 1 and the filter holds

import { assertNever } from "../../../../shared/assertNever.ts";
import type { Expression } from "../../../../shared/filter/ast.ts";
import { HAS_PACKETS } from "../../../record/index/eventDetail.ts";
import { framesAsked } from "../../../../shared/filter/usesOf.ts";
import type { CompiledFilter } from "./CompiledFilter.ts";
import { isData } from "./columnOf.ts";
import { compileCalculation } from "./compileCalculation.ts";
import { compileLeaf } from "./compileLeaf.ts";
import { framesOf } from "./framesOf.ts";
import { Undecided } from "./matcher.ts";
import type { RowCursor } from "./RowCursor.ts";
import type { RowRun } from "../../../record/index/RowRun.ts";

export function compileFilter(expression: Expression): CompiledFilter {
  const all = parts(expression, "and");
  const differing = all.filter((part) => framesAsked(part) !== "same");
  if (differing.length === 0) return compile(expression);
  const alike = all.filter((part) => framesAsked(part) === "same");
  const whole = compile(expression);
  const onRows = alike.length === 0 ? null : junction("and", alike.map(compile));
  const onFrames = junction("and", differing.map(compile));
  const every = framesAsked(expression) === "file";
  return { cost: whole.cost, holds: whole.holds, mark: byFrames({ onRows, onFrames, every }) };
}

interface ByFrames {
  /** What the frames of an event agree in; null: nothing. */
  readonly onRows: CompiledFilter | null;
  readonly onFrames: CompiledFilter;
  /** Whether also an event of one frame must be read. */
  readonly every: boolean;
}

/** Rows of several frames are asked frame by frame, the others all at once. */
function byFrames({ onRows, onFrames, every }: ByFrames): CompiledFilter["mark"] {
  const asked = new Uint8Array(MAX_ROWS);
  const single = new Uint8Array(MAX_ROWS);
  return (cursor, selected, out) => {
    const { from, to } = cursor.run;
    if (onRows === null) asked.set(selected.subarray(from, to), from);
    else onRows.mark(cursor, selected, asked);
    for (let row = from; row < to; row++)
      single[row] = asked[row] === 1 && !every && !hasFrames(cursor.run, row) ? 1 : 0;
    onFrames.mark(cursor, single, out);
    for (let row = from; row < to; row++) {
      if (asked[row] !== 1 || single[row] === 1) continue;
      cursor.row = row;
      out[row] = someFrame(cursor, onFrames) ? 1 : 0;
    }
  };
}

/** Payload that surely fits one packet. */
const ONE_PACKET = 60_000;

/** Whether a row may be several frames. */
function hasFrames({ columns }: RowRun, row: number): boolean {
  if (isData(columns.code[row] ?? 0)) return (columns.result[row] ?? 0) > ONE_PACKET;
  return ((columns.detail[row] ?? 0) & HAS_PACKETS) !== 0;
}

function someFrame(cursor: RowCursor, filter: CompiledFilter): boolean {
  try {
    for (const frame of framesOf(cursor)) {
      cursor.asked = frame;
      if (filter.holds(cursor)) return true;
    }
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    cursor.undecide(cursor.row);
  } finally {
    cursor.asked = null;
  }
  return false;
}

function compile(expression: Expression): CompiledFilter {
  switch (expression.kind) {
    case "and":
    case "or":
      return junction(expression.kind, parts(expression, expression.kind).map(compile));
    case "xor":
      return exclusive(compile(expression.left), compile(expression.right));
    case "not":
      return negation(compile(expression.operand));
    case "present":
    case "compare":
    case "compareFields":
    case "contains":
    case "matches":
    case "in":
      return compileLeaf(expression);
    case "calculate":
      return compileCalculation(expression);
    default:
      return assertNever(expression);
  }
}

/** `a and b and c` as three parts. */
function parts(expression: Expression, kind: "and" | "or"): Expression[] {
  const found: Expression[] = [];
  const left: Expression[] = [expression];
  for (let next = left.pop(); next !== undefined; next = left.pop())
    if (next.kind === kind && "left" in next) left.push(next.right, next.left);
    else found.push(next);
  return found;
}

function junction(kind: "and" | "or", unsorted: readonly CompiledFilter[]): CompiledFilter {
  const [only] = unsorted;
  if (only !== undefined && unsorted.length === 1) return only;
  const filters = unsorted.toSorted((a, b) => a.cost - b.cost);
  const cost = Math.max(...filters.map((filter) => filter.cost));
  const still = new Uint8Array(MAX_ROWS);
  const found = new Uint8Array(MAX_ROWS);
  if (kind === "and")
    return {
      cost,
      mark(cursor, selected, out) {
        const { from, to } = cursor.run;
        still.set(selected.subarray(from, to), from);
        for (const filter of filters) {
          filter.mark(cursor, still, found);
          still.set(found.subarray(from, to), from);
        }
        out.set(still.subarray(from, to), from);
      },
      holds: (facts) => filters.every((filter) => filter.holds(facts)),
    };
  return {
    cost,
    mark(cursor, selected, out) {
      const { from, to } = cursor.run;
      still.set(selected.subarray(from, to), from);
      out.fill(0, from, to);
      for (const filter of filters) {
        filter.mark(cursor, still, found);
        for (let row = from; row < to; row++)
          if (found[row] === 1) {
            out[row] = 1;
            still[row] = 0;
          }
      }
    },
    holds: (facts) => filters.some((filter) => filter.holds(facts)),
  };
}

function exclusive(left: CompiledFilter, right: CompiledFilter): CompiledFilter {
  const found = new Uint8Array(MAX_ROWS);
  return {
    cost: Math.max(left.cost, right.cost),
    mark(cursor, selected, out) {
      left.mark(cursor, selected, found);
      right.mark(cursor, selected, out);
      for (let row = cursor.run.from; row < cursor.run.to; row++)
        out[row] = (out[row] ?? 0) ^ (found[row] ?? 0);
    },
    holds: (facts) => left.holds(facts) !== right.holds(facts),
  };
}

function negation(filter: CompiledFilter): CompiledFilter {
  return {
    cost: filter.cost,
    mark(cursor, selected, out) {
      filter.mark(cursor, selected, out);
      for (let row = cursor.run.from; row < cursor.run.to; row++)
        out[row] = (selected[row] ?? 0) & ((out[row] ?? 0) ^ 1);
    },
    holds: (facts) => !filter.holds(facts),
  };
}

/** Rows of a chunk at most. */
const MAX_ROWS = 65_536;
