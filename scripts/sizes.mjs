// `npm run lint` runs it too: fails where a style sheet has more than 300 lines (oxlint holds the other files to as many), and
// where more than four variables of a function are changed by functions within it. Another folder can be named.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { heldVariables } from "./sizes/heldVariables.mjs";

const MOST_LINES = 300;
const MOST_HELD = 4;

const root = resolve(process.argv[2] ?? join(import.meta.dirname, ".."));
let wrong = 0;
for (const layer of ["shared", "engine", "cli", "electron", "renderer"])
  for (const path of filesOf(layer)) look(path, readFileSync(join(root, path), "utf8"));
if (wrong > 0) {
  process.stderr.write(`sizes: ${wrong} too large; CONTRIBUTING.md tells the rule\n`);
  process.exitCode = 1;
}

/** @param {string} path @param {string} source */
function look(path, source) {
  if (path.endsWith(".css")) {
    const lines = source.trimEnd().split("\n").length;
    if (lines > MOST_LINES) tell(`${path}: ${lines} lines; at most ${MOST_LINES}`);
    return;
  }
  for (const { line, names } of heldVariables(source, path))
    if (names.length > MOST_HELD)
      tell(`${path}:${line}: ${names.join(", ")} are changed within; at most ${MOST_HELD}`);
}

/** @param {string} sentence */
function tell(sentence) {
  wrong += 1;
  process.stderr.write(`${sentence}\n`);
}

/** @param {string} layer @returns {string[]} */
function filesOf(layer) {
  if (!existsSync(join(root, layer))) return [];
  return readdirSync(join(root, layer), { recursive: true, encoding: "utf8" })
    .map((path) => `${layer}/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.(?:css|tsx?)$/.test(path) && !path.endsWith(".d.ts"));
}
