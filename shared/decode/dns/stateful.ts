// DNS Stateful Operations (RFC 8490) and push notifications (RFC 8765): behind a header without records, type-length-values.

import type { FieldReader } from "../reading/FieldReader.ts";
import { hex, named } from "../reading/fieldText.ts";
import { readName } from "./name.ts";
import { CLASSES, DSO_TYPES } from "./names.ts";
import { readType, type ReadData } from "./presentation.ts";
import { readData } from "./recordData.ts";
import { readRecord } from "./record.ts";
import { said, type Text } from "../../words/said.ts";
import { asIs } from "../reading/label.ts";
import { spaced, listed } from "../reading/phrases.ts";

/** To the end of the message. Returns what they are, for the summary. */
export function readStateful(r: FieldReader, base: number): Text {
  const shown: Text[] = [];
  while (r.more())
    r.group("TLV", () => {
      const type = r.uint("decode.type", 2, (value) => named(DSO_TYPES, value));
      const label = DSO_TYPES[type] ?? said("dns.tlv", { type });
      r.say("", asIs(label));
      const length = r.uint("decode.length", 2);
      let value: Text = "";
      r.within(asIs(label), length, () => {
        if (length > 0) value = (VALUES[type] ?? OTHER)(r, base);
      });
      r.say(value);
      if (shown.length < 4) shown.push(spaced(label, value));
    });
  return listed(shown);
}

const OTHER: ReadData = (r) => hex(r.rest("decode.data", hex));
const milliseconds = (value: number) => `${value} ms`;
const className = (value: number) => named(CLASSES, value);

const VALUES: Readonly<Record<number, ReadData>> = {
  1: (r) =>
    spaced(
      milliseconds(r.uint("dns.inactivityTimeout", 4, milliseconds)),
      "/",
      milliseconds(r.uint("dns.keepaliveInterval", 4, milliseconds)),
    ),
  2: (r) => milliseconds(r.uint("dns.retryDelay", 4, milliseconds)),
  0x40: readTopic,
  0x41: (r, base) => {
    const lines: Text[] = [];
    while (r.more())
      r.group("dns.record", () => {
        const { line: shown } = readRecord(r, base);
        r.say(shown);
        if (lines.length < 4) lines.push(shown);
      });
    return listed(lines);
  },
  0x42: (r) => String(r.uint("dns.subscribeMessageId", 2)),
  0x43: (r, base) => {
    const name = readName(r, "decode.name", base);
    const from = r.at;
    const type = readType(r, "decode.type");
    r.uint("decode.class", 2, className);
    const number = (r.bytes[from] ?? 0) * 256 + (r.bytes[from + 1] ?? 0);
    return spaced(name, type, readData(r, number, base));
  },
};

function readTopic(r: FieldReader, base: number): Text {
  const name = readName(r, "decode.name", base);
  const type = readType(r, "decode.type");
  r.uint("decode.class", 2, className);
  return spaced(name, type);
}
