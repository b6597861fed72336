// `npm run lint` runs it too: fails where a text that a person reads stands outside of shared/words, in the layers that
// wordsTable.mjs names.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findTexts } from "./words/findTexts.mjs";
import { LAYERS, MACHINES } from "./wordsTable.mjs";

const root = join(import.meta.dirname, "..");

let wrong = 0;
for (const path of LAYERS.flatMap(filesOf)) {
  if (MACHINES.some((place) => path === place || path.startsWith(`${place}/`))) continue;
  for (const { line, text } of findTexts(readFileSync(join(root, path), "utf8"), path)) {
    wrong += 1;
    process.stderr.write(`${path}:${line}: "${text.slice(0, 80)}" is no word by key\n`);
  }
}
if (wrong > 0) {
  process.stderr.write(
    `words: ${wrong} texts outside of shared/words; CONTRIBUTING.md tells the rule\n`,
  );
  process.exitCode = 1;
}

/** @param {string} layer */
function filesOf(layer) {
  return readdirSync(join(root, layer), { recursive: true, encoding: "utf8" })
    .map((path) => `${layer}/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));
}
