// One process at a time: a lock file that names its holder, so that a holder that died does not lock others out.

import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const POLL_MS = 50;
/** A lock file without a process id is being written; one this old never will be. */
const HALF_WRITTEN_MS = 5000;

/**
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  while (!take(file)) await wait(POLL_MS);
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    if (isAbandoned(file)) rmSync(file, { force: true });
    return false;
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    const holder = readFileSync(file, "utf8");
    if (holder === "") return Date.now() - statSync(file).mtimeMs > HALF_WRITTEN_MS;
    process.kill(Number(holder), 0);
    return false;
  } catch (error) {
    // ESRCH: the holder is gone. EPERM: it lives, under another user. ENOENT: it was released just now.
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
