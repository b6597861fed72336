// What must be read of every event to know whether a filter holds.

import type { Expression, Operand } from "./ast.ts";
import type { FieldSource } from "./fields.ts";

type Test = Exclude<Expression, { readonly kind: "and" | "or" | "xor" | "not" }>;

/** The sources of all of its fields; empty for null. */
export function usesOf(expression: Expression | null): ReadonlySet<FieldSource> {
  const uses = new Set<FieldSource>();
  if (expression === null) return uses;
  for (const test of testsOf(expression))
    for (const { field } of operandsOf(test)) uses.add(field.source);
  if (framesAsked(expression) !== "same") uses.add("event");
  return uses;
}

/** Whether the frames of an event agree in all that a filter asks, or not, or only the file knows it. */
export type Frames = "same" | "differ" | "file";

export function framesAsked(expression: Expression): Frames {
  let asked: Frames = "same";
  for (const test of testsOf(expression))
    for (const operand of operandsOf(test)) {
      const frames = framesOf(test, operand);
      if (frames === "file") return frames;
      if (frames === "differ") asked = frames;
    }
  return asked;
}

/** The bytes of a protocol, and how many there are, stand in the packet only. */
export function asksForLayer(test: Test, { field, slices, through }: Operand): boolean {
  const whole = test.kind === "present" && slices === null && through === null;
  return field.type === "protocol" && !whole;
}

function framesOf(test: Test, operand: Operand): Frames {
  return asksForLayer(test, operand) ? "file" : (operand.field.frames ?? "same");
}

function operandsOf(test: Test): readonly Operand[] {
  return test.kind === "compareFields" ? [test.left, test.right] : [test.operand];
}

function* testsOf(expression: Expression): Generator<Test> {
  const open: Expression[] = [expression];
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
      default:
        yield next;
    }
  }
}
