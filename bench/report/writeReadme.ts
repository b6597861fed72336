// Puts the last results into README.md, between two markers; the rest of it is left alone.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const README = join(import.meta.dirname, "../README.md");
const BEGIN = "<!-- results: written by `npm run bench -- --write` -->";
const END = "<!-- end of results -->";

/** Throws when the markers are gone. */
export function writeReadme(results: string): void {
  const text = readFileSync(README, "utf8");
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin === -1 || end < begin) throw new Error(`${README} has no place for results`);
  writeFileSync(README, `${text.slice(0, begin)}${BEGIN}\n\n${results}\n\n${text.slice(end)}`);
}
