// Values as a filter writes them; parsed again they are the same, in Wireshark too.

import type { Value, ValueRange } from "./ast.ts";
import { assertNever } from "../assertNever.ts";
import { HIDDEN } from "../format/controlPictures.ts";
import { ipText } from "../format/ipAddress.ts";
import type { FieldType, FilterField } from "./fields.ts";

/** `field`: whose value it is; null for a function's, which is a number or text. */
export function valueText(value: Value, field: FilterField | null): string {
  switch (value.type) {
    case "number":
      return numberText(value.number, field?.type ?? "number");
    case "text":
      return field?.values?.includes(value.text) === true && /^\w+$/.test(value.text)
        ? value.text
        : quotedText(value.text);
    case "bytes":
      return bytesText(value.bytes);
    case "address": {
      const address = ipText(value.bytes);
      return value.prefix < value.bytes.length * 8 ? `${address}/${value.prefix}` : address;
    }
    default:
      return assertNever(value);
  }
}

/** A number of a field of that type. */
export function numberText(number: number, type: FieldType): string {
  if (type === "time") return `"${momentText(number)}"`;
  return type === "seconds" ? secondsText(number) : String(number);
}

/** Microseconds since 1970 as a date in UTC. */
function momentText(microseconds: number): string {
  const seconds = Math.floor(microseconds / 1e6);
  const fraction = secondsText(microseconds - seconds * 1e6).replace(/^0/, "");
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}${fraction}Z`;
}

export function rangeText({ low, high }: ValueRange, field: FilterField): string {
  const from = valueText(low, field);
  const to = valueText(high, field);
  return from === to ? from : `${from}..${to}`;
}

/** Microseconds as decimal seconds. */
export function secondsText(microseconds: number): string {
  const sign = microseconds < 0 ? "-" : "";
  const [whole = "", fraction = ""] = Math.abs(microseconds).toFixed(3).split(".");
  const digits = whole.padStart(7, "0");
  const decimals = `${digits.slice(-6)}${fraction}`.replace(/0+$/, "");
  return `${sign}${digits.slice(0, -6)}${decimals === "" ? "" : `.${decimals}`}`;
}

/** Quotes, with everything escaped that would end them or not be seen. */
export function quotedText(text: string): string {
  let out = "";
  for (const char of text) out += escaped(char);
  // Wireshark looks for its macros, ${…}, in quotes too.
  return `"${out.replaceAll("${", "\\x24{")}"`;
}

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function escaped(char: string): string {
  const short = SHORT[char];
  if (short !== undefined) return short;
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f) return `\\x${code.toString(16).padStart(2, "0")}`;
  if (!HIDDEN.test(char)) return char;
  // Half of a pair has no UTF-8.
  if (code >= 0xd800 && code <= 0xdfff) return "\ufffd";
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, "0")}`
    : `\\u${code.toString(16).padStart(4, "0")}`;
}

/** Text where it is plain ASCII, else hex; one byte as 0xff, since some protocols have names such as `ff`. */
export function bytesText(bytes: Uint8Array): string {
  const plain = bytes.every(
    (byte) => (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13,
  );
  if (plain) return quotedText(new TextDecoder().decode(bytes));
  const pairs = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"));
  return pairs.length === 1 ? `0x${pairs.join("")}` : pairs.join(":");
}
