// Hex dumps: xxd, hexdump -C, od -A x -t x1, Wireshark's and tshark's (`0000  08 00 …`), text2pcap's, tcpdump -X and -XX (`0x0000:  4500 …`). A line is
// an offset, bytes and perhaps what they say as text. How many of its digits are bytes follows from the next line's offset, so
// that text which looks like hex is not taken for bytes. An offset of 0 begins the next message.

import { said } from "../../words/said.ts";
import { MAX_IMPORTED_BYTES, WrongImport, type Found, type ImportedMessage } from "./imported.ts";
import { payloadOf } from "./payloadOf.ts";

const LINE =
  /^[ \t]*(?:0x)?([0-9a-f]{3,16})(:|(?=[ \t]))[ \t]+((?:[0-9a-f]{2}){1,16}(?![0-9a-z]).*)$/i;
/** The offset behind the last byte (hexdump, od). */
const END = /^[ \t]*([0-9a-f]{6,16}):?[ \t]*$/i;
const REPEATED = /^[ \t]*\*[ \t]*$/;

interface Row {
  /** From 1. */
  readonly line: number;
  readonly offset: number;
  /** What may be bytes: those behind may be text. */
  readonly bytes: readonly number[];
  /** Lines like the one before were left out up to here. */
  readonly repeats: boolean;
}

interface Packet {
  readonly rows: Row[];
  /** Offset behind its last byte, where the dump says it. */
  end: number | null;
}

export function isDumpLine(line: string): boolean {
  const found = LINE.exec(line);
  return found !== null && Number.parseInt(found[1] ?? "", 16) === 0;
}

/** Throws a WrongImport. Packets of a network become what they carry; those that carry nothing are counted. */
export function readHexDump(text: string): Found {
  const messages: ImportedMessage[] = [];
  let left = 0;
  for (const packet of packetsOf(text)) {
    const bytes = joined(packet);
    const inside = payloadOf(bytes);
    if (inside === null) messages.push({ name: "", bytes, target: null });
    else if (inside.bytes.length > 0) messages.push(inside);
    else left += 1;
  }
  return { messages, left };
}

function packetsOf(text: string): readonly Packet[] {
  const packets: Packet[] = [];
  let repeats = false;
  for (const [at, line] of text.split("\n").entries()) {
    const found = LINE.exec(line);
    const open = packets.at(-1);
    if (found !== null) {
      const offset = Number.parseInt(found[1] ?? "", 16);
      const bytes = bytesOf(found[3] ?? "", found[2] === ":");
      const row = { line: at + 1, offset, bytes, repeats };
      repeats = false;
      if (offset === 0) packets.push({ rows: [row], end: null });
      else if (open === undefined)
        throw new WrongImport(
          at + 1,
          said("import.expectedOffset", { expected: "0", got: line.trim() }),
        );
      else open.rows.push(row);
    } else if (REPEATED.test(line)) repeats = true;
    else if (open !== undefined && open.end === null) {
      const end = END.exec(line);
      if (end === null) continue;
      open.end = Number.parseInt(end[1] ?? "", 16);
      if (repeats) open.rows.push({ line: at + 1, offset: open.end, bytes: [], repeats });
      repeats = false;
    }
  }
  return packets;
}

/** Up to a gap that parts them from their text: `colon` marks the dumps that have one of two blanks there and none within. */
function bytesOf(text: string, colon: boolean): readonly number[] {
  const [digits = ""] = text.split("|", 1);
  const gap = colon ? / {2,}/ : / {3,}|\t/;
  const bytes: number[] = [];
  for (const group of (digits.split(gap, 1)[0] ?? "").trim().split(/[ \t-]+/)) {
    if (!/^(?:[0-9a-f]{2})+$/i.test(group)) break;
    for (let at = 0; at < group.length; at += 2)
      bytes.push(Number.parseInt(group.slice(at, at + 2), 16));
  }
  return bytes;
}

function joined({ rows, end }: Packet): Uint8Array {
  const bytes: number[] = [];
  let width = 0;
  for (const [at, row] of rows.entries()) {
    if (row.repeats) repeat(bytes, width, row);
    if (row.offset !== bytes.length)
      throw new WrongImport(
        row.line,
        said("import.expectedOffset", {
          expected: bytes.length.toString(16),
          got: row.offset.toString(16),
        }),
      );
    const next = rows[at + 1];
    const until = next === undefined ? end : next.repeats ? null : next.offset;
    const most = width === 0 ? (until ?? 16) - row.offset : width;
    const count = until === null ? Math.min(row.bytes.length, most) : until - row.offset;
    const there = width === 0 ? row.bytes.length : Math.min(row.bytes.length, width);
    // Only the last line of a dump is shorter than the others.
    if (next !== undefined && !next.repeats && (count > there || count < width || count <= 0))
      throw new WrongImport(
        next.line,
        said("import.expectedOffset", {
          expected: (row.offset + there).toString(16),
          got: next.offset.toString(16),
        }),
      );
    if (count < 0 || count > row.bytes.length)
      throw new WrongImport(
        row.line,
        said("import.expectedBytes", { expected: Math.max(count, 0), got: row.bytes.length }),
      );
    if (width === 0) width = count;
    for (let each = 0; each < count; each += 1) bytes.push(row.bytes[each] ?? 0);
    if (bytes.length > MAX_IMPORTED_BYTES)
      throw new WrongImport(row.line, said("import.tooLarge", { most: MAX_IMPORTED_BYTES }));
  }
  return Uint8Array.from(bytes);
}

/** The last row again, up to this one. */
function repeat(bytes: number[], width: number, { offset, line }: Row): void {
  if (offset > MAX_IMPORTED_BYTES)
    throw new WrongImport(line, said("import.tooLarge", { most: MAX_IMPORTED_BYTES }));
  if (width === 0) return;
  while (bytes.length + width <= offset) bytes.push(...bytes.slice(-width));
}
