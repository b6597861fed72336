// JSON (RFC 8259) that tells where each value stands, so that whoever corrects a file by hand is led to the place. Stricter than
// JSON.parse in two things: a key stands once in an object, and there is a bound on how deep values lie in each other.
//
//     const read = readJson('{"port": 70000}');
//     read.ok && read.placeOf(["port"])     // 9

import { said, type Text } from "../words/said.ts";

/** Deeper ones are no file of ours. */
export const DEEPEST = 32;

export interface JsonProblem {
  readonly ok: false;
  /** Offset of what was got, UTF-16 units. */
  readonly at: number;
  readonly expected: Text;
}

export interface ReadJson {
  readonly ok: true;
  readonly value: unknown;
  /** Offset of the value at a path; of the innermost one on the way there where it has none. */
  placeOf(path: readonly unknown[]): number;
}

/** A value and where it stands. */
interface Node {
  readonly at: number;
  readonly value: unknown;
  /** By key, or by index. */
  readonly within: ReadonlyMap<unknown, Node>;
}

const NOTHING: ReadonlyMap<unknown, Node> = new Map();

export function readJson(text: string): ReadJson | JsonProblem {
  try {
    const root = new Reader(text).whole();
    return { ok: true, value: root.value, placeOf: (path) => placeIn(root, path) };
  } catch (error) {
    if (error instanceof Unexpected) return { ok: false, at: error.at, expected: error.expected };
    throw error;
  }
}

function placeIn(root: Node, path: readonly unknown[]): number {
  let node = root;
  for (const key of path) {
    const next = node.within.get(key);
    if (next === undefined) break;
    node = next;
  }
  return node.at;
}

class Unexpected extends Error {
  readonly at: number;
  readonly expected: Text;
  constructor(at: number, expected: Text) {
    super();
    this.at = at;
    this.expected = expected;
  }
}

const LITERALS: Readonly<Record<string, readonly [string, boolean | null]>> = {
  t: ["true", true],
  f: ["false", false],
  n: ["null", null],
};
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANK = /[\t\n\r ]*/y;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): Node {
    const node = this.#value(0);
    this.#skip();
    if (this.#at < this.#text.length) throw this.#expected(said("workspace.theEnd"));
    return node;
  }

  #value(depth: number): Node {
    this.#skip();
    if (depth > DEEPEST) throw this.#expected(said("workspace.atMostDeep", { most: DEEPEST }));
    const char = this.#text[this.#at] ?? "";
    if (char === "{") return this.#object(depth);
    if (char === "[") return this.#array(depth);
    if (char === '"') return this.#leaf(this.#string());
    const literal = LITERALS[char];
    return literal === undefined ? this.#number() : this.#literal(...literal);
  }

  #object(depth: number): Node {
    const at = this.#at++;
    const within = new Map<unknown, Node>();
    this.#skip();
    if (!this.#take("}"))
      do {
        this.#skip();
        const key = this.#key(within);
        this.#skip();
        if (!this.#take(":")) throw this.#expected(said("workspace.aColon"));
        within.set(key, this.#value(depth + 1));
        this.#skip();
      } while (this.#goesOn("}"));
    const entries = Array.from(within, ([key, { value }]) => [key, value] as const);
    // Defines `__proto__` as any other key.
    return { at, value: Object.fromEntries(entries), within };
  }

  #key(within: ReadonlyMap<unknown, Node>): string {
    const at = this.#at;
    if (this.#text[at] !== '"') throw this.#expected(said("workspace.aKey"));
    const [key] = this.#string();
    if (within.has(key)) throw new Unexpected(at, said("workspace.keyOnce", { key }));
    return key;
  }

  #array(depth: number): Node {
    const at = this.#at++;
    const within = new Map<unknown, Node>();
    this.#skip();
    if (!this.#take("]"))
      do {
        within.set(within.size, this.#value(depth + 1));
        this.#skip();
      } while (this.#goesOn("]"));
    return { at, value: Array.from(within.values(), ({ value }) => value), within };
  }

  /** Behind a value: whether another one follows. */
  #goesOn(end: "}" | "]"): boolean {
    if (this.#take(",")) return true;
    if (this.#take(end)) return false;
    throw this.#expected(said("workspace.commaOr", { end }));
  }

  /** The text and where it began. */
  #string(): readonly [string, number] {
    const from = this.#at;
    let at = from + 1;
    for (; ; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === QUOTE) break;
      if (code === BACKSLASH) at++;
      // NaN behind the end.
      else if (!(code >= FIRST_PRINTABLE))
        throw new Unexpected(at, said("workspace.aClosingQuote"));
    }
    this.#at = at + 1;
    try {
      return [JSON.parse(this.#text.slice(from, at + 1)) as string, from];
    } catch {
      throw new Unexpected(from, said("workspace.jsonEscapes"));
    }
  }

  #literal(word: string, value: boolean | null): Node {
    if (!this.#text.startsWith(word, this.#at)) throw this.#expected(said("workspace.aValue"));
    const at = this.#at;
    this.#at += word.length;
    return this.#leaf([value, at]);
  }

  #number(): Node {
    const at = this.#at;
    NUMBER.lastIndex = at;
    const [digits] = NUMBER.exec(this.#text) ?? [];
    if (digits === undefined) throw this.#expected(said("workspace.aValue"));
    this.#at += digits.length;
    return this.#leaf([Number(digits), at]);
  }

  #leaf([value, at]: readonly [unknown, number]): Node {
    return { at, value, within: NOTHING };
  }

  #skip(): void {
    BLANK.lastIndex = this.#at;
    BLANK.test(this.#text);
    this.#at = BLANK.lastIndex;
  }

  #take(char: string): boolean {
    if (this.#text[this.#at] !== char) return false;
    this.#at += 1;
    return true;
  }

  #expected(expected: Text): Unexpected {
    return new Unexpected(this.#at, expected);
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;
