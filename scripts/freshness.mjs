// Whether dist/ matches its sources. Asked at every start, so it loads next to nothing.

import { lstatSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");
export const dist = join(root, "dist");

// More than a thousand files are asked at each start: no path is put together twice, nothing is made for one file alone.
const LISTED = /** @type {const} */ ({ withFileTypes: true });
const LOOKED = /** @type {const} */ ({ throwIfNoEntry: false });

/** Of the command line; only `serve` and the desktop program need more. */
const PROGRAM = ["shared", "engine", "cli"];
const WINDOW = ["electron", "renderer", "library", "docs/guide", "scripts/guide"];
const SETTINGS = [
  "vite.config.ts",
  "scripts/gatherLicences.mjs",
  "LICENSE",
  "package.json",
  "package-lock.json",
];

/** @param {string} folder */
export const stampOf = (folder) => join(folder, ".fingerprint");

/** @param {{ window: boolean }} needed - False: only what the command line is made of is looked at, in half the time. */
export function isFresh({ window }) {
  try {
    const stamp = readFileSync(stampOf(dist), "utf8");
    return window ? stamp === fingerprint() : stamp.startsWith(programPart());
  } catch {
    return false;
  }
}

/** Every source's path, size and time: a new file, a removed one and another branch all count. */
export function fingerprint() {
  return programPart() + linesOf(WINDOW, []);
}

/** Ends with an empty line, so that it is not the beginning of a longer one. */
function programPart() {
  return `${linesOf(PROGRAM, SETTINGS)}\n\n`;
}

/** @param {readonly string[]} folders @param {readonly string[]} files */
function linesOf(folders, files) {
  /** @type {string[]} */
  const lines = [];
  for (const folder of folders) addFolder(lines, folder);
  for (const file of files) addFile(lines, file);
  return lines.join("\n");
}

/** @param {string[]} lines @param {string} folder */
function addFolder(lines, folder) {
  let entries;
  try {
    entries = readdirSync(`${root}/${folder}`, LISTED);
  } catch {
    return;
  }
  for (const entry of entries) {
    const inside = `${folder}/${entry.name}`;
    if (entry.isDirectory()) addFolder(lines, inside);
    else addFile(lines, inside);
  }
}

/** @param {string[]} lines @param {string} file */
function addFile(lines, file) {
  const stat = lstatSync(`${root}/${file}`, LOOKED);
  lines.push(`${file} ${stat?.size} ${stat?.mtimeMs}`);
}
