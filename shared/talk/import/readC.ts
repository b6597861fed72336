// Bytes as programs write them: `unsigned char x[] = {0x01, 'a', 10};` (Wireshark's "C array", `xxd -i`), and literals ("\x48i" as Wireshark's
// "C string"). \x takes two digits, as most languages do; a literal has no NUL at its end.

import { said } from "../../words/said.ts";
import { lineAt, WrongImport, type Found, type ImportedMessage } from "./imported.ts";

/** A comment, a number, a character, a string, a name, or one sign. */
const TOKEN =
  /\s+|\/\*[^]*?(?:\*\/|$)|\/\/[^\n]*|(0x[0-9a-f]+|0b[01]+|\d+)[ul]*(?!\w)|'((?:[^'\\\n]|\\[^])+)'|"((?:[^"\\\n]|\\[^])*)"|([a-z_]\w*)|([^])/giy;

type Token =
  | { readonly kind: "bytes"; readonly bytes: readonly number[]; readonly at: number }
  | { readonly kind: "number"; readonly value: number; readonly at: number }
  | { readonly kind: "name" | "sign"; readonly text: string; readonly at: number };

/** Throws a WrongImport. Arrays and literals, each a message of its own; neighbouring literals are one. */
export function readC(text: string): Found {
  const messages: ImportedMessage[] = [];
  const tokens = tokensOf(text);
  let name = "";
  let bytes: number[] = [];
  let isOpen = false;
  let literal = false;
  let minus = false;
  const finish = (): void => {
    if (isOpen || literal) messages.push({ name, bytes: Uint8Array.from(bytes), target: null });
    [name, bytes, isOpen, literal] = ["", [], false, false];
  };
  for (const [at, token] of tokens.entries()) {
    if (token.kind === "bytes") {
      // A prefix of a literal, as Python's b"".
      if (!isOpen) literal = true;
      bytes.push(...token.bytes);
    } else if (token.kind === "number") {
      if (!isOpen) continue;
      const value = minus ? -token.value : token.value;
      if (value > 255 || value < -128)
        throw new WrongImport(
          lineAt(text, token.at),
          said("import.expectedByte", { got: String(value) }),
        );
      bytes.push(value & 255);
      minus = false;
    } else if (token.text === "{") {
      if (isOpen) throw new WrongImport(lineAt(text, token.at), said("import.oneLevel"));
      finish();
      name = nameBefore(tokens, at);
      isOpen = true;
    } else if (token.text === "}" || token.text === ";") finish();
    else if (token.text === "-" && isOpen) minus = true;
    else if (isOpen && token.text !== ",")
      throw new WrongImport(
        lineAt(text, token.at),
        said("import.expectedByte", { got: token.text }),
      );
    else if (!isOpen && token.text === "=") name = nameBefore(tokens, at + 1);
  }
  finish();
  return { messages: messages.filter((message) => message.bytes.length > 0), left: 0 };
}

/** Of the array that `{` at this place begins: `name[…] =`. */
function nameBefore(tokens: readonly Token[], at: number): string {
  let back = at - 1;
  const signAt = (): string => {
    const token = tokens[back];
    return token?.kind === "sign" ? token.text : "";
  };
  if (signAt() === "=") back -= 1;
  if (signAt() === "]") {
    while (back > 0 && signAt() !== "[") back -= 1;
    back -= 1;
  }
  const token = tokens[back];
  return token?.kind === "name" ? token.text : "";
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { index: at } = match;
    const [, digits, character, string, name, sign] = match;
    if (digits !== undefined) tokens.push({ kind: "number", value: numberOf(digits), at });
    else if (character !== undefined) {
      const bytes = unescaped(character, text, at);
      if (bytes.length !== 1)
        throw new WrongImport(
          lineAt(text, at),
          said("import.expectedByte", { got: `'${character}'` }),
        );
      tokens.push({ kind: "number", value: bytes[0] ?? 0, at });
    } else if (string !== undefined)
      tokens.push({ kind: "bytes", bytes: unescaped(string, text, at), at });
    else if (name !== undefined) {
      if (text[at + name.length] !== '"') tokens.push({ kind: "name", text: name, at });
    } else if (sign !== undefined && sign !== "\\") tokens.push({ kind: "sign", text: sign, at });
  }
  return tokens;
}

/** As C: a 0 before other digits is octal. */
function numberOf(digits: string): number {
  return /^0\d/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
}

const SIMPLE: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  e: 27,
};

const encoder = new TextEncoder();

function unescaped(literal: string, text: string, at: number): readonly number[] {
  const bytes: number[] = [];
  for (const [whole, hex, octal, simple] of literal.matchAll(
    /\\x([0-9a-f]{1,2})|\\([0-7]{1,3})|\\([^])|[^\\]+/gi,
  )) {
    if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 255);
    else if (simple === "\n") continue;
    else if (simple === "x" || simple === "u" || simple === "U")
      throw new WrongImport(lineAt(text, at), said("import.unknownEscape", { got: whole }));
    else if (simple !== undefined)
      bytes.push(...(simple in SIMPLE ? [SIMPLE[simple] ?? 0] : encoder.encode(simple)));
    else bytes.push(...encoder.encode(whole));
  }
  return bytes;
}
