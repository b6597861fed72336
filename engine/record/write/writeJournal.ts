// Writes a call that is no packet as a systemd Journal Export entry (pcapng block type 9) straight into the slab.

import { BLOCK, pad4 } from "../pcapng/format.ts";
import { LINE_FEED, type JournalFields } from "../pcapng/journalEntry.ts";
import type { SlabWriter } from "./SlabWriter.ts";

const encoder = new TextEncoder();
const EMPTY = new Uint8Array(0);

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
