// Control messages (RFC 9327, 2), as ntpq sends them.

import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hex, hexNumber, named, text } from "../reading/fieldText.ts";
import { OPERATIONS } from "./names.ts";

/** Behind the first byte. Returns what it is about. */
export function readControl(r: FieldReader): string {
  const flags = r.flags("Flags and operation", 1, (value) => {
    const bit = (mask: number) => ((value & mask) === 0 ? "0" : "1");
    return {
      value: operation(value),
      parts: [
        ["Response", bit(0x80)],
        ["Error", bit(0x40)],
        ["More", bit(0x20)],
        ["Operation", named(OPERATIONS, value & 31)],
      ],
    };
  });
  r.uint("Sequence", 2);
  r.uint("Status", 2, (value) => hexNumber(value, 2));
  r.uint("Association ID", 2);
  r.uint("Offset", 2);
  const length = r.uint("Count", 2, (value) => count(value, "byte"));
  const data = length > 0 ? text(r.data("Data", length, text)) : "";
  // Padding to four bytes, and what authenticates it.
  r.rest("Padding and MAC", hex);
  return data === "" ? operation(flags) : `${operation(flags)}: ${data}`;
}

function operation(flags: number): string {
  const name = OPERATIONS[flags & 31] ?? `operation ${flags & 31}`;
  const kind = (flags & 0x80) === 0 ? "request" : (flags & 0x40) === 0 ? "response" : "error";
  return `${name} ${kind}`;
}
