// Reads values from a line of strace (-xx, -yy), byte by byte. What cannot be read sets `wrong`, and nothing more is read.

import type { Item, TextValue, Value } from "./Value.ts";

/** Groups in groups; entries of one. The system takes 1,024 pieces of one message (IOV_MAX). */
const MAX_DEPTH = 12;
const MAX_ITEMS = 4096;

const code = (text: string): number => text.charCodeAt(0);
const SPACE = code(" ");
const QUOTE = code('"');
const BACKSLASH = code("\\");
const COMMA = code(",");
const OPEN = code("(");
const CLOSE = code(")");
const OPEN_STRUCT = code("{");
const CLOSE_STRUCT = code("}");
const OPEN_LIST = code("[");
const CLOSE_LIST = code("]");
const LESS = code("<");
const MORE = code(">");
const EQUALS = code("=");
const SLASH = code("/");
const STAR = code("*");
const MINUS = code("-");
const DOT = code(".");
const AT = code("@");
const X = code("x");

const NOTHING: Value = { kind: "word", text: "" };
const MISSING = new Uint8Array(0);

export class ValueReader {
  at = 0;
  wrong = false;
  readonly bytes: Buffer;
  #depth = 0;

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Arguments up to the closing bracket, which is taken. */
  arguments(): readonly Value[] {
    return this.#items(CLOSE).map(({ value }) => value);
  }

  /** What is said of a file descriptor, between angle brackets, where something is. */
  about(): string | null {
    const { bytes } = this;
    if (bytes[this.at] !== LESS || bytes[this.at + 1] === LESS) return null;
    const start = this.at + 1;
    let depth = 0;
    for (let at = this.at; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === LESS) depth += 1;
      // An arrow between two ends is no bracket.
      else if (byte === MORE && bytes[at - 1] !== MINUS && --depth === 0) {
        this.at = at + 1;
        return bytes.toString("latin1", start, at);
      }
    }
    this.#fail();
    return null;
  }

  #fail(): Value {
    this.wrong = true;
    this.at = this.bytes.length;
    return NOTHING;
  }

  #items(closing: number): readonly Item[] {
    const items: Item[] = [];
    for (;;) {
      this.#skip();
      const byte = this.bytes[this.at];
      if (byte === closing) {
        this.at += 1;
        return items;
      }
      if (byte === undefined || items.length >= MAX_ITEMS) {
        this.#fail();
        return items;
      }
      if (byte === COMMA) this.at += 1;
      else items.push(this.#item());
    }
  }

  #item(): Item {
    let name = "";
    let value = this.#value();
    // `[1]={…}` and `name=…`.
    if (this.bytes[this.at] === EQUALS && this.bytes[this.at + 1] !== MORE) {
      this.at += 1;
      name = value.kind === "word" ? value.text : "";
      value = this.#value();
    }
    this.#skip();
    // What went in, and what came out: `[128 => 16]`.
    if (this.bytes[this.at] === EQUALS && this.bytes[this.at + 1] === MORE) {
      this.at += 2;
      const after = this.#value();
      // Of two groups each says what is its own.
      value =
        value.kind === "group" && after.kind === "group"
          ? { kind: "group", items: [...value.items, ...after.items] }
          : after;
    }
    return { name, value };
  }

  #value(): Value {
    this.#skip();
    const { bytes, at } = this;
    const byte = bytes[at];
    if (byte === undefined) return this.#fail();
    if (byte === QUOTE) return this.#text(false);
    if (byte === AT && bytes[at + 1] === QUOTE) {
      this.at += 1;
      return this.#text(true);
    }
    if (byte === OPEN_STRUCT || byte === OPEN_LIST)
      return this.#group(byte === OPEN_STRUCT ? CLOSE_STRUCT : CLOSE_LIST);
    return isDigit(byte) || (byte === MINUS && isDigit(bytes[at + 1]))
      ? this.#number()
      : this.#word();
  }

  #group(closing: number): Value {
    this.at += 1;
    if (++this.#depth > MAX_DEPTH) return this.#fail();
    const items = this.#items(closing);
    this.#depth -= 1;
    return { kind: "group", items };
  }

  #number(): Value {
    const { bytes } = this;
    const start = this.at;
    let at = start + 1;
    for (let byte = bytes[at]; isWord(byte) && byte !== DOT; byte = bytes[at]) at += 1;
    // Flags that begin with a number.
    if (!endsValue(bytes, at)) return this.#word();
    this.at = at;
    const text = bytes.toString("latin1", start, at);
    const number = numberFrom(text);
    if (Number.isNaN(number)) return { kind: "word", text };
    return { kind: "number", number, about: this.about() };
  }

  #word(): Value {
    const { bytes } = this;
    const start = this.at;
    let at = start;
    for (let byte = bytes[at]; byte !== undefined && !endsWord(byte); byte = bytes[at]) at += 1;
    if (at === start) return this.#fail();
    this.at = at;
    const text = bytes.toString("latin1", start, at);
    if (bytes[at] !== OPEN) return { kind: "word", text };
    this.at += 1;
    if (++this.#depth > MAX_DEPTH) return this.#fail();
    const of = this.arguments();
    this.#depth -= 1;
    return { kind: "call", name: text, of };
  }

  #text(abstract: boolean): TextValue {
    const { bytes } = this;
    const start = this.at + 1;
    const end = endOfText(bytes, start);
    if (end === -1) {
      this.#fail();
      return { kind: "text", bytes: MISSING, cut: true, abstract };
    }
    this.at = end + 1;
    const cut = bytes[end + 1] === DOT && bytes[end + 2] === DOT && bytes[end + 3] === DOT;
    if (cut) this.at += 3;
    const plain = fromHex(bytes, start, end) ?? unescaped(bytes, start, end);
    return { kind: "text", bytes: plain, cut, abstract };
  }

  /** Spaces and comments. */
  #skip(): void {
    const { bytes } = this;
    for (;;) {
      const byte = bytes[this.at];
      if (byte === SPACE) this.at += 1;
      else if (byte === SLASH && bytes[this.at + 1] === STAR) {
        const end = bytes.indexOf("*/", this.at + 2, "latin1");
        if (end === -1) return void this.#fail();
        this.at = end + 2;
      } else return;
    }
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isWord(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return isDigit(byte) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function endsValue(bytes: Buffer, at: number): boolean {
  const byte = bytes[at];
  return byte === undefined || endsWord(byte) || (byte === LESS && bytes[at + 1] !== LESS);
}

function endsWord(byte: number): boolean {
  switch (byte) {
    case SPACE:
    case COMMA:
    case OPEN:
    case CLOSE:
    case CLOSE_STRUCT:
    case CLOSE_LIST:
    case EQUALS:
      return true;
    default:
      return false;
  }
}

/** Decimal, 0x…, and octal with a leading zero. */
function numberFrom(text: string): number {
  if (/^0[0-7]+$/.test(text)) return Number.parseInt(text, 8);
  return Number(text);
}

/** Where the closing quote is; -1 where there is none. */
function endOfText(bytes: Buffer, start: number): number {
  // Written in hexadecimal nothing else is a quote.
  for (let at = bytes.indexOf(QUOTE, start); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) {
    let before = at;
    while (before > start && bytes[before - 1] === BACKSLASH) before -= 1;
    if ((at - before) % 2 === 0) return at;
  }
  return -1;
}

/** Of what is written as `\x00` throughout, as -xx has it; null for anything else. */
function fromHex(bytes: Buffer, start: number, end: number): Uint8Array | null {
  const length = (end - start) / 4;
  if (!Number.isInteger(length)) return null;
  const plain = new Uint8Array(length);
  let at = start;
  for (let i = 0; i < length; i++, at += 4) {
    if (bytes[at] !== BACKSLASH || bytes[at + 1] !== X) return null;
    const high = HEX[bytes[at + 2] as number] as number;
    const low = HEX[bytes[at + 3] as number] as number;
    if ((high | low) > 15) return null;
    plain[i] = (high << 4) | low;
  }
  return plain;
}

/** Value of each hexadecimal digit; 255 for any other byte. */
const HEX = new Uint8Array(256).fill(255);
for (let value = 0; value < 16; value++) HEX[code(value.toString(16))] = value;

const ESCAPES: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, v: 11, f: 12 };

/** Of what is written with escapes as C has them. */
function unescaped(bytes: Buffer, start: number, end: number): Uint8Array {
  const text = bytes.toString("latin1", start, end);
  const plain = text.replaceAll(
    /\\(x[0-9a-f]{2}|[0-7]{1,3}|[^])/g,
    (_all: string, escape: string) => {
      if (escape.startsWith("x")) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
      if (/^[0-7]/.test(escape)) return String.fromCharCode(Number.parseInt(escape, 8) & 0xff);
      const byte = ESCAPES[escape];
      return byte === undefined ? escape : String.fromCharCode(byte);
    },
  );
  return Buffer.from(plain, "latin1");
}
