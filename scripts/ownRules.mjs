// The project's own rules beside oxlint's: directions of imports and circles (importTable.mjs), words (wordsTable.mjs), sizes.
// `npm run lint` runs all of them, and each has a script of its own.

import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { checkImports } from "./imports/checkImports.mjs";
import { checkSizes } from "./sizes/checkSizes.mjs";
import { readSources } from "./sources/readSources.mjs";
import { checkWords } from "./words/checkWords.mjs";

/** @typedef {import("./sources/readSources.mjs").Source} Source */
/** @typedef {(root: string, sources: () => readonly Source[]) => string[] | Promise<string[]>} Rule - Gives what is wrong. */

/** @type {Readonly<Record<string, Rule>>} */
export const RULES = {
  async imports(root) {
    const table = /** @type {typeof import("./importTable.mjs")} */ (
      await import(pathToFileURL(join(root, "scripts/importTable.mjs")).href)
    );
    return checkImports(root, { table: table.MAY_IMPORT, known: table.KNOWN_CROSSINGS });
  },
  words: (_root, sources) => checkWords(sources()),
  sizes: (_root, sources) => checkSizes(sources()),
};

/**
 * @param {string} root
 * @param {readonly string[]} names - Of rules.
 * @returns {Promise<string[]>} What is wrong, a sentence each; behind those of a rule one that says which it is.
 */
export async function checkOwnRules(root, names) {
  /** @type {readonly Source[] | null} */
  let read = null;
  const sources = () => (read ??= readSources(root));
  const told = [];
  for (const name of names) {
    const rule = RULES[name];
    if (rule === undefined)
      throw new Error(`no rule "${name}"; there are ${Object.keys(RULES).join(", ")}`);
    const problems = await rule(root, sources);
    if (problems.length > 0)
      told.push(...problems, `${name}: ${problems.length} wrong; CONTRIBUTING.md tells the rule`);
  }
  return told;
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
