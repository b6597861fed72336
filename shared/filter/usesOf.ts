// What must be read of every event to know whether a filter holds.

import type { Expression, Operand } from "./ast.ts";
import type { FieldSource } from "./fields.ts";

/** The sources of all of its fields; empty for null. */
export function usesOf(expression: Expression | null): ReadonlySet<FieldSource> {
  const uses = new Set<FieldSource>();
  const open: Expression[] = expression === null ? [] : [expression];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    switch (next.kind) {
      case "and":
      case "or":
      case "xor":
        open.push(next.left, next.right);
        break;
      case "not":
        open.push(next.operand);
        break;
      case "compareFields":
        uses.add(sourceOf(next.left)).add(sourceOf(next.right));
        break;
      default:
        uses.add(sourceOf(next.operand));
    }
  }
  return uses;
}

function sourceOf({ field }: Operand): FieldSource {
  return field.source;
}
