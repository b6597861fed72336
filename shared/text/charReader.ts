// Reads one character at a time and says how many bytes it is made of, so that every character keeps the link to its
// bytes. Boundaries follow the WHATWG Encoding Standard; what is not valid is so many invalid bytes, never U+FFFD.

import { sequenceLength } from "../format/escapes.ts";
import type { CharReader } from "./charCode.ts";
import { eastAsianReader } from "./eastAsian.ts";
import type { Encoding } from "./encodings.ts";
import { singleByteTable } from "./singleByte.ts";

export function charReader(encoding: Encoding): CharReader {
  switch (encoding) {
    case "utf-8":
      return readUtf8;
    case "utf-16le":
      return (bytes, at) => readUtf16(bytes, at, 0);
    case "utf-16be":
      return (bytes, at) => readUtf16(bytes, at, 1);
    case "euc-kr":
    case "shift_jis":
    case "euc-jp":
    case "gbk":
    case "gb18030":
    case "big5":
      return eastAsianReader(encoding);
    default: {
      const table = singleByteTable(encoding);
      return (bytes, at) => {
        const code = table[bytes[at] ?? 0] ?? -1;
        return code < 0 ? -1 : code * 8 + 1;
      };
    }
  }
}

/** Bytes of one code unit: a line ends, and a cut falls, only on a multiple of it. */
export function unitBytes(encoding: Encoding): 1 | 2 {
  return encoding === "utf-16le" || encoding === "utf-16be" ? 2 : 1;
}

/** RFC 3629. */
function readUtf8(bytes: Uint8Array, at: number): number {
  const b0 = bytes[at] ?? 0;
  if (b0 < 0x80) return b0 * 8 + 1;
  const length = sequenceLength(bytes, at);
  const b1 = (bytes[at + 1] ?? 0) & 0x3f;
  if (length === 0) return -1;
  if (length === 2) return (((b0 & 0x1f) << 6) | b1) * 8 + 2;
  const b2 = (bytes[at + 2] ?? 0) & 0x3f;
  if (length === 3) return (((b0 & 0x0f) << 12) | (b1 << 6) | b2) * 8 + 3;
  const b3 = (bytes[at + 3] ?? 0) & 0x3f;
  return (((b0 & 0x07) << 18) | (b1 << 12) | (b2 << 6) | b3) * 8 + 4;
}

/** RFC 2781. A surrogate without its other half is two invalid bytes, a byte left over at the end is one. */
function readUtf16(bytes: Uint8Array, at: number, big: 0 | 1): number {
  if (at + 2 > bytes.length) return -1;
  const unit = unitAt(bytes, at, big);
  if (unit < 0xd800 || unit > 0xdfff) return unit * 8 + 2;
  if (unit > 0xdbff || at + 4 > bytes.length) return -2;
  const low = unitAt(bytes, at + 2, big);
  if (low < 0xdc00 || low > 0xdfff) return -2;
  return (0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)) * 8 + 4;
}

function unitAt(bytes: Uint8Array, at: number, big: 0 | 1): number {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  return big === 1 ? (first << 8) | second : (second << 8) | first;
}
