// Bytes as a test names them, and as an error shows them.

import { toEscapes } from "../shared/format/escapes.ts";
import type { Data } from "./api.ts";

/** Bytes of which an error shows no more. */
const SHOWN = 200;

const encoder = new TextEncoder();

export function bytesOf(data: Data): Uint8Array {
  return typeof data === "string" ? encoder.encode(data) : data;
}

/** In quotes, with escapes (`"PING\r\n"`), the first 200 bytes. */
export function shown(bytes: Uint8Array): string {
  const head = toEscapes(bytes.subarray(0, SHOWN)).replaceAll('"', '\\"');
  return `"${head}"${bytes.length > SHOWN ? "…" : ""}`;
}

/** UTF-8, or where it is not that, each byte as a character; `bytesIn` says how many bytes a beginning of the text is. */
export function textOf(bytes: Uint8Array): { text: string; bytesIn: (head: string) => number } {
  try {
    // What is cut off at the end may go on.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, {
      stream: true,
    });
    return { text, bytesIn: (head) => encoder.encode(head).length };
  } catch {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    return { text, bytesIn: (head) => head.length };
  }
}
