// `npm run mutate -- FILES…`: puts faults into the code, one at a time, and tells which of them no test notices (StrykerJS).
//
//     npm run mutate -- shared/codec                     a folder
//     npm run mutate -- engine/recording/SlabPieces.ts   a file
//
// By hand only: a folder takes minutes, everything takes a night.

import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./ensureBuilt.mjs";

const wanted = process.argv.slice(2);
if (wanted.length === 0) {
  process.stderr.write("mutate: name folders or files of shared/ or engine/, e.g. shared/codec\n");
  process.exit(2);
}
const patterns = wanted.map((name) =>
  statSync(join(root, name)).isDirectory() ? `${name.replace(/\/$/, "")}/**/*.ts` : name,
);
const stryker = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
const { status } = spawnSync(process.execPath, [stryker, "run", "--mutate", patterns.join(",")], {
  cwd: root,
  stdio: "inherit",
});
process.exit(status ?? 1);
