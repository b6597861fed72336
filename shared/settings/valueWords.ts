// Values of settings in words, and as they stand in a field and are typed back.

import type { ShownSetting, Unit } from "./settingRows.ts";
import { assertNever } from "../assertNever.ts";
import { formatCount } from "../words/quantity.ts";
import { said, type Text } from "../words/said.ts";
import { exactByteAmount, formatByteAmount, parseByteAmount, parseCount } from "./byteAmount.ts";

export type NumberSetting = ShownSetting & { readonly type: "number" };

/** What stands in its field, and can be typed back. */
export function numberText({ unit }: NumberSetting, value: number): string {
  return unit === "bytes" ? exactByteAmount(value) : String(value);
}

/** Null where it is no amount within the bounds. */
export function amountOf({ unit, lowest, highest }: NumberSetting, text: string): number | null {
  const bare = unit === "percent" ? text.replace(/%\s*$/, "") : text;
  const value = unit === "bytes" ? parseByteAmount(bare) : parseCount(bare);
  return value !== null && value >= lowest && value <= highest ? value : null;
}

export function rangeWords({ unit, lowest, highest }: NumberSetting): Text {
  return said("limits.range", {
    lowest: amountWords(unit, lowest),
    highest: amountWords(unit, highest),
  });
}

function amountWords(unit: Unit, value: number): Text {
  switch (unit) {
    case "bytes":
      return formatByteAmount(value);
    case "rows":
      return said("limits.rows", { count: value });
    case "days":
      return said("settings.days", { count: value });
    case "percent":
      return said("settings.percent", { count: value });
    case "count":
      return formatCount(value);
    default:
      return assertNever(unit);
  }
}

/** As a person calls it. */
export function valueWords(row: ShownSetting, value: unknown): Text {
  switch (row.type) {
    case "switch":
      return said(value === true ? "settings.on" : "settings.off");
    case "choice":
      return row.choices.find((choice) => choice.value === value)?.title ?? "";
    case "number":
      return amountWords(row.unit, Number(value));
    case "text":
      return value === "" ? said("settings.usual") : String(value);
    case "keys":
      return said("settings.usual");
    default:
      return assertNever(row);
  }
}

/** What a person typed as a value of its type; null where it is none. Whether it is fit, `checkSetting` says. */
export function typedValue(row: ShownSetting, text: string): unknown {
  switch (row.type) {
    case "switch":
      return { true: true, on: true, false: false, off: false }[text] ?? null;
    case "number":
      return amountOf(row, text);
    case "choice":
    case "text":
      return text;
    case "keys":
      return parsed(text);
    default:
      return assertNever(row);
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
