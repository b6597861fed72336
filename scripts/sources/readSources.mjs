// The files of some folders that rules of lint look into: each is read once, and parsed once.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vite";

/** @typedef {import("./nodes.mjs").Node} Node */

/** What of a program the layers are. */
export const LAYERS = /** @type {const} */ (["shared", "engine", "cli", "electron", "renderer"]);

export class Source {
  /** @type {Node | null} */
  #program = null;

  /**
   * @param {string} path - From the root, with `/`; its ending tells what is in it.
   * @param {string} text
   */
  constructor(path, text) {
    this.path = path;
    this.text = text;
  }

  get isSheet() {
    return this.path.endsWith(".css");
  }

  /** Of a file that is no style sheet. */
  get program() {
    return (this.#program ??= /** @type {Node} */ (
      /** @type {unknown} */ (parseAst(this.text, { lang: this.path.endsWith("x") ? "tsx" : "ts" }))
    ));
  }

  /** @param {number} position @returns {number} Its line, from 1. */
  lineAt(position) {
    return this.text.slice(0, position).split("\n").length;
  }
}

/**
 * Style sheets and sources; no declarations.
 * @param {string} root
 * @param {readonly string[]} [folders] - From the root; one that is not there has no files.
 * @returns {Source[]}
 */
export function readSources(root, folders = LAYERS) {
  return folders
    .flatMap((folder) => filesOf(root, folder))
    .filter((path) => /\.(?:css|tsx?)$/.test(path) && !path.endsWith(".d.ts"))
    .map((path) => new Source(path, readFileSync(join(root, path), "utf8")));
}

/** @param {string} root @param {string} folder @returns {string[]} */
function filesOf(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
    (path) => `${folder}/${path.replaceAll("\\", "/")}`,
  );
}
