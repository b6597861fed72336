// oxlint with what it knows of types, over the files in which it may find something: it needs most of its time to learn the
// types of all. In which it found nothing is kept in node_modules/.cache; without that folder all are looked at.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { lintKeys } from "./lintKeys.mjs";

/** More than these are no longer named one by one: a command line has an end, and oxlint finds them by itself. */
const MOST_NAMED = 500;

/**
 * @param {string} root
 * @param {string} program - oxlint's.
 * @returns {Promise<boolean>} Whether it found nothing. What it found it has said.
 */
export async function runOxlint(root, program) {
  const cache = existsSync(join(root, "node_modules"))
    ? join(root, "node_modules/.cache/portscope/oxlint.json")
    : null;
  if (cache === null) return lint(root, program, []);
  const files = await filesOf(root, program);
  const before = lintKeys(root, files);
  const clean = new Set(read(cache));
  const left = files.filter((file) => !clean.has(before.get(file) ?? ""));
  if (left.length === 0) return true;
  if (!(await lint(root, program, left.length > MOST_NAMED ? [] : left))) return false;
  // What was changed while oxlint ran may be another than it saw.
  const after = lintKeys(
    root,
    files.filter((file) => existsSync(join(root, file))),
  );
  save(
    cache,
    files.flatMap((file) => {
      const key = before.get(file);
      return key !== undefined && key === after.get(file) ? [key] : [];
    }),
  );
  return true;
}

/** @param {string} root @param {string} program @param {readonly string[]} files - None: all. */
async function lint(root, program, files) {
  const args = ["--type-aware", "--deny-warnings", ...files];
  const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: "inherit" });
  const [code] = /** @type {readonly unknown[]} */ (await once(child, "exit"));
  return code === 0;
}

/** That oxlint looks into, as it says itself. @param {string} root @param {string} program */
async function filesOf(root, program) {
  const child = spawn(process.execPath, [program, "--debug=files"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const said = await text(child.stdout);
  const [code] = /** @type {readonly unknown[]} */ (await ended);
  if (code !== 0) throw new Error(`oxlint could not say which files it looks into:\n${said}`);
  return said
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replaceAll("\\", "/"));
}

/** @param {string} cache @returns {string[]} */
function read(cache) {
  try {
    const known = /** @type {unknown} */ (JSON.parse(readFileSync(cache, "utf8")));
    return Array.isArray(known) ? known.filter((key) => typeof key === "string") : [];
  } catch {
    return [];
  }
}

/** @param {string} cache @param {readonly string[]} keys */
function save(cache, keys) {
  try {
    mkdirSync(dirname(cache), { recursive: true });
    const fresh = `${cache}.${process.pid}`;
    writeFileSync(fresh, JSON.stringify(keys));
    renameSync(fresh, cache);
  } catch {
    // Nothing can be written there: the next time all is looked at again.
  }
}
