// systemd Journal Export entries (pcapng block type 9): `FIELD=value\n`, or for binary values `FIELD\n`, a 64-bit
// little-endian length, the bytes and `\n`. Written for every call that is no packet; read back from any file.

import type { SlabWriter } from "../write/SlabWriter.ts";
import { BLOCK, pad4 } from "./format.ts";

export type JournalFields = readonly (readonly [name: string, value: string | number])[];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Returns the block's position in the file. `binary` comes last, so that its bytes are found without reading on. */
export function writeJournal(
  slab: SlabWriter,
  fields: JournalFields,
  binary: { readonly name: string; readonly bytes: Uint8Array } | null,
): number {
  let lines = "";
  for (const [name, value] of fields) lines += `${name}=${oneLine(value)}\n`;
  const text = encoded(lines);
  const head = binary === null ? EMPTY : binaryHead(binary.name, binary.bytes.length);
  const entry = text.length + head.length + (binary === null ? 0 : binary.bytes.length + 1);
  const total = 12 + pad4(entry);
  const position = slab.reserve(total);
  const { words, bytes } = slab;
  const start = slab.cursor;
  const end = start + total / 4 - 1;
  words[start] = BLOCK.journal;
  words[start + 1] = total;
  // Padding; an empty entry has none.
  if (entry > 0) words[end - 1] = 0;
  words[end] = total;
  let at = start * 4 + 8;
  bytes.set(text, at);
  if (binary !== null) {
    bytes.set(head, (at += text.length));
    bytes.set(binary.bytes, (at += head.length));
    bytes[at + binary.bytes.length] = LINE_FEED;
  }
  return position;
}

/**
 * The fields of an entry, binary ones as bytes. `body` may be the beginning only of a block's body: what is cut off is
 * given as far as it goes.
 */
export function readJournal(body: Uint8Array): Map<string, Uint8Array> {
  const fields = new Map<string, Uint8Array>();
  let at = 0;
  // A zero byte is the block's padding.
  while (at < body.length && body[at] !== 0) {
    const lineEnd = body.indexOf(LINE_FEED, at);
    const end = lineEnd === -1 ? body.length : lineEnd;
    const line = body.subarray(at, end);
    const equals = line.indexOf(EQUALS);
    if (equals !== -1) {
      fields.set(decoder.decode(line.subarray(0, equals)), line.subarray(equals + 1));
      at = end + 1;
      continue;
    }
    const sizeAt = end + 1;
    if (sizeAt + 8 > body.length) break;
    const length = Number(
      new DataView(body.buffer, body.byteOffset + sizeAt, 8).getBigUint64(0, true),
    );
    fields.set(decoder.decode(line), body.subarray(sizeAt + 8, sizeAt + 8 + length));
    at = sizeAt + 8 + length + 1;
  }
  return fields;
}

export function fieldText(fields: ReadonlyMap<string, Uint8Array>, name: string): string | null {
  const bytes = fields.get(name);
  return bytes === undefined ? null : decoder.decode(bytes);
}

const LINE_FEED = 0x0a;
const EQUALS = 0x3d;
const EMPTY = new Uint8Array(0);

/** Entries are this long at most, nearly always. */
const scratch = new Uint8Array(4096);

/** Bytes of a text, valid until the next call. */
function encoded(text: string): Uint8Array {
  // A UTF-16 unit takes 3 bytes at most.
  if (text.length * 3 > scratch.length) return encoder.encode(text);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}

/** A line feed or NUL inside a value would end it: they become spaces (names and sentences only, never payload). */
function oneLine(value: string | number): string | number {
  if (typeof value === "number") return value;
  return value.includes("\n") || value.includes("\0") ? value.replaceAll(/[\n\0]/g, " ") : value;
}

function binaryHead(name: string, length: number): Uint8Array {
  const head = new Uint8Array(name.length + 9);
  head.set(encoder.encode(`${name}\n`));
  new DataView(head.buffer).setBigUint64(name.length + 1, BigInt(length), true);
  return head;
}
