// What must be read of every event to know whether a filter holds.

import type { Expression, Operand, Term } from "./ast.ts";
import type { FieldSource, FilterField } from "./fields.ts";

type Test = Exclude<Expression, { readonly kind: "and" | "or" | "xor" | "not" }>;

/** The sources of all of its fields; empty for null. */
export function usesOf(expression: Expression | null): ReadonlySet<FieldSource> {
  const uses = new Set<FieldSource>();
  if (expression === null) return uses;
  for (const test of testsOf(expression))
    for (const { field } of askedOf(test)) uses.add(field.source);
  if (framesAsked(expression) !== "same") uses.add("event");
  return uses;
}

/** Whether it asks for a field. */
export function asksFor(expression: Expression | null, names: readonly string[]): boolean {
  if (expression === null) return false;
  for (const test of testsOf(expression))
    if (askedOf(test).some(({ field }) => names.includes(field.name))) return true;
  return false;
}

/** Whether the frames of an event agree in all that a filter asks, or not, or only the file knows it. */
export type Frames = "same" | "differ" | "file";

export function framesAsked(expression: Expression): Frames {
  let asked: Frames = "same";
  for (const test of testsOf(expression))
    for (const { field, layer } of askedOf(test)) {
      const frames = layer ? "file" : (field.frames ?? "same");
      if (frames === "file") return frames;
      if (frames === "differ") asked = frames;
    }
  return asked;
}

/** The bytes of a protocol, and how many there are, stand in the packet only. */
export function asksForLayer(test: OfOperands, { field, slices, through }: Operand): boolean {
  const whole = test.kind === "present" && slices === null && through === null;
  return field.type === "protocol" && !whole;
}

interface Asked {
  readonly field: FilterField;
  /** Whether its bytes are asked for, of a protocol. */
  readonly layer: boolean;
}

type OfOperands = Exclude<Test, { readonly kind: "calculate" }>;

function askedOf(test: Test): readonly Asked[] {
  if (test.kind === "calculate") {
    const right = test.relation.kind === "compare" ? askedOfTerm(test.relation.right, true) : [];
    return [...askedOfTerm(test.left, test.relation.kind !== "present"), ...right];
  }
  const operands = test.kind === "compareFields" ? [test.left, test.right] : [test.operand];
  return operands.map((operand) => ({ field: operand.field, layer: asksForLayer(test, operand) }));
}

function askedOfTerm(term: Term, bytes: boolean): readonly Asked[] {
  switch (term.kind) {
    case "field": {
      const layer = term.field.type === "protocol" && (bytes || term.slices !== null);
      return [{ field: term.field, layer }];
    }
    case "value":
      return [];
    case "call":
      return term.terms.flatMap((one) => askedOfTerm(one, true));
    case "negative":
      return askedOfTerm(term.term, true);
    case "arithmetic":
      return [...askedOfTerm(term.left, true), ...askedOfTerm(term.right, true)];
  }
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
