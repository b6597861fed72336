// A form's values, asked for by key: each question throws a WrongField where the value is none of its kind.

import { parseEscapes } from "../../format/escapes.ts";
import { parseHex } from "../../format/hex.ts";
import { said } from "../../words/said.ts";
import { MAX_LINES, type MakeField, type MakeValues } from "./MakeField.ts";
import { WrongField } from "./WrongField.ts";

type Kind = MakeField["kind"];
type Of<K extends Kind> = Extract<MakeField, { kind: K }>;

export class Given {
  readonly #fields: ReadonlyMap<string, MakeField>;
  readonly #values: MakeValues;

  constructor(fields: readonly MakeField[], values: MakeValues) {
    this.#fields = new Map(fields.map((field) => [field.key, field]));
    this.#values = values;
  }

  choice(key: string): string {
    const { names } = this.#field(key, "choice");
    const got = this.#text(key);
    if (!names.includes(got)) throw new WrongField(key, said("make.oneOf", { names, got }));
    return got;
  }

  flag(key: string): boolean {
    this.#field(key, "flag");
    const got = this.#text(key);
    if (got !== "yes" && got !== "no")
      throw new WrongField(key, said("make.oneOf", { names: ["yes", "no"], got }));
    return got === "yes";
  }

  whole(key: string): number {
    const { lowest, highest } = this.#field(key, "whole");
    return this.#inRange(key, this.#text(key), lowest, highest);
  }

  named(key: string): number {
    const { names, highest } = this.#field(key, "named");
    const got = this.#text(key);
    const found = Object.entries(names).find(([, name]) => name === got.toUpperCase());
    if (found !== undefined) return Number(found[0]);
    if (!/^(?:0x[0-9a-f]+|\d+)$/i.test(got))
      throw new WrongField(
        key,
        said("make.nameOrNumber", { got, examples: Object.values(names).slice(0, 8), highest }),
      );
    return this.#inRange(key, got, 0, highest);
  }

  /** In UTF-8. */
  text(key: string): string {
    const { most } = this.#field(key, "text");
    const text = this.#text(key);
    const length = encoder.encode(text).length;
    if (length > most) throw new WrongField(key, said("make.tooLong", { length, most }));
    return text;
  }

  /** `most`: bytes that the message has room for. */
  bytes(key: string, most = Number.POSITIVE_INFINITY): Uint8Array {
    this.#field(key, "bytes");
    const bytes = this.#escaped(key, this.#text(key));
    if (bytes.length > most)
      throw new WrongField(key, said("make.tooLong", { length: bytes.length, most }));
    return bytes;
  }

  hex(key: string): Uint8Array {
    const { size } = this.#field(key, "hex");
    const got = this.#text(key);
    const parsed = parseHex(got);
    if (!parsed.ok || parsed.bytes.length !== size)
      throw new WrongField(key, said("make.hexBytes", { size, got }));
    return parsed.bytes;
  }

  /** Each line in bytes; nothing is no line. */
  lines(key: string): readonly Uint8Array[] {
    this.#field(key, "lines");
    const text = this.#text(key);
    const lines = text === "" ? [] : text.split("\n");
    if (lines.length > MAX_LINES)
      throw new WrongField(key, said("make.tooManyLines", { most: MAX_LINES }));
    return lines.map((line) => this.#escaped(key, line));
  }

  #inRange(key: string, got: string, lowest: number, highest: number): number {
    const number = /^(?:0x[0-9a-f]{1,12}|-?\d{1,15})$/i.test(got) ? Number(got) : Number.NaN;
    if (number >= lowest && number <= highest) return number;
    throw new WrongField(key, said("make.wholeNumber", { lowest, highest, got }));
  }

  #escaped(key: string, text: string): Uint8Array {
    const parsed = parseEscapes(text);
    if (parsed.ok) return parsed.bytes;
    const { at, sentence } = parsed.problem;
    throw new WrongField(key, said("make.at", { at: at + 1, sentence }));
  }

  #text(key: string): string {
    return this.#values[key] ?? "";
  }

  #field<K extends Kind>(key: string, kind: K): Of<K> {
    const field = this.#fields.get(key);
    if (field?.kind !== kind) throw new Error(`${key} is no ${kind}`);
    return field as Of<K>;
  }
}

const encoder = new TextEncoder();
