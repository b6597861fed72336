#!/usr/bin/env node
// Stands in for fpm, as electron-builder calls it (CUSTOM_FPM_PATH): makes the tree of a package and hands it to Debian's or
// rpm's own tool. What is told here is all that electron-builder says; scripts/dist.mjs sets it.
//
//     fpm.mjs -s dir -t deb --name … --version … --package OUT.deb FOLDER/=/opt/Name FILE=/usr/share/…

import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readArguments } from "./readArguments.mjs";
import { makeDeb } from "./makeDeb.mjs";
import { makeRpm } from "./makeRpm.mjs";
import { makeTree } from "./makeTree.mjs";

const MAKERS = { deb: makeDeb, rpm: makeRpm };

const asked = readArguments(process.argv.slice(2));
const work = await mkdtemp(join(tmpdir(), "portscope-package-"));
try {
  const tree = join(work, "tree");
  await mkdir(tree);
  // mkdtemp's is its maker's alone; this one becomes the root of the package.
  await chmod(tree, 0o755);
  await makeTree(tree, asked);
  const maker = MAKERS[/** @type {keyof typeof MAKERS} */ (asked.value("-t"))];
  if (maker === undefined) throw new Error(`expected -t deb or rpm, got ${asked.value("-t")}`);
  await maker({ work, tree, asked });
} finally {
  await rm(work, { recursive: true, force: true });
}
