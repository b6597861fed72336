// Whether dist/ matches its sources. Asked at every start, so it loads next to nothing.

import { lstatSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");
export const dist = join(root, "dist");

const SOURCES = ["shared", "engine", "electron", "cli", "renderer"];
const SETTINGS = [
  "vite.config.ts",
  "scripts/gatherLicences.mjs",
  "LICENSE",
  "package.json",
  "package-lock.json",
];

/** @param {string} folder */
export const stampOf = (folder) => join(folder, ".fingerprint");

export function isFresh() {
  try {
    return readFileSync(stampOf(dist), "utf8") === fingerprint();
  } catch {
    return false;
  }
}

/** Every source's path, size and time: a new file, a removed one and another branch all count. */
export function fingerprint() {
  /** @type {string[]} */
  const lines = [];
  for (const folder of SOURCES) addFolder(lines, folder);
  for (const file of SETTINGS) addFile(lines, file);
  return lines.join("\n");
}

/** @param {string[]} lines @param {string} folder */
function addFolder(lines, folder) {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
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
  const stat = lstatSync(join(root, file), { throwIfNoEntry: false });
  lines.push(`${file} ${stat?.size} ${stat?.mtimeMs}`);
}
