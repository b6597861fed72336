// The files of some folders that rules of lint look into, as they stand.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ readonly path: string; readonly text: string }} SourceText - `path`: from the root, with `/`. */

/** What of a program the layers are. */
export const LAYERS = /** @type {const} */ (["shared", "engine", "cli", "electron", "renderer"]);

/**
 * Style sheets and sources; no declarations.
 * @param {string} root
 * @param {readonly string[]} [folders] - From the root; one that is not there has no files.
 * @returns {SourceText[]}
 */
export function readTexts(root, folders = LAYERS) {
  return folders
    .flatMap((folder) => filesOf(root, folder))
    .filter((path) => /\.(?:css|tsx?)$/.test(path) && !path.endsWith(".d.ts"))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** @param {string} root @param {string} folder @returns {string[]} */
function filesOf(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
    (path) => `${folder}/${path.replaceAll("\\", "/")}`,
  );
}
