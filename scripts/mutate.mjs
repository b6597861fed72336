// `npm run mutate -- FILES…`: puts faults into the code, one at a time, and tells which of them no test notices (StrykerJS).
//
//     npm run mutate -- shared/framing                           with the tests in test/shared/framing
//     npm run mutate -- engine/record/pcapng --tests test/record/pcapng.test.ts
//     npm run mutate -- shared/framing --concurrency 1           one at a time, where the machine has other work
//
// By hand only: a folder takes minutes. Tests that start whole programs or browsers are too slow and too far away for it.

import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./ensureBuilt.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tests: { type: "string", multiple: true },
    concurrency: { type: "string", default: "2" },
  },
});

/**
 * @param {string} problem
 * @returns {never}
 */
function refuse(problem) {
  process.stderr.write(`mutate: ${problem}\n`);
  process.exit(2);
}

/** @param {string} name */
const isFolder = (name) => statSync(join(root, name)).isDirectory();

/**
 * Where the tests of a file or folder are; the tests of engine/'s folders also stand beside those of engine/.
 * @param {string} name
 */
const mirrors = (name) => [`test/${name}`, `test/${name.replace(/^engine\//, "")}`];

/** @param {string} name */
const lowerFirst = (name) => name.charAt(0).toLowerCase() + name.slice(1);

/**
 * The tests nearest to a file or folder: of its own name, else of the folders that it is in.
 * @param {string} name
 * @returns {string}
 */
function nearestTests(name) {
  const own = isFolder(name) ? name : join(dirname(name), lowerFirst(basename(name, ".ts")));
  for (let place = own; place !== "."; place = dirname(place)) {
    for (const mirror of mirrors(place)) {
      if (existsSync(join(root, `${mirror}.test.ts`))) return `${mirror}.test.ts`;
      if (existsSync(join(root, mirror))) return `${mirror}/**/*.test.ts`;
    }
  }
  return refuse(`no test is near ${name}: name some with --tests GLOB`);
}

const wanted = positionals.map((name) => name.replace(/\/$/, ""));
if (wanted.length === 0) refuse("name folders or files of shared/ or engine/, e.g. shared/codec");
for (const name of wanted) {
  if (!existsSync(join(root, name)))
    refuse(`${name}: expected a file or a folder of the project, found none`);
}
const patterns = wanted.map((name) => (isFolder(name) ? `${name}/**/*.ts` : name));
const tests = values.tests ?? [...new Set(wanted.map(nearestTests))];
process.stdout.write(`tests: ${tests.join(", ")}\n`);

const stryker = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
const flags = ["--mutate", patterns.join(","), "--concurrency", values.concurrency];
const { status } = spawnSync(process.execPath, [stryker, "run", ...flags], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, MUTATION_TESTS: tests.join(",") },
});
process.exit(status ?? 1);
