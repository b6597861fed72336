// The project's own rules beside oxlint's: directions of imports and circles (importTable.mjs), words (wordsTable.mjs), sizes.
// `npm run lint` runs all of them, and each has a script of its own.

import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { checkImports } from "./imports/checkImports.mjs";
import { checkSizes } from "./sizes/checkSizes.mjs";
import { CleanSources } from "./sources/CleanSources.mjs";
import { readTexts } from "./sources/readTexts.mjs";
import { checkWords } from "./words/checkWords.mjs";

/** @typedef {import("./sources/Source.mjs").Source} Source */

/**
 * What is wrong in a source, whatever stands in others.
 * @type {Readonly<Record<string, (source: Source) => string[]>>}
 */
const OF_ONE_SOURCE = { words: checkWords, sizes: checkSizes };

/** The names of all rules. */
export const RULES = ["imports", ...Object.keys(OF_ONE_SOURCE)];

/**
 * @param {string} root
 * @param {readonly string[]} names - Of rules.
 * @returns {Promise<string[]>} What is wrong, a sentence each; behind those of a rule one that says which it is.
 */
export async function checkOwnRules(root, names) {
  const unknown = names.filter((name) => !RULES.includes(name));
  if (unknown.length > 0)
    throw new Error(`no rule "${unknown.join(", ")}"; there are ${RULES.join(", ")}`);
  const found = await checkSources(
    root,
    names.filter((name) => name in OF_ONE_SOURCE),
  );
  if (names.includes("imports")) found.set("imports", await importsOf(root));
  return names.flatMap((name) => {
    const problems = found.get(name) ?? [];
    return problems.length === 0
      ? []
      : [...problems, `${name}: ${problems.length} wrong; CONTRIBUTING.md tells the rule`];
  });
}

/** @param {string} root @returns {Promise<string[]>} */
async function importsOf(root) {
  const table = /** @type {typeof import("./importTable.mjs")} */ (
    await import(pathToFileURL(join(root, "scripts/importTable.mjs")).href)
  );
  return checkImports(root, { table: table.MAY_IMPORT, known: table.KNOWN_CROSSINGS });
}

/**
 * @param {string} root
 * @param {readonly string[]} rules
 * @returns {Promise<Map<string, string[]>>} What is wrong, by rule.
 */
async function checkSources(root, rules) {
  /** @type {Map<string, string[]>} */
  const found = new Map(rules.map((rule) => [rule, []]));
  if (rules.length === 0) return found;
  const clean = new CleanSources(root);
  for (const text of readTexts(root)) {
    const left = rules.filter((rule) => !clean.has(rule, text));
    if (left.length === 0) continue;
    // The parser takes half a second to load: where nothing changed none is needed.
    const { Source } = await import("./sources/Source.mjs");
    const source = new Source(text.path, text.text);
    for (const rule of left) {
      const problems = OF_ONE_SOURCE[rule]?.(source) ?? [];
      if (problems.length === 0) clean.add(rule, text);
      found.get(rule)?.push(...problems);
    }
  }
  clean.save(rules);
  return found;
}

/**
 * For the script of some rules: says on standard error what is wrong, of the project or of the folder that the command line names.
 * @param {...string} names
 */
export async function runOwnRules(...names) {
  const told = await checkOwnRules(
    resolve(process.argv[2] ?? join(import.meta.dirname, "..")),
    names,
  );
  for (const sentence of told) process.stderr.write(`${sentence}\n`);
  process.exitCode = told.length > 0 ? 1 : 0;
}
