// The East Asian encodings: where a character begins and ends is decided here by lead and trail bytes (WHATWG Encoding
// Standard, 10–13), which character it is by the host's TextDecoder, asked once for each pair of bytes.

import { type CharReader, PAIRS } from "./charCode.ts";
import { hangulExtension } from "./hangulExtension.ts";

type EastAsian = "euc-kr" | "shift_jis" | "euc-jp" | "gbk" | "gb18030" | "big5";

/** Not asked yet; -1 is "no such character". */
const UNKNOWN = -2;

/** Big5 pairs that are two code points, in the order of PAIRS + index; not every host knows them. */
const BIG5_PAIRS = [0x8862, 0x8864, 0x88a3, 0x88a5];

const known = new Map<EastAsian, CharReader>();

export function eastAsianReader(encoding: EastAsian): CharReader {
  let reader = known.get(encoding);
  if (reader === undefined) {
    reader = makeReader(encoding);
    known.set(encoding, reader);
  }
  return reader;
}

function makeReader(encoding: EastAsian): CharReader {
  const pairs = pairTable(encoding);
  switch (encoding) {
    case "shift_jis":
      return (bytes, at) => {
        const lead = bytes[at] ?? 0;
        if (lead <= 0x80) return lead * 8 + 1;
        // Half-width katakana (JIS X 0201).
        if (lead >= 0xa1 && lead <= 0xdf) return (0xff61 + lead - 0xa1) * 8 + 1;
        return lead === 0xa0 || lead > 0xfc ? -1 : readPair(pairs, bytes, at);
      };
    case "euc-jp":
      return eucJpReader(pairs);
    case "gbk":
    case "gb18030":
      return gbReader(pairs);
    case "euc-kr":
    case "big5":
      return (bytes, at) => {
        const lead = bytes[at] ?? 0;
        if (lead < 0x80) return lead * 8 + 1;
        return lead === 0x80 || lead === 0xff ? -1 : readPair(pairs, bytes, at);
      };
  }
}

/** Two bytes, or -1 for the lead alone where the trail is ASCII or missing (it is read again), -2 for both. */
function readPair(pairs: (key: number) => number, bytes: Uint8Array, at: number): number {
  const trail = bytes[at + 1];
  if (trail === undefined) return -1;
  const code = trail < 0x40 || trail === 0xff ? -1 : pairs(((bytes[at] ?? 0) << 8) | trail);
  if (code >= 0) return code * 8 + 2;
  return trail < 0x80 ? -1 : -2;
}

function eucJpReader(pairs: (key: number) => number): CharReader {
  const decoder = new TextDecoder("euc-jp");
  return (bytes, at) => {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) return lead * 8 + 1;
    const trail = bytes[at + 1] ?? 0;
    if (lead === 0x8e && trail >= 0xa1 && trail <= 0xdf) return (0xff61 + trail - 0xa1) * 8 + 2;
    if (lead === 0x8f && trail >= 0xa1 && trail <= 0xfe) {
      const third = bytes[at + 2] ?? 0;
      if (third < 0xa1 || third > 0xfe) return third >= 0x80 ? -3 : -2;
      const code = onlyCodePoint(decoder.decode(bytes.subarray(at, at + 3)));
      return code < 0 ? -3 : code * 8 + 3;
    }
    if (lead === 0xff || (lead < 0xa1 && lead !== 0x8e && lead !== 0x8f)) return -1;
    if (lead < 0xa1 || trail < 0xa1) return trail >= 0x80 ? -2 : -1;
    return readPair(pairs, bytes, at);
  };
}

/** GB18030 and, as the Encoding Standard has it, GBK with it: 0x80 is the euro sign, four bytes reach all of Unicode. */
function gbReader(pairs: (key: number) => number): CharReader {
  const decoder = new TextDecoder("gb18030");
  const fours = new Int32Array(39420).fill(UNKNOWN);
  return (bytes, at) => {
    const b0 = bytes[at] ?? 0;
    if (b0 < 0x80) return b0 * 8 + 1;
    if (b0 === 0x80) return 0x20ac * 8 + 1;
    if (b0 === 0xff) return -1;
    const b1 = bytes[at + 1] ?? 0;
    if (b1 < 0x30 || b1 > 0x39) return readPair(pairs, bytes, at);
    const b2 = bytes[at + 2] ?? 0;
    const b3 = bytes[at + 3] ?? 0;
    if (b2 < 0x81 || b2 > 0xfe || b3 < 0x30 || b3 > 0x39) return -1;
    const index = (((b0 - 0x81) * 10 + b1 - 0x30) * 126 + b2 - 0x81) * 10 + b3 - 0x30;
    if (index >= 189000) return index > 1237575 ? -1 : (index - 189000 + 0x10000) * 8 + 4;
    if (index >= fours.length) return -1;
    let code = fours[index] ?? -1;
    if (code === UNKNOWN) {
      // The one sequence that really is U+FFFD.
      const replacement = b0 === 0x84 && b1 === 0x31 && b2 === 0xa4 && b3 === 0x37;
      code = replacement ? 0xfffd : onlyCodePoint(decoder.decode(bytes.subarray(at, at + 4)));
      fours[index] = code;
    }
    return code < 0 ? -1 : code * 8 + 4;
  };
}

function pairTable(encoding: EastAsian): (key: number) => number {
  const decoder = new TextDecoder(encoding);
  const codes = new Int32Array(0x10000).fill(UNKNOWN);
  if (encoding === "big5") BIG5_PAIRS.forEach((key, i) => (codes[key] = PAIRS + i));
  // Node knows EUC-KR only without what CP949 adds.
  if (encoding === "euc-kr") for (const [key, code] of hangulExtension(decoder)) codes[key] = code;
  return (key) => {
    const code = codes[key] ?? -1;
    if (code !== UNKNOWN) return code;
    return (codes[key] = onlyCodePoint(decoder.decode(Uint8Array.of(key >> 8, key & 0xff))));
  };
}

/** The code point that the text is made of, or -1 where it is none, several, or the mark of an error. */
function onlyCodePoint(text: string): number {
  const code = text.codePointAt(0) ?? -1;
  const length = code > 0xffff ? 2 : 1;
  return text.length !== length || code === 0xfffd ? -1 : code;
}
