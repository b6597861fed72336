// One comparison over the rows of a chunk. Most are decided by a few facts (the ends, the call): their truth is worked out
// once and then looked up. Those about single numbers run over a column. What needs payload reads it row by row, or, for
// `contains`, searches whole stretches of the file at once.

import type { Operand } from "../../../../shared/filter/ast.ts";
import { asksForLayer } from "../../../../shared/filter/usesOf.ts";
import type { Domain, FieldSemantics } from "./FieldSemantics.ts";
import { FIELD_VALUES, LAYERS } from "./fieldValues.ts";
import { UNLISTED_ERROR, errorNumber, HAS_PACKETS } from "../../../record/index/eventDetail.ts";
import { UNLISTED_FLOW } from "../../../record/index/FlowTable.ts";
import { columnOf, isData } from "./columnOf.ts";
import { containsScan } from "./containsScan.ts";
import type { CompiledFilter } from "./CompiledFilter.ts";
import type { Facts } from "./Facts.ts";
import { leafTest, type Leaf } from "./leafTest.ts";
import { testEach, Undecided } from "./matcher.ts";
import type { RowCursor } from "./RowCursor.ts";

/** What conversations say was found out before. */
export const COST = { index: 0, event: 1, search: 2, payload: 3, talk: 1 } as const;

export function compileLeaf(leaf: Leaf): CompiledFilter {
  const operand = leaf.kind === "compareFields" ? leaf.left : leaf.operand;
  const left = semantics(leaf, operand);
  const right = leaf.kind === "compareFields" ? semantics(leaf, leaf.right) : null;
  const test = leafTest(leaf);
  const holds = (facts: Facts): boolean =>
    test(left.values(facts), right === null ? [] : right.values(facts));
  const cost = Math.max(costOf(operand), leaf.kind === "compareFields" ? costOf(leaf.right) : 0);

  const column = columnOf(leaf);
  if (column !== null) return { cost: COST.index, holds, mark: column };
  if (leaf.kind === "contains" && operand.field.source === "payload" && plain(operand))
    return { cost: COST.search, holds, mark: containsScan(operand.field.name, leaf.needle) };
  const domain = joined(left.domain, right?.domain ?? null);
  if (domain !== "row") return { cost, holds, mark: lookedUp(domain, holds) };
  return { cost, holds, mark: leaf.kind === "matches" ? eachBounded(holds) : eachRow(holds) };
}

function semantics(leaf: Leaf, operand: Operand): FieldSemantics {
  const { name } = operand.field;
  const found = asksForLayer(leaf, operand) ? LAYERS[name] : FIELD_VALUES[name];
  if (found === undefined) throw new Error(`no values for the field ${operand.field.name}`);
  return found;
}

function costOf(operand: Operand): number {
  return COST[operand.field.source];
}

function plain(operand: Operand): boolean {
  return operand.slices === null && operand.mask === null && operand.through === null;
}

function joined(left: Domain, right: Domain | null): Domain {
  return right === null || right === left ? left : "row";
}

export function eachRow(holds: (facts: Facts) => boolean): CompiledFilter["mark"] {
  return (cursor, selected, out) => {
    for (let row = cursor.run.from; row < cursor.run.to; row++) {
      if (selected[row] !== 1) {
        out[row] = 0;
        continue;
      }
      cursor.row = row;
      out[row] = holds(cursor) ? 1 : 0;
    }
  };
}

/** As `eachRow`, for what may not come back. */
export function eachBounded(holds: (facts: Facts) => boolean): CompiledFilter["mark"] {
  return (cursor, selected, out) => {
    const { from, to } = cursor.run;
    out.fill(0, from, to);
    const test = (row: number): void => {
      if (selected[row] !== 1) return;
      cursor.row = row;
      out[row] = holds(cursor) ? 1 : 0;
    };
    testEach(from, to, test, (row) => cursor.undecide(row));
  };
}

const UNKNOWN = 2;
const NO_KEY = -1;

function lookedUp(
  domain: Exclude<Domain, "row">,
  holds: (facts: Facts) => boolean,
): CompiledFilter["mark"] {
  let truths = new Uint8Array(1024).fill(UNKNOWN);
  const keyOf = KEYS[domain];
  return (cursor, selected, out) => {
    for (let row = cursor.run.from; row < cursor.run.to; row++) {
      if (selected[row] !== 1) {
        out[row] = 0;
        continue;
      }
      const key = keyOf(cursor, row);
      let truth = key === NO_KEY ? UNKNOWN : (truths[key] ?? UNKNOWN);
      if (truth === UNKNOWN) {
        cursor.row = row;
        truth = decided(cursor, holds);
        if (key !== NO_KEY && !cursor.undecided.has(row)) {
          if (key >= truths.length) truths = grown(truths, key + 1);
          truths[key] = truth;
        }
      }
      out[row] = truth;
    }
  };
}

function decided(cursor: RowCursor, holds: (facts: Facts) => boolean): 0 | 1 {
  try {
    return holds(cursor) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    cursor.undecide(cursor.row);
    return 0;
  }
}

function grown(truths: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(least, truths.length * 2)).fill(UNKNOWN);
  larger.set(truths);
  return larger;
}

/** A small number that rows share which agree in all that the domain speaks of; NO_KEY where it cannot be known. */
const KEYS: Readonly<Record<Exclude<Domain, "row">, (cursor: RowCursor, row: number) => number>> = {
  code: ({ run }, row) => run.columns.code[row] ?? 0,
  flow({ run }, row) {
    const flow = run.columns.flow[row] ?? 0;
    if (flow === UNLISTED_FLOW) return NO_KEY;
    const code = run.columns.code[row] ?? 0;
    const packet = (run.columns.detail[row] ?? 0) & HAS_PACKETS;
    return (flow * 4 + ((code >>> 8) % 4)) * 2 + (isData(code) && packet !== 0 ? 1 : 0);
  },
  detail({ run, tables }, row) {
    const detail = run.columns.detail[row] ?? 0;
    const flow = run.columns.flow[row] ?? 0;
    if (flow === UNLISTED_FLOW || errorNumber(detail) === UNLISTED_ERROR) return NO_KEY;
    const tcp = tables.flows[flow]?.protocol === "tcp" ? 1 : 0;
    const data = isData(run.columns.code[row] ?? 0) ? 1 : 0;
    return detail * 4 + tcp * 2 + data;
  },
};
