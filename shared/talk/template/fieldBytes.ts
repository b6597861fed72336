import { assertNever } from "../../assertNever.ts";
import { said } from "../../words/said.ts";
import { bytesOfHeld } from "../heldBytes.ts";
import { checksumBytes } from "./checksumBytes.ts";
import { encoded, numberBytes, wrongField, type FieldPiece } from "./numberBytes.ts";
import { wrapped, type NumberFormat } from "./numberFormat.ts";
import { randomBelow } from "./randomBelow.ts";
import type { Field, Template, TimeUnit } from "./Template.ts";
import { writeUuid } from "./writeUuid.ts";

/** What a field takes from outside. */
export interface BuildContext {
  /** How often the message was sent before: what counters count. */
  readonly count: number;
  /** Microseconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  /** So many random bytes. */
  random(length: number): Uint8Array;
  /** Undefined where there is no variable of that name. */
  variable(name: string): string | undefined;
}

/** The bytes of a field that asks no other; of a length and a checksum the zeros that stand there until it is known. */
export function fieldBytes(
  piece: FieldPiece,
  template: Template,
  context: BuildContext,
): Uint8Array {
  const { field } = piece;
  const text = (written: string) => encoded(written, piece, template.encode);
  const number = (value: bigint, format: NumberFormat) =>
    numberBytes(value, format, piece, template.encode);
  switch (field.kind) {
    case "counter": {
      const value = field.start + field.step * BigInt(context.count);
      return number(wrapped(value, field.format), field.format);
    }
    case "randomBytes":
      return context.random(field.length);
    case "randomNumber": {
      const span = field.highest - field.lowest + 1n;
      return number(field.lowest + randomBelow(span, context.random), field.format);
    }
    case "choice":
      return field.of[Number(randomBelow(BigInt(field.of.length), context.random))] ?? NOTHING;
    case "time":
      return number(wrapped(timeIn(field.unit, context.now), field.format), field.format);
    case "timeText":
      return text(new Date(Math.floor(context.now / 1000)).toISOString());
    case "uuid": {
      const uuid = writeUuid(context.random(16));
      return field.as === "bytes" ? uuid.bytes : text(uuid.text);
    }
    case "variable":
      return variableBytes(field, piece, template, context);
    case "length":
      return number(0n, field.format);
    case "checksum":
      return checksumBytes(piece, null, template);
    case "digest":
      return checksumBytes(piece, null, template);
    default:
      return assertNever(field);
  }
}

const NOTHING = new Uint8Array();

function variableBytes(
  field: Extract<Field, { kind: "variable" }>,
  piece: FieldPiece,
  template: Template,
  context: BuildContext,
): Uint8Array {
  const value = context.variable(field.name);
  if (value === undefined)
    throw wrongField(piece, said("template.noVariable", { name: field.name }));
  if (field.format === null)
    return bytesOfHeld(value, (text) => encoded(text, piece, template.encode));
  const match = /^\s*(-?)(\d{1,40}|0x[0-9a-f]{1,40})\s*$/i.exec(value);
  if (match === null)
    throw wrongField(
      piece,
      said("template.notANumber", { name: field.name, got: value.slice(0, 40) }),
    );
  const size = BigInt(match[2] ?? 0);
  return numberBytes(match[1] === "-" ? -size : size, field.format, piece, template.encode);
}

function timeIn(unit: TimeUnit, now: number): bigint {
  const whole = BigInt(Math.floor(now));
  return unit === "us" ? whole : unit === "ms" ? whole / 1000n : whole / 1_000_000n;
}
