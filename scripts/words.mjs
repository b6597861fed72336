// `npm run lint` runs it too: fails where a text that a person reads stands outside of shared/words, in the folders that
// wordsTable.mjs names as worded. `--all` counts what is left in the others.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findTexts } from "./words/findTexts.mjs";
import { MACHINES, WORDED } from "./wordsTable.mjs";

const root = join(import.meta.dirname, "..");
const all = process.argv.includes("--all");
const layers = all ? ["shared", "engine", "cli", "electron", "renderer"] : WORDED;

/** @param {string} path */
const isOneOf = (path) => (/** @type {string} */ place) =>
  path === place || path.startsWith(`${place}/`);

/** @type {Map<string, number>} */
const counts = new Map();
let wrong = 0;
for (const path of layers.flatMap((layer) => filesOf(layer))) {
  if (MACHINES.some(isOneOf(path))) continue;
  const found = findTexts(readFileSync(join(root, path), "utf8"), path);
  const folder = path.split("/").slice(0, 2).join("/");
  counts.set(folder, (counts.get(folder) ?? 0) + found.length);
  if (!WORDED.some(isOneOf(path))) continue;
  wrong += found.length;
  for (const { line, text } of found)
    process.stderr.write(`${path}:${line}: "${text.slice(0, 80)}" is no word by key\n`);
}
if (all)
  for (const [folder, count] of counts)
    if (count > 0) process.stdout.write(`${count}\t${folder}\n`);
if (wrong > 0) {
  process.stderr.write(
    `words: ${wrong} texts outside of shared/words; CONTRIBUTING.md tells the rule\n`,
  );
  process.exitCode = 1;
}

/** @param {string} place */
function filesOf(place) {
  if (/\.tsx?$/.test(place)) return [place];
  const inside = readdirSync(join(root, place), { recursive: true, encoding: "utf8" });
  return inside
    .map((path) => `${place}/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));
}
