// Resource records (RFC 1035, 3.2) and the OPT record, whose class and TTL mean other things (RFC 6891, 6.1).

import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hexNumber, named } from "../reading/fieldText.ts";
import { readName } from "./name.ts";
import { CLASSES, TYPES } from "./names.ts";
import { readOption } from "./options.ts";
import { typeName } from "./presentation.ts";
import { readData } from "./recordData.ts";
import { meaningOf } from "./sections.ts";
import { said, type Text, type WordKey } from "../../words/said.ts";
import { spaced, listed } from "../reading/phrases.ts";

const OPT = 41;

export interface RecordText {
  /** `example.com A 192.0.2.1`. */
  readonly line: Text;
  /** `A 192.0.2.1`; of an update what it asks for, as `add a.example.com A 192.0.2.1`. */
  readonly short: Text;
  /** The upper eight bits of the result, which an OPT record brings; else 0. */
  readonly extendedRcode: number;
}

/** `section`: what an entry of it is called. */
export function readRecord(
  r: FieldReader,
  base: number,
  section: WordKey | null = null,
): RecordText {
  const name = readName(r, "decode.name", base);
  const type = r.uint("decode.type", 2, (value) => named(TYPES, value));
  if (type === OPT) return readOpt(r, base);
  // mDNS: the highest bit says that older answers are void (RFC 6762, 10.2).
  const kind = r.uint("decode.class", 2, (value) => {
    const flush = value >= 0x8000 && value < 0xff00;
    const name = named(CLASSES, flush ? value % 0x8000 : value);
    return flush ? listed([name, said("dns.cacheFlush")]) : name;
  });
  r.uint("TTL", 4, (value) => count(value, "second"));
  const length = r.uint("dns.dataLength", 2);
  let data: Text = "";
  if (length > 0 || type !== 0)
    r.sized("decode.data", length, () => {
      // Deletions of an update have no data (RFC 2136, 2.5).
      if (length === 0) return;
      data = readData(r, type, base);
      r.say(data);
    });
  const short = spaced(typeName(type), data);
  const plain = spaced(name, short);
  const meaning = meaningOf(section, type, kind);
  if (meaning === null) return { line: plain, short, extendedRcode: 0 };
  const what = meaning.type === "name" ? name : plain;
  const told = said(meaning.words, { what });
  return { line: meaning.words === "dns.is" ? plain : told, short: told, extendedRcode: 0 };
}

function readOpt(r: FieldReader, base: number): RecordText {
  const size = r.uint("dns.udpPayloadSize", 2);
  const flags = r.flags("dns.extendedRcodeAndFlags", 4, (value) => ({
    value: hexNumber(value, 4),
    parts: [
      ["dns.extendedRcode", String(value >>> 24)],
      ["decode.version", String((value >>> 16) & 0xff)],
      ["DO, DNSSEC OK", (value & 0x8000) !== 0 ? "1" : "0"],
    ],
  }));
  const length = r.uint("dns.dataLength", 2);
  r.sized("dns.options", length, () => {
    while (r.more()) r.group("dns.optionField", () => readOption(r, base));
  });
  return { line: said("dns.optUdpPayload", { size }), short: "OPT", extendedRcode: flags >>> 24 };
}
