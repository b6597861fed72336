// A command line of a POSIX shell in words: quotes, escapes, lines that go on, $'…' as bash has it (browsers copy it). Nothing is run or replaced.

import { said } from "../../words/said.ts";
import { lineAt, WrongImport } from "./imported.ts";

export interface ShellWord {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

const PIECE =
  /\\\n|(\s+)|'([^']*)'|\$'((?:[^'\\]|\\[^])*)'|"((?:[^"\\]|\\[^])*)"|\\([^])|([^\s'"\\$`|;&<>]+)|([^])/gy;

/** Throws a WrongImport where it would take a shell to say what is meant. */
export function shellWords(text: string): readonly ShellWord[] {
  const words: { text: string; line: number }[] = [];
  let isOpen = false;
  for (const match of text.trim().matchAll(PIECE)) {
    const [whole, blank, single, ansi, double, escaped, plain, other] = match;
    if (whole === "\\\n") continue;
    if (blank !== undefined) {
      isOpen = false;
      continue;
    }
    const line = lineAt(text.trim(), match.index);
    if (other !== undefined) throw new WrongImport(line, said("import.noShell", { got: other }));
    if (double !== undefined && /(?<!\\)[$`]/.test(double))
      throw new WrongImport(line, said("import.noShell", { got: "$" }));
    const meant =
      single ??
      (ansi === undefined ? undefined : ansiText(ansi)) ??
      double?.replaceAll(/\\\n/g, "").replaceAll(/\\([$`"\\])/g, "$1") ??
      escaped ??
      plain ??
      "";
    const last = words.at(-1);
    if (isOpen && last !== undefined) last.text += meant;
    else words.push({ text: meant, line });
    isOpen = true;
  }
  return words;
}

const SIMPLE: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

function ansiText(text: string): string {
  return text.replaceAll(
    /\\(?:u([0-9a-f]{1,4})|x([0-9a-f]{1,2})|([0-7]{1,3})|([^]))/gi,
    (...[, wide, hex, octal, one = ""]: readonly (string | undefined)[]) => {
      const digits = wide ?? hex;
      if (digits !== undefined) return String.fromCodePoint(Number.parseInt(digits, 16));
      if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
      return SIMPLE[one] ?? one;
    },
  );
}
