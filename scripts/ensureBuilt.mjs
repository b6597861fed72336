// Builds dist/ when it does not match its sources, and only then. Safe when started twice at once: one builds, the other
// waits, and dist/ is swapped in whole.
//
//     await ensureBuilt();            // says so on standard error when it builds; standard output is never touched
//     await ensureBuilt({ force: true });

import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { dist, fingerprint, isFresh, root, stampOf } from "./freshness.mjs";
import { withLock } from "./withLock.mjs";

export { dist, root };

/**
 * Ends the process with a sentence when the build fails.
 * @param {{ force?: boolean }} [options]
 */
export async function ensureBuilt(options = {}) {
  try {
    await buildIfStale(options);
  } catch (error) {
    process.stderr.write(`portscope: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** @param {{ force?: boolean }} options */
async function buildIfStale(options) {
  if (options.force !== true && isFresh({ window: true })) return;
  await withLock(join(root, "dist.lock"), async () => {
    // Somebody else may have built while we waited.
    if (options.force === true || !isFresh({ window: true })) await build();
  });
}

async function build() {
  const started = performance.now();
  const before = fingerprint();
  const fresh = `${dist}.new-${process.pid}`;
  process.stderr.write("portscope: building …\n");
  try {
    await viteBuild(fresh);
    writeFileSync(stampOf(fresh), before);
    await swapIn(fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`portscope: built in ${seconds} s\n`);
}

/**
 * A process of its own: the bundler's threads and memory are gone when the program runs.
 * @param {string} out
 */
function viteBuild(out) {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  if (!existsSync(vite)) throw new Error("The packages are not installed: run `npm ci` first.");
  const child = spawn(process.execPath, [vite, "build", "--app", "--logLevel", "warn"], {
    cwd: root,
    env: { ...process.env, PORTSCOPE_OUT: out, NODE_ENV: "production" },
    // Its standard output is ours for errors: standard output proper belongs to the program that runs next.
    stdio: ["ignore", 2, 2],
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve(undefined);
      else reject(new Error(`The build failed (vite ended with ${code}).`));
    });
  });
}

/** @param {string} fresh */
async function swapIn(fresh) {
  const old = `${dist}.old-${process.pid}`;
  // Twice is enough for a build that somebody started by hand in the same moment.
  for (let attempt = 1; ; attempt++) {
    if (existsSync(dist)) await rename(dist, old);
    try {
      await rename(fresh, dist);
      break;
    } catch (error) {
      if (attempt === 3) throw error;
    } finally {
      // A program that ends just then may still write what it compiled.
      await rm(old, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}
