// JSON over indented lines (RFC 8259). Checks the whole text and rewrites nothing: numbers and escapes stay as sent.

import { type Layout, type LayoutWriter, layoutWriter, MAX_LAYOUT_DEPTH } from "./layout.ts";

/**
 * Null where the text is not one JSON object or array (a number or a word alone is hardly JSON), or is nested too deeply.
 */
export function layoutJson(text: string): Layout | null {
  const writer = layoutWriter();
  // A byte order mark may be ignored (RFC 8259 8.1).
  let at = skipSpace(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const first = text[at];
  if (first !== "{" && first !== "[") return null;
  const closers: ("}" | "]")[] = [];
  writer.line(0);
  let space = false;
  for (;;) {
    // Here a value is expected.
    const char = text[at];
    if (char === "{" || char === "[") {
      const closer = char === "{" ? "}" : "]";
      writer.token("punctuation", at, at + 1, space);
      at = skipSpace(text, at + 1);
      if (text[at] === closer) {
        writer.token("punctuation", at, at + 1);
        at += 1;
      } else {
        if (closers.length >= MAX_LAYOUT_DEPTH) return null;
        closers.push(closer);
        writer.line(closers.length);
        if (closer === "]") {
          space = false;
          continue;
        }
        at = readKey(text, at, writer);
        if (at === -1) return null;
        space = true;
        continue;
      }
    } else {
      const end = readScalar(text, at, writer, space);
      if (end === -1) return null;
      at = end;
    }
    // Here a value has ended: close what ends with it, then the next one or the end of the text.
    at = skipSpace(text, at);
    while (closers.length > 0 && text[at] === closers.at(-1)) {
      closers.pop();
      writer.line(closers.length);
      writer.token("punctuation", at, at + 1);
      at = skipSpace(text, at + 1);
    }
    if (closers.length === 0) return at === text.length ? writer.done() : null;
    if (text[at] !== ",") return null;
    writer.token("punctuation", at, at + 1);
    writer.line(closers.length);
    at = skipSpace(text, at + 1);
    space = closers.at(-1) === "}";
    if (space) at = readKey(text, at, writer);
    if (at === -1) return null;
  }
}

/** Reads `"name" :`; the offset of the value, or -1. */
function readKey(text: string, at: number, writer: LayoutWriter): number {
  const end = stringEnd(text, at);
  if (end === -1) return -1;
  writer.token("key", at, end);
  const colon = skipSpace(text, end);
  if (text[colon] !== ":") return -1;
  writer.token("punctuation", colon, colon + 1);
  return skipSpace(text, colon + 1);
}

function readScalar(text: string, at: number, writer: LayoutWriter, space: boolean): number {
  const char = text[at];
  if (char === '"') {
    const end = stringEnd(text, at);
    if (end !== -1) writer.token("string", at, end, space);
    return end;
  }
  for (const word of ["true", "false", "null"])
    if (text.startsWith(word, at)) {
      writer.token("literal", at, at + word.length, space);
      return at + word.length;
    }
  const end = numberEnd(text, at);
  if (end !== -1) writer.token("number", at, end, space);
  return end;
}

// By hand rather than with regular expressions: theirs run out of stack on a string of some megabytes.

function stringEnd(text: string, at: number): number {
  if (text[at] !== '"') return -1;
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) return i + 1;
    if (code < 0x20) return -1;
    if (code !== 0x5c) continue;
    const letter = text[i + 1] ?? "";
    if (letter === "u" && /^[0-9a-f]{4}$/i.test(text.slice(i + 2, i + 6))) i += 5;
    else if (letter !== "" && '"\\/bfnrt'.includes(letter)) i += 1;
    else return -1;
  }
  return -1;
}

function numberEnd(text: string, at: number): number {
  let i = text[at] === "-" ? at + 1 : at;
  const whole = digitsEnd(text, i);
  if (whole === i || (text[i] === "0" && whole > i + 1)) return -1;
  i = whole;
  if (text[i] === ".") {
    const end = digitsEnd(text, i + 1);
    if (end === i + 1) return -1;
    i = end;
  }
  if (text[i] === "e" || text[i] === "E") {
    const from = text[i + 1] === "+" || text[i + 1] === "-" ? i + 2 : i + 1;
    const end = digitsEnd(text, from);
    if (end === from) return -1;
    i = end;
  }
  return i;
}

function digitsEnd(text: string, at: number): number {
  let i = at;
  for (let code = text.charCodeAt(i); code >= 0x30 && code <= 0x39; code = text.charCodeAt(i)) i++;
  return i;
}

function skipSpace(text: string, at: number): number {
  let i = at;
  while (i < text.length && " \t\r\n".includes(text[i] ?? "x")) i++;
  return i;
}
