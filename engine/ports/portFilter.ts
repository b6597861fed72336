// A filter of the machine's sockets: the language of events' filters over portFields.ts.

import { assertNever } from "../../shared/assertNever.ts";
import type { Expression } from "../../shared/filter/ast.ts";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import type { FilterProblem } from "../../shared/filter/problem.ts";
import type { MachineSocket } from "../../shared/model/machineSocket.ts";
import { PORT_FIELDS } from "../../shared/ports/portFields.ts";
import { PORT_VALUES, type PortValue } from "../../shared/ports/portValues.ts";
import { said } from "../../shared/words/said.ts";
import { leafTest } from "../query/scan/events/leafTest.ts";

export type PortTest = (socket: MachineSocket) => boolean;

export type PortFilter =
  | { readonly ok: true; readonly test: PortTest }
  | { readonly ok: false; readonly problem: FilterProblem };

/** An empty text lets all pass. Never throws. */
export function portFilter(text: string): PortFilter {
  const parsed = parseFilter(text, PORT_FIELDS);
  if (!parsed.ok) return parsed;
  if (parsed.expression === null) return { ok: true, test: () => true };
  if (calculates(parsed.expression))
    return {
      ok: false,
      problem: {
        ...{ at: 0, length: text.length },
        message: said("ports.filterCalculates"),
        help: said("ports.compareFieldsAlone"),
      },
    };
  return { ok: true, test: compiled(parsed.expression) };
}

function calculates(expression: Expression): boolean {
  switch (expression.kind) {
    case "calculate":
      return true;
    case "not":
      return calculates(expression.operand);
    case "and":
    case "or":
    case "xor":
      return calculates(expression.left) || calculates(expression.right);
    default:
      return false;
  }
}

function compiled(expression: Expression): PortTest {
  switch (expression.kind) {
    case "and": {
      const [left, right] = [compiled(expression.left), compiled(expression.right)];
      return (socket) => left(socket) && right(socket);
    }
    case "or": {
      const [left, right] = [compiled(expression.left), compiled(expression.right)];
      return (socket) => left(socket) || right(socket);
    }
    case "xor": {
      const [left, right] = [compiled(expression.left), compiled(expression.right)];
      return (socket) => left(socket) !== right(socket);
    }
    case "not": {
      const operand = compiled(expression.operand);
      return (socket) => !operand(socket);
    }
    case "calculate":
      return () => false;
    case "compareFields": {
      const test = leafTest(expression);
      const { left, right } = expression;
      return (socket) => test(values(left.field.name, socket), values(right.field.name, socket));
    }
    case "present":
    case "compare":
    case "contains":
    case "matches":
    case "in": {
      const test = leafTest(expression);
      const { name } = expression.operand.field;
      return (socket) => test(values(name, socket), []);
    }
    default:
      return assertNever(expression);
  }
}

function values(name: string, socket: MachineSocket): readonly PortValue[] {
  return PORT_VALUES[name]?.(socket) ?? [];
}
