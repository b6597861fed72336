// Every source file of some folders, and the imports between them.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { readImports } from "./readImports.mjs";

/** @typedef {{ readonly from: string; readonly to: string }} Import - Two files, from the root, with `/`. */
/** @typedef {{ readonly imports: Import[]; readonly missing: Import[] }} Tree */

const SOURCE = /\.(?:[mc]?ts|tsx|[mc]?js)$/;

/**
 * @param {string} root
 * @param {readonly string[]} folders - From the root; one that is not there has no files.
 * @returns {Tree} `missing`: imports of what is not there.
 */
export function readTree(root, folders) {
  /** @type {Import[]} */
  const imports = [];
  /** @type {Import[]} */
  const missing = [];
  const sources = new Set(folders.flatMap((folder) => sourcesIn(root, folder)));
  for (const from of sources) {
    for (const { path, mayBeBuilt } of readImports(readFileSync(join(root, from), "utf8"))) {
      const to = posix.join(posix.dirname(from), path);
      if (sources.has(to) || existsSync(join(root, to))) imports.push({ from, to });
      else if (!mayBeBuilt) missing.push({ from, to });
    }
  }
  return { imports, missing };
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesIn(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted();
}
