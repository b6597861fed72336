// The lexer: a place in a filter's text and the tokens from there on. What a token is depends on what the parser expects:
// `in` is an operator after a field and a value after `dir ==`.

import type { FieldTable } from "./fields.ts";
import type { Place } from "./problem.ts";
import { refuse } from "./problem.ts";
import { said, type Text } from "../words/said.ts";

const SPACE = /\s*/y;
/** Everything up to a space, a bracket, a quote, a comma or an operator: a name, a number, an address, bytes. */
const WORD = /[^\s()[\]{}"'&|!=<>~^,]+/y;
/** The same between braces, where two dots make a range. */
const ELEMENT = /(?:(?!\.\.)[^\s()[\]{}"'&|!=<>~^,])+/y;
/** An address in brackets, as [::1]:9000, which only a text can be. */
const BRACKETED = /\[[^\s()[\]{}"'&|!=<>~^,]*\](?:(?!\.\.)[^\s()[\]{}"'&|!=<>~^,])*/y;
/** What is said to have been found, where no word is. */
const SYMBOL = /[&|!=<>~^]+|[^]/uy;

export interface Word extends Place {
  readonly text: string;
}

export class Scanner {
  readonly text: string;
  /** What a name can stand for. */
  readonly table: FieldTable;
  #at = 0;
  #tests = 0;

  constructor(text: string, table: FieldTable) {
    this.text = text;
    this.table = table;
    this.#skipSpace();
  }

  /** Where the next token starts; spaces are behind. */
  get at(): number {
    return this.#at;
  }

  get atEnd(): boolean {
    return this.#at === this.text.length;
  }

  peekWord(): Word | null {
    return this.#match(WORD);
  }

  peekElement(): Word | null {
    return this.#match(ELEMENT);
  }

  peekBracketed(): Word | null {
    return this.#match(BRACKETED);
  }

  startsWith(symbol: string): boolean {
    return this.text.startsWith(symbol, this.#at);
  }

  takeSymbol(symbol: string): boolean {
    if (!this.startsWith(symbol)) return false;
    this.moveTo(this.#at + symbol.length);
    return true;
  }

  takeWord(word: string): boolean {
    const found = this.peekWord();
    if (found?.text !== word) return false;
    this.moveTo(found.at + found.length);
    return true;
  }

  moveTo(at: number): void {
    this.#at = at;
    this.#skipSpace();
  }

  /** Refuses what comes next, in favour of what was expected. */
  expected(what: Text, help: Text, instead?: string): never {
    const next = this.peekWord() ?? this.#match(SYMBOL);
    if (next === null) refuse(this.#end(), said("filter.expectedGotEndOfFilter", { what }), help);
    refuse(next, said("filter.expectedGot", { what, text: quote(next.text) }), help, instead);
  }

  /** Counts the tests of a filter: their number bounds how deep its tree can be, whoever walks it. */
  countTest(most: number): void {
    this.#tests += 1;
    if (this.#tests > most)
      refuse(
        this.peekWord() ?? this.#end(),
        said("filter.expectedAtMostTestsInFilterGot", { most }),
        said("filter.putValuesIntoSetAsInTcp"),
      );
  }

  #end(): Place {
    return { at: this.text.length, length: 0 };
  }

  #match(pattern: RegExp): Word | null {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.text)?.[0];
    return text === undefined || text === "" ? null : { at: this.#at, length: text.length, text };
  }

  #skipSpace(): void {
    SPACE.lastIndex = this.#at;
    SPACE.exec(this.text);
    this.#at = SPACE.lastIndex;
  }
}

/** A piece of the filter inside a sentence. */
export function quote(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}
