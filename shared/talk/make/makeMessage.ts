// A form's values into a message, or what is wrong with which of them.

import { toHex } from "../../format/hex.ts";
import { said, type Text } from "../../words/said.ts";
import { Given } from "./Given.ts";
import type { Maker } from "./Maker.ts";
import { MAX_MADE, type MakeField, type MakeValues } from "./MakeField.ts";
import { WrongField } from "./WrongField.ts";

export type Made =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `field`: its key; empty: all of them together. */
  | { readonly ok: false; readonly field: string; readonly problem: Text };

/** Values that are not there are empty; keys that it does not know are passed over. */
export function makeMessage(maker: Maker, values: MakeValues): Made {
  const long = maker.fields.find(({ key }) => (values[key]?.length ?? 0) > MAX_MADE);
  if (long !== undefined) return tooLarge(long.key);
  try {
    const bytes = maker.build(new Given(maker.fields, values));
    return bytes.length > MAX_MADE ? tooLarge("") : { ok: true, bytes };
  } catch (error) {
    if (!(error instanceof WrongField)) throw error;
    return { ok: false, field: error.field, problem: error.problem };
  }
}

function tooLarge(field: string): Made {
  return { ok: false, field, problem: said("make.tooLarge", { most: MAX_MADE }) };
}

/** What a form begins with. `random`: as many bytes as asked, of identifiers and keys. */
export function initialValues(maker: Maker, random: (length: number) => Uint8Array): MakeValues {
  return Object.fromEntries(maker.fields.map((field) => [field.key, initialOf(field, random)]));
}

function initialOf(field: MakeField, random: (length: number) => Uint8Array): string {
  switch (field.kind) {
    case "whole": {
      if (field.initial !== "random") return String(field.initial);
      const [high = 0, low = 0] = random(2);
      return String((high * 256 + low) % (field.highest + 1));
    }
    case "hex":
      return field.initial === "random" ? toHex(random(field.size), "") : field.initial;
    case "flag":
      return field.initial ? "yes" : "no";
    default:
      return field.initial;
  }
}

/** Whether the form has it, as it is filled. */
export function isAsked({ when }: MakeField, values: MakeValues): boolean {
  return when === undefined || when.is.includes(values[when.field] ?? "");
}
