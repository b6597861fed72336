// Resource records (RFC 1035, 3.2) and the OPT record, whose class and TTL mean other things (RFC 6891, 6.1).

import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hexNumber, named } from "../reading/fieldText.ts";
import { readName } from "./name.ts";
import { CLASSES, EDNS_OPTIONS, TYPES } from "./names.ts";
import { readData } from "./recordData.ts";

const OPT = 41;

export interface RecordText {
  /** `example.com A 192.0.2.1`. */
  readonly line: string;
  /** `A 192.0.2.1`. */
  readonly short: string;
}

export function readRecord(r: FieldReader, base: number): RecordText {
  const name = readName(r, "Name", base);
  const type = r.uint("Type", 2, (value) => named(TYPES, value));
  if (type === OPT) return readOpt(r);
  // mDNS: the highest bit says that older answers are void (RFC 6762, 10.2).
  r.uint("Class", 2, (value) => {
    const flush = value >= 0x8000 && value < 0xff00 ? ", cache flush" : "";
    return `${named(CLASSES, flush === "" ? value : value % 0x8000)}${flush}`;
  });
  r.uint("TTL", 4, (value) => count(value, "second"));
  const length = r.uint("Data length", 2);
  let data = "";
  if (length > 0 || type !== 0)
    r.sized("Data", length, () => {
      // Deletions of an update have no data (RFC 2136, 2.5).
      if (length === 0) return;
      data = readData(r, type, base);
      r.say(data);
    });
  const short = `${TYPES[type] ?? `TYPE${type}`} ${data}`.trim();
  return { line: `${name} ${short}`, short };
}

function readOpt(r: FieldReader): RecordText {
  const size = r.uint("UDP payload size", 2);
  r.flags("Extended RCODE and flags", 4, (value) => ({
    value: hexNumber(value, 4),
    parts: [
      ["Extended RCODE", String(value >>> 24)],
      ["Version", String((value >>> 16) & 0xff)],
      ["DO, DNSSEC OK", (value & 0x8000) !== 0 ? "1" : "0"],
    ],
  }));
  const length = r.uint("Data length", 2);
  r.sized("Options", length, () => {
    while (r.more())
      r.group("Option", () => {
        const code = r.uint("Code", 2, (value) => named(EDNS_OPTIONS, value));
        r.say("", EDNS_OPTIONS[code] ?? `Option ${code}`);
        const bytes = r.uint("Length", 2);
        if (bytes > 0) r.data("Data", bytes);
      });
  });
  return { line: `OPT, UDP payload ${size}`, short: "OPT" };
}
