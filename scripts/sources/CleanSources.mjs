// In which sources a rule found nothing, by what is in them and in the rules: parsing a thousand files again takes most of the
// time of a lint in which nothing changed. Kept in node_modules/.cache; without that folder nothing is remembered.

import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** @typedef {import("./readTexts.mjs").SourceText} SourceText */

const scripts = join(import.meta.dirname, "..");

export class CleanSources {
  #file;
  #rules = rulesHash();
  /** @type {ReadonlySet<string>} */
  #before;
  /** @type {Set<string>} */
  #now = new Set();

  /** @param {string} root */
  constructor(root) {
    const modules = join(root, "node_modules");
    this.#file = existsSync(modules) ? join(modules, ".cache/portscope/lint.json") : null;
    this.#before = new Set(this.#file === null ? [] : read(this.#file));
  }

  /** @param {string} rule @param {SourceText} source @returns {boolean} Whether the rule found nothing in it. */
  has(rule, source) {
    const key = this.#keyOf(rule, source);
    const known = this.#before.has(key);
    if (known) this.#now.add(key);
    return known;
  }

  /** @param {string} rule @param {SourceText} source - In which the rule found nothing. */
  add(rule, source) {
    this.#now.add(this.#keyOf(rule, source));
  }

  /** Keeps what was asked for or found; with it what other rules know, since each may run alone. @param {readonly string[]} ran */
  save(ran) {
    if (this.#file === null) return;
    const others = [...this.#before].filter(
      (key) => !ran.some((rule) => key.startsWith(`${rule} `)),
    );
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      const fresh = `${this.#file}.${process.pid}`;
      writeFileSync(fresh, JSON.stringify([...others, ...this.#now]));
      renameSync(fresh, this.#file);
    } catch {
      // Nothing can be written there: the next time all is looked at again.
    }
  }

  /** @param {string} rule @param {SourceText} source */
  #keyOf(rule, { path, text }) {
    return `${rule} ${hash(`${this.#rules}\n${path}\n${text}`)}`;
  }
}

/** @param {string} file @returns {string[]} */
function read(file) {
  try {
    const known = /** @type {unknown} */ (JSON.parse(readFileSync(file, "utf8")));
    return Array.isArray(known) ? known.filter((key) => typeof key === "string") : [];
  } catch {
    return [];
  }
}

/** @param {string} text */
const hash = (text) => createHash("sha256").update(text).digest("base64").slice(0, 22);

/** Of all that decides what a rule finds. */
function rulesHash() {
  const files = ["sizes", "sources", "words"].flatMap((folder) =>
    readdirSync(join(scripts, folder)).map((name) => join(folder, name)),
  );
  const texts = [...files, "wordsTable.mjs", "../package-lock.json"].map((file) =>
    readFileSync(join(scripts, file), "utf8"),
  );
  return hash(texts.join("\n"));
}
