// Control messages (RFC 9327, 2), as ntpq sends them.

import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hex, hexNumber, named, text } from "../reading/fieldText.ts";
import { OPERATIONS } from "./names.ts";
import { said, type Text } from "../../words/said.ts";
import { colon } from "../reading/phrases.ts";

/** Behind the first byte. Returns what it is about. */
export function readControl(r: FieldReader): Text {
  const flags = r.flags("ntp.flagsAndOperation", 1, (value) => {
    const bit = (mask: number) => ((value & mask) === 0 ? "0" : "1");
    return {
      value: operation(value),
      parts: [
        ["decode.response", bit(0x80)],
        ["decode.error", bit(0x40)],
        ["ntp.more", bit(0x20)],
        ["ntp.operation", named(OPERATIONS, value & 31)],
      ],
    };
  });
  r.uint("ntp.sequence", 2);
  r.uint("decode.status", 2, (value) => hexNumber(value, 2));
  r.uint("ntp.associationId", 2);
  r.uint("ntp.offset", 2);
  const length = r.uint("ntp.count", 2, (value) => count(value, "byte"));
  const data = length > 0 ? text(r.data("decode.data", length, text)) : "";
  // Padding to four bytes, and what authenticates it.
  r.rest("ntp.paddingAndMac", hex);
  return data === "" ? operation(flags) : colon(operation(flags), data);
}

function operation(flags: number): Text {
  const name = OPERATIONS[flags & 31] ?? said("ntp.operationNumber", { operation: flags & 31 });
  if ((flags & 0x80) === 0) return said("ntp.requestOf", { name });
  return said((flags & 0x40) === 0 ? "ntp.responseOf" : "ntp.errorOf", { name });
}
