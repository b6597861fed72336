// A command for Redis: an array of bulk strings (RESP2 and RESP3), written as redis-cli takes it: `SET key "a value\x00"`.

import { parseEscapes } from "../../format/escapes.ts";
import { joinBytes } from "../../format/joinBytes.ts";
import { said } from "../../words/said.ts";
import { utf8 } from "./bytesOf.ts";
import type { Maker } from "./Maker.ts";
import { MAX_MADE } from "./MakeField.ts";
import { WrongField } from "./WrongField.ts";

/** Words of one command. */
const MAX_WORDS = 10_000;

export const resp: Maker = {
  name: "resp",
  title: "Redis (RESP2, RESP3)",
  goesTo: { transport: "tcp", port: 6379 },
  fields: [
    { key: "command", label: "make.command", kind: "text", initial: "PING", most: MAX_MADE },
  ],
  build(given) {
    const words = wordsOf(given.text("command"));
    return joinBytes([
      utf8(`*${words.length}\r\n`),
      ...words.flatMap((word) => [utf8(`$${word.length}\r\n`), word, utf8("\r\n")]),
    ]);
  },
};

/** A word within quotes, or up to the next blank. */
const WORD = /\s*(?:"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)'|([^\s"']\S*))(?=\s|$)/y;

/** Blanks part the words. Within double quotes escapes are bytes, within single ones \' alone is one. Throws a WrongField. */
function wordsOf(command: string): readonly Uint8Array[] {
  const words: Uint8Array[] = [];
  const text = command.trimEnd();
  for (let at = 0; at < text.length; at = WORD.lastIndex) {
    WORD.lastIndex = at;
    const found = WORD.exec(text);
    if (found === null) throw new WrongField("command", said("make.quotes"));
    if (words.length >= MAX_WORDS)
      throw new WrongField("command", said("make.tooManyWords", { most: MAX_WORDS }));
    const [, double, single, bare] = found;
    if (double !== undefined) words.push(escaped(double));
    else words.push(utf8(bare ?? (single ?? "").replaceAll("\\'", "'")));
  }
  if (words.length === 0) throw new WrongField("command", said("make.noCommand"));
  return words;
}

function escaped(text: string): Uint8Array {
  const parsed = parseEscapes(text.replaceAll(/\\[^]/g, (pair) => (pair === '\\"' ? '"' : pair)));
  if (parsed.ok) return parsed.bytes;
  const { at, sentence } = parsed.problem;
  throw new WrongField("command", said("make.at", { at: at + 1, sentence }));
}
