// A pattern while it is translated: its bytes as Latin-1, a place in them, and refusals that point into the filter.

import { refuse } from "../problem.ts";
import type { Quoted } from "../quoted.ts";
import { said, type Text } from "../../words/said.ts";

export class PatternText {
  readonly text: string;
  at = 0;
  /** Whether a letter of Latin-1 above ASCII was named, whose case JavaScript would ignore and PCRE does not. */
  highLetters = false;
  readonly #offsets: readonly number[];

  constructor(quoted: Quoted) {
    this.text = Array.from(quoted.bytes, (byte) => String.fromCharCode(byte)).join("");
    this.#offsets = quoted.offsets;
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  get next(): string {
    return this.text[this.at] ?? "";
  }

  startsWith(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  /** Takes what the sticky expression matches here. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match !== null) this.at += match[0].length;
    return match;
  }

  /** Takes one byte. */
  byte(): number {
    const byte = this.text.charCodeAt(this.at);
    this.at += 1;
    return byte;
  }

  /** Refuses what stands between two places of the pattern. */
  refuse(from: number, to: number, message: Text, help: Text): never {
    const start = this.#offsets[from] ?? 0;
    const end = this.#offsets[to] ?? start;
    return refuse({ at: start, length: Math.max(end - start, 0) }, message, help);
  }

  /** Refuses what PCRE has and JavaScript has not. */
  cannot(from: number, what: Text, help: Text): never {
    return this.refuse(
      from,
      this.at,
      said("filter.expectedWhatJavascriptCanMatchTooGot", { what }),
      help,
    );
  }
}
