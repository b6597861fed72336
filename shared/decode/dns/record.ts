// Resource records (RFC 1035, 3.2) and the OPT record, whose class and TTL mean other things (RFC 6891, 6.1).

import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hexNumber, named } from "../reading/fieldText.ts";
import { readName } from "./name.ts";
import { CLASSES, TYPES } from "./names.ts";
import { readOption } from "./options.ts";
import { typeName } from "./presentation.ts";
import { readData } from "./recordData.ts";
import { meaningOf } from "./sections.ts";

const OPT = 41;

export interface RecordText {
  /** `example.com A 192.0.2.1`. */
  readonly line: string;
  /** `A 192.0.2.1`; of an update what it asks for, as `add a.example.com A 192.0.2.1`. */
  readonly short: string;
  /** The upper eight bits of the result, which an OPT record brings; else 0. */
  readonly extendedRcode: number;
}

/** `section`: what an entry of it is called. */
export function readRecord(r: FieldReader, base: number, section = ""): RecordText {
  const name = readName(r, "Name", base);
  const type = r.uint("Type", 2, (value) => named(TYPES, value));
  if (type === OPT) return readOpt(r, base);
  // mDNS: the highest bit says that older answers are void (RFC 6762, 10.2).
  const kind = r.uint("Class", 2, (value) => {
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
  const short = `${typeName(type)} ${data}`.trim();
  const plain = `${name} ${short}`;
  const meaning = meaningOf(section, type, kind);
  if (meaning === null) return { line: plain, short, extendedRcode: 0 };
  const what = meaning.type === "name" ? name : plain;
  const told = section === "Update" ? `${meaning.words} ${what}` : `${what} ${meaning.words}`;
  return { line: meaning.words === "is" ? plain : told, short: told, extendedRcode: 0 };
}

function readOpt(r: FieldReader, base: number): RecordText {
  const size = r.uint("UDP payload size", 2);
  const flags = r.flags("Extended RCODE and flags", 4, (value) => ({
    value: hexNumber(value, 4),
    parts: [
      ["Extended RCODE", String(value >>> 24)],
      ["Version", String((value >>> 16) & 0xff)],
      ["DO, DNSSEC OK", (value & 0x8000) !== 0 ? "1" : "0"],
    ],
  }));
  const length = r.uint("Data length", 2);
  r.sized("Options", length, () => {
    while (r.more()) r.group("Option", () => readOption(r, base));
  });
  return { line: `OPT, UDP payload ${size}`, short: "OPT", extendedRcode: flags >>> 24 };
}
