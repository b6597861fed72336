// DNS Stateful Operations (RFC 8490) and push notifications (RFC 8765): behind a header without records, type-length-values.

import type { FieldReader } from "../reading/FieldReader.ts";
import { hex, named } from "../reading/fieldText.ts";
import { readName } from "./name.ts";
import { CLASSES, DSO_TYPES } from "./names.ts";
import { line, readType, type ReadData } from "./presentation.ts";
import { readData } from "./recordData.ts";
import { readRecord } from "./record.ts";

/** To the end of the message. Returns what they are, for the summary. */
export function readStateful(r: FieldReader, base: number): string {
  const shown: string[] = [];
  while (r.more())
    r.group("TLV", () => {
      const type = r.uint("Type", 2, (value) => named(DSO_TYPES, value));
      const label = DSO_TYPES[type] ?? `TLV ${type}`;
      r.say("", label);
      const length = r.uint("Length", 2);
      let value = "";
      r.within(label, length, () => {
        if (length > 0) value = (VALUES[type] ?? OTHER)(r, base);
      });
      r.say(value);
      if (shown.length < 4) shown.push(line(label, value));
    });
  return shown.join(", ");
}

const OTHER: ReadData = (r) => hex(r.rest("Data", hex));
const milliseconds = (value: number) => `${value} ms`;
const className = (value: number) => named(CLASSES, value);

const VALUES: Readonly<Record<number, ReadData>> = {
  1: (r) =>
    line(
      milliseconds(r.uint("Inactivity timeout", 4, milliseconds)),
      "/",
      milliseconds(r.uint("Keepalive interval", 4, milliseconds)),
    ),
  2: (r) => milliseconds(r.uint("Retry delay", 4, milliseconds)),
  0x40: readTopic,
  0x41: (r, base) => {
    const lines: string[] = [];
    while (r.more())
      r.group("Record", () => {
        const { line: shown } = readRecord(r, base);
        r.say(shown);
        if (lines.length < 4) lines.push(shown);
      });
    return lines.join(", ");
  },
  0x42: (r) => String(r.uint("Subscribe message ID", 2)),
  0x43: (r, base) => {
    const name = readName(r, "Name", base);
    const from = r.at;
    const type = readType(r, "Type");
    r.uint("Class", 2, className);
    const number = (r.bytes[from] ?? 0) * 256 + (r.bytes[from + 1] ?? 0);
    return line(name, type, readData(r, number, base));
  },
};

function readTopic(r: FieldReader, base: number): string {
  const name = readName(r, "Name", base);
  const type = readType(r, "Type");
  r.uint("Class", 2, className);
  return line(name, type);
}
