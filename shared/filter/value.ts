// What a literal means to a field's type: `10` is ten for a port, 10 s for a time, the byte 0x10 for data.

import type { Value } from "./ast.ts";
import { addressValue } from "./addressValue.ts";
import { assertNever } from "../assertNever.ts";
import { bytesValue } from "./bytesValue.ts";
import type { FilterField } from "./fields.ts";
import type { Literal } from "./literal.ts";
import { shown } from "./literal.ts";
import { nearName } from "../util/nearName.ts";
import { booleanValue, largestOf, numberValue } from "./numberValue.ts";
import type { OperandSource } from "./operand.ts";
import { refuse } from "./problem.ts";
import { timeValue } from "./timeValue.ts";
import { said } from "../words/said.ts";

export interface ValueContext {
  readonly left: OperandSource;
  readonly text: string;
}

export function valueOf(literal: Literal, { left, text }: ValueContext): Value {
  const { field, through } = left.operand;
  const name = text.slice(left.at, left.at + left.length);
  switch (left.type) {
    case "number":
      return numberValue(
        literal,
        name,
        through === null ? largestOf(field.name) : 0xffff_ffff,
        text,
      );
    case "boolean":
      return booleanValue(literal, name, text);
    case "seconds":
    case "time":
      return timeValue(literal, field.name, text);
    case "ipv4":
    case "ipv6":
      return addressValue(literal, left.type, name, text);
    case "bytes":
    case "protocol":
      return { type: "bytes", bytes: bytesValue(literal, name, text) };
    case "text": {
      const written = textOf(literal);
      // A part of a closed value, or one in capitals, may be any text.
      if (left.operand.slices === null && through === null)
        checkClosed(literal, written, field, text);
      return { type: "text", text: written };
    }
    default:
      return assertNever(left.type);
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function textOf(literal: Literal): string {
  if (literal.kind === "word") return literal.text;
  try {
    return decoder.decode(literal.quoted.bytes);
  } catch {
    return refuse(
      literal,
      said("filter.expectedTextGotBytesThatAreNot"),
      said("filter.writeCharactersThemselvesOrU20acForCode"),
    );
  }
}

function checkClosed(literal: Literal, written: string, field: FilterField, text: string): void {
  const { values, closed } = field;
  if (closed !== true || values === undefined || values.includes(written)) return;
  const near = nearName(written, values);
  refuse(
    literal,
    said("filter.expectedOneOfForGot", {
      values,
      name: field.name,
      literal: shown(literal, text),
    }),
    near === null
      ? said("filter.canHaveNoOtherValue", { name: field.name })
      : said("filter.didYouMean3", { near }),
    near,
  );
}
