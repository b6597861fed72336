// A template's text, read: see Template.ts for what may stand in it.
//
//     const parsed = parseTemplate("{{counter:u16be}}PING{{crc16-modbus:le}}", "text");
//     if (parsed.ok) buildTemplate(parsed.template, context);

import type { Bytes } from "../../format/escapes.ts";
import { parseHex, type HexProblem } from "../../format/hex.ts";
import { parseLines } from "../../format/parseLines.ts";
import { said } from "../../words/said.ts";
import { checksumOrder } from "./checksumOrder.ts";
import { readField, type PartOf } from "./readField.ts";
import {
  MAX_FIELDS,
  MAX_TEMPLATE,
  type Field,
  type Part,
  type Piece,
  type Template,
} from "./Template.ts";
import { tokens, type Words } from "./tokens.ts";
import { expectedInstead, WrongTemplate } from "./WrongTemplate.ts";

export type ParsedTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problem: HexProblem };

/** What stands between the fields: text with escapes, or hex digits. */
export type TemplateSyntax = "text" | "hex";

/** `encode`: what becomes of text, UTF-8 unless said otherwise; `lineBreak`: of a break within it, null: it stays. */
export function parseTemplate(
  text: string,
  syntax: TemplateSyntax,
  encode: (text: string) => Bytes = utf8,
  lineBreak: string | null = null,
): ParsedTemplate {
  try {
    return { ok: true, template: new Reader(syntax, encode, lineBreak).read(text) };
  } catch (error) {
    if (error instanceof WrongTemplate) return { ok: false, problem: error.problem };
    throw error;
  }
}

const encoder = new TextEncoder();

function utf8(text: string): Bytes {
  return { ok: true, bytes: encoder.encode(text) };
}

/** A piece whose field is complete once all parts are known. */
type OpenPiece =
  | Extract<Piece, { kind: "bytes" }>
  | { readonly kind: "open"; readonly complete: () => Field; readonly whole: Words };

class Reader {
  readonly #syntax: TemplateSyntax;
  readonly #encode: (text: string) => Bytes;
  readonly #lineBreak: string | null;
  readonly #pieces: OpenPiece[] = [];
  /** Where a part begins; until it ends, `to` is null. */
  readonly #parts = new Map<string, { from: number; to: number | null; readonly words: Words }>();
  #fields = 0;

  constructor(syntax: TemplateSyntax, encode: (text: string) => Bytes, lineBreak: string | null) {
    this.#syntax = syntax;
    this.#encode = encode;
    this.#lineBreak = lineBreak;
  }

  read(text: string): Template {
    if (text.length > MAX_TEMPLATE)
      throw new WrongTemplate({ at: 0, text }, said("template.tooLong", { most: MAX_TEMPLATE }));
    const within: string[] = [];
    for (const token of tokens(text, this.#syntax === "text")) {
      if (token.kind === "literal") this.#literal(token.words);
      else if (token.kind === "brace") this.#bytes(this.#encode("{"), { at: 0, text: "" });
      else {
        if (++this.#fields > MAX_FIELDS)
          throw new WrongTemplate(token.whole, said("template.tooMany", { most: MAX_FIELDS }));
        if (token.kind === "field") this.#field(token.inner, token.whole);
        else if (token.kind === "begin") within.push(this.#begin(token.name, token.whole));
        else this.#end(within.pop(), token.name, token.whole);
      }
    }
    const open = this.#parts.get(within.at(-1) ?? "");
    if (open !== undefined)
      throw new WrongTemplate(
        open.words,
        said("template.neverEnded", { name: within.at(-1) ?? "" }),
      );
    return this.#complete();
  }

  #literal(words: Words): void {
    const parsed =
      this.#syntax === "text"
        ? parseLines(words.text, this.#encode, this.#lineBreak)
        : parseHex(words.text);
    this.#bytes(parsed, words);
  }

  #bytes(parsed: Bytes, words: Words): void {
    if (!parsed.ok) {
      const { at, length, sentence } = parsed.problem;
      const text = words.text.slice(at, at + length);
      throw new WrongTemplate({ at: words.at + at, text }, sentence);
    }
    if (parsed.bytes.length > 0) this.#pieces.push({ kind: "bytes", bytes: parsed.bytes });
  }

  #field(inner: Words, whole: Words): void {
    const index = this.#pieces.length;
    const partOf: PartOf = (name, usual) => {
      if (name !== undefined) return this.#part(name);
      return usual === "before"
        ? { from: 0, to: index }
        : { from: index + 1, to: this.#pieces.length };
    };
    this.#pieces.push({ kind: "open", complete: readField(inner, partOf), whole });
  }

  #part(name: Words): Part {
    if (name.text === "all") return { from: 0, to: this.#pieces.length };
    const part = this.#parts.get(name.text);
    if (part?.to === null || part === undefined)
      throw expectedInstead(name, said("template.part", { names: ["all", ...this.#parts.keys()] }));
    return { from: part.from, to: part.to };
  }

  #begin(name: Words, whole: Words): string {
    if (!/^[a-z][a-z0-9_-]*$/i.test(name.text) || name.text === "all")
      throw expectedInstead(
        name.text === "" ? { ...whole, text: "" } : name,
        said("template.partName"),
      );
    if (this.#parts.has(name.text))
      throw new WrongTemplate(whole, said("template.onlyOnce", { name: name.text }));
    this.#parts.set(name.text, { from: this.#pieces.length, to: null, words: whole });
    return name.text;
  }

  #end(open: string | undefined, name: Words, whole: Words): void {
    const part = this.#parts.get(open ?? "");
    if (open === undefined || part === undefined)
      throw new WrongTemplate(whole, said("template.neverBegun", { name: name.text }));
    if (open !== name.text) throw expectedInstead(whole, said("template.endOf", { name: open }));
    part.to = this.#pieces.length;
  }

  #complete(): Template {
    const pieces = this.#pieces.map((piece): Piece => {
      if (piece.kind === "bytes") return piece;
      const { at, text } = piece.whole;
      return { kind: "field", field: piece.complete(), at, length: text.length };
    });
    const lengths = [...pieces.keys()].filter((index) => {
      const piece = pieces[index];
      return piece?.kind === "field" && piece.field.kind === "length";
    });
    return { pieces, lengths, checksums: checksumOrder(pieces), encode: this.#encode };
  }
}
