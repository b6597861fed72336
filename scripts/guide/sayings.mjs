// What the program says of itself, by language: its tables are bundled and run, as they are no JavaScript that Node takes.

import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "vite";

/** @typedef {import("./generated/Speech.ts").Labels} Labels */

/**
 * @typedef {object} Sayings
 * @property {Labels} labels
 * @property {Readonly<Record<string, string>>} parts - Markdown by name.
 * @property {Readonly<Record<string, string>>} pages - Markdown by path within the language's folder, without an ending.
 */

const root = join(import.meta.dirname, "../..");

/** @param {readonly string[]} languages @returns {Promise<ReadonlyMap<string, Sayings>>} */
export async function sayingsIn(languages) {
  const folder = await mkdtemp(join(root, "dist.sayings-"));
  try {
    await bundle(folder);
    const all = await Promise.all(
      languages.map((language) => run(join(folder, "run.mjs"), language)),
    );
    return new Map(
      languages.map((language, index) => [language, /** @type {Sayings} */ (all[index])]),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} out */
async function bundle(out) {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [NOT_SHOWN],
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: false,
      minify: false,
      target: "node20",
      rolldownOptions: {
        input: { run: join(import.meta.dirname, "generated/run.mjs") },
        external: [...builtinModules, /^node:/, /^[a-z@][^:]*$/],
        shimMissingExports: true,
        checks: { pluginTimings: false },
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
      },
    },
  });
}

/** The window is asked for its keys, and is not shown. @type {import("vite").Plugin} */
const NOT_SHOWN = {
  name: "not-shown",
  enforce: "pre",
  resolveId: (id) => (/\.(?:tsx|css|otf|woff2)$/.test(id) ? "\0nothing" : null),
  load: (id) => (id === "\0nothing" ? "export default ''" : null),
};

/** @param {string} file @param {string} language @returns {Promise<Sayings>} */
async function run(file, language) {
  const { stdout } = await promisify(execFile)(process.execPath, [file], {
    cwd: root,
    env: { ...process.env, PORTSCOPE_LANGUAGE: language },
    maxBuffer: 64 * 1024 * 1024,
  });
  return /** @type {Sayings} */ (JSON.parse(stdout));
}
