// Bytes as literals of programming languages. All are printable ASCII and line feeds, so that nothing in a payload acts
// where they are pasted; what a shell expands within double quotes is escaped too.

import { hexByte } from "../format/hex.ts";

/** Bytes on a line of numbers. */
const PER_LINE = 12;
/** Characters on a line of a string, about. */
const LINE_WIDTH = 72;

/** As `xxd -i` writes it. An array of no elements is no C before C23, so that of no bytes has one. */
export function cArray(bytes: Uint8Array): string {
  const items = bytes.length === 0 ? "0" : `\n${numberLines(bytes)}\n`;
  return `unsigned char data[] = {${items}};\nunsigned int data_len = ${bytes.length};`;
}

export function jsArray(bytes: Uint8Array): string {
  return `new Uint8Array([${bytes.length === 0 ? "" : `\n${numberLines(bytes)}\n`}])`;
}

export function goBytes(bytes: Uint8Array): string {
  return `[]byte{${bytes.length === 0 ? "" : `\n${numberLines(bytes)}\n`}}`;
}

/** The first element carries the type, so that the slice is of `u8` wherever it stands. */
export function rustSlice(bytes: Uint8Array): string {
  if (bytes.length === 0) return "&[0u8; 0]";
  return `&[\n${numberLines(bytes).replace(/0x../, "$&u8")}\n]`;
}

/** `b"GET / HTTP/1.1\r\n"`; over several lines in parentheses where it is long. */
export function pythonBytes(bytes: Uint8Array): string {
  const lines = stringLines(bytes).map((line) => `b"${line}"`);
  const [only = 'b""'] = lines;
  return lines.length < 2 ? only : `(\n${lines.map((line) => `    ${line}`).join("\n")}\n)`;
}

/** A JavaScript expression for a Buffer: a string of which each unit is a byte. */
export function nodeBuffer(bytes: Uint8Array): string {
  const lines = stringLines(bytes).map((line) => `"${line}"`);
  const [only = '""'] = lines;
  const text =
    lines.length < 2 ? only : `[\n${lines.map((line) => `  ${line},\n`).join("")}].join("")`;
  return `Buffer.from(${text}, "latin1")`;
}

/** `0x00, 0x01,` … with a comma at the end of each line, which all of these languages take. */
function numberLines(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += PER_LINE) {
    const row = Array.from(bytes.subarray(at, at + PER_LINE), (byte) => `0x${hexByte(byte)},`);
    lines.push(`  ${row.join(" ")}`);
  }
  return lines.join("\n");
}

/** Even within double quotes a shell expands these. */
const ACTIVE = "$`!";

const NAMED: Readonly<Record<number, string>> = {
  0x09: "\\t",
  0x0a: "\\n",
  0x0d: "\\r",
  0x22: '\\"',
  0x5c: "\\\\",
};

/** The insides of double-quoted strings that Python and JavaScript read alike; a line ends after a line feed. */
function stringLines(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  let line = "";
  for (const byte of bytes) {
    line += stringByte(byte);
    if (byte === 0x0a || line.length >= LINE_WIDTH) {
      lines.push(line);
      line = "";
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

function stringByte(byte: number): string {
  const named = NAMED[byte];
  if (named !== undefined) return named;
  const plain = byte >= 0x20 && byte < 0x7f && !ACTIVE.includes(String.fromCharCode(byte));
  return plain ? String.fromCharCode(byte) : `\\x${hexByte(byte)}`;
}
