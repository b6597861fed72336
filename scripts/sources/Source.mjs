// A source that rules of lint look into: it is parsed once, and only where a rule asks.

import { parseAst } from "vite";

/** @typedef {import("./nodes.mjs").Node} Node */

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
