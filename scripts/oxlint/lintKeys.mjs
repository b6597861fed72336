// What oxlint finds in a file, with what it knows of types, is decided by the file, by all that it refers to, and by what holds
// for every file. A key is made of these: where it is the same, so is what is found.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";

/** A path between quotes, whatever it is for: more than imports, so that no way to name a file is forgotten. */
const PATHS = /["'`](\.{1,2}\/[^"'`\s?#*]+)/g;
/** Says something of types that nobody needs to import. */
const FOR_ALL = /\.d\.[mc]?ts$/;
const DECLARES = /\bdeclare\s+(?:global|module)\b/;
/** Behind a path that stands without its ending, and in place of one that stands for a source's. */
const ENDINGS = ["", ".ts", ".tsx", ".mjs", ".js", "/index.ts"];

/** @param {string} text */
const hash = (text) => createHash("sha256").update(text).digest("base64").slice(0, 22);

/**
 * @param {string} root
 * @param {readonly string[]} files - That oxlint looks into; from the root, with `/`.
 * @returns {Map<string, string>} A key for each.
 */
export function lintKeys(root, files) {
  const sources = new Sources(root);
  const forAll = [
    ...files.filter((file) => FOR_ALL.test(file) || DECLARES.test(sources.of(file).text)),
    ...settingsOf(root, files),
  ].map((file) => `${file} ${sources.of(file).hash}`);
  const known = hash([...forAll, ...toolsOf()].join("\n"));
  return new Map(
    files.map((file) => {
      const parts = [...sources.around(file)].toSorted();
      return [file, hash([known, file, ...parts].join("\n"))];
    }),
  );
}

/** This very code, and the packages that it runs. */
function toolsOf() {
  const code = readdirSync(import.meta.dirname).map((name) => join(import.meta.dirname, name));
  const packages = join(import.meta.dirname, "../../node_modules/.package-lock.json");
  return [...code, packages].filter(isFile).map((file) => readFileSync(file, "utf8"));
}

/**
 * What is set for oxlint and for the types, and which packages are there.
 * @param {string} root @param {readonly string[]} files
 */
function settingsOf(root, files) {
  const folders = new Set([""]);
  for (const file of files)
    for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) folders.add(folder);
  const inFolders = [...folders].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) =>
        /^(?:\.oxlintrc\b|oxlint\.config\b|tsconfig\b).*|^package\.json$/.test(name),
      )
      .map((name) => posix.join(folder, name)),
  );
  const packages = ["package-lock.json", "node_modules/.package-lock.json"];
  return [...inFolders, ...packages].filter((file) => isFile(join(root, file)));
}

class Sources {
  #root;
  /** @type {Map<string, { readonly text: string; readonly hash: string; readonly refers: readonly string[] }>} */
  #read = new Map();
  /** @type {Map<string, string | null>} */
  #found = new Map();
  /** Of a package's name that a tsconfig gives to files of ours. */
  #names;

  /** @param {string} root */
  constructor(root) {
    this.#root = root;
    this.#names = namedSources(root);
  }

  /** @param {string} file */
  of(file) {
    const known = this.#read.get(file);
    if (known !== undefined) return known;
    const text = readFileSync(join(this.#root, file), "utf8");
    const source = { text, hash: hash(text), refers: this.#refers(file, text) };
    this.#read.set(file, source);
    return source;
  }

  /** The file and all that it refers to, however far: each with what is in it. @param {string} file */
  around(file) {
    /** @type {Set<string>} */
    const seen = new Set([file]);
    for (const each of seen) for (const other of this.of(each).refers) seen.add(other);
    return [...seen].map((each) => `${each} ${this.of(each).hash}`);
  }

  /** @param {string} file @param {string} text */
  #refers(file, text) {
    const named = [...this.#names].flatMap(([name, files]) =>
      text.includes(`"${name}"`) ? files : [],
    );
    const near = [...text.matchAll(PATHS)].map(([, path = ""]) =>
      posix.join(posix.dirname(file), path),
    );
    return [...new Set([...named, ...near])].flatMap((path) => this.#sourceAt(path) ?? []);
  }

  /** @param {string} path */
  #sourceAt(path) {
    const known = this.#found.get(path);
    if (known !== undefined) return known;
    const bare = path.replace(/\.[mc]?jsx?$/, "");
    const found =
      [path, bare]
        .flatMap((start) => ENDINGS.map((ending) => start + ending))
        .find((each) => !each.startsWith("..") && isFile(join(this.#root, each))) ?? null;
    this.#found.set(path, found);
    return found;
  }
}

/** @param {string} path */
function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * `paths` of each tsconfig: names without a star, all that there are.
 * @param {string} root
 * @returns {ReadonlyMap<string, readonly string[]>}
 */
function namedSources(root) {
  /** @type {Map<string, string[]>} */
  const names = new Map();
  const folders = [
    "",
    ...readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    ),
  ];
  for (const folder of folders) {
    const file = join(root, folder, "tsconfig.json");
    if (!existsSync(file)) continue;
    const text = readFileSync(file, "utf8");
    const block = /"paths":\s*\{([^}]*)\}/.exec(text)?.[1] ?? "";
    for (const [, name = "", targets = ""] of block.matchAll(/"([^"]+)":\s*\[([^\]]*)\]/g)) {
      if (name.includes("*")) throw new Error(`${file}: lint knows no "paths" with a star`);
      const files = [...targets.matchAll(/"([^"]+)"/g)].map(([, target = ""]) =>
        posix.join(folder, target),
      );
      names.set(name, [...(names.get(name) ?? []), ...files]);
    }
  }
  return names;
}
