// In which order test files begin: the longest first, so that none runs on alone behind all the others. A file's size tells how
// long it is where it holds its cases itself; those that take them from a table are named here.

import { statSync } from "node:fs";
import { relative } from "node:path";
import { BaseSequencer } from "vitest/node";

/** @typedef {import("vitest/node").TestSpecification} TestSpecification */

/** Visit every screen, or do a job in four windows in two ways. */
const LONG = [
  "test/e2e/axe.test.ts",
  "test/e2e/korean.test.ts",
  "test/e2e/jobs/findBad.test.ts",
  "test/e2e/jobs/redis.test.ts",
  "test/e2e/jobs/answer.test.ts",
  "test/e2e/jobs/measureExport.test.ts",
  "test/e2e/jobs/whyNot.test.ts",
];

/**
 * How many times as long as another file of its size one of these folders takes.
 * @type {readonly (readonly [folder: string, times: number])[]}
 */
const SLOWER = [
  ["test/e2e/", 4],
  ["test/cli/", 4],
  ["test/query/", 2],
  ["test/record/", 2],
  ["test/shared/", 0.2],
];

export class LongestFirst extends BaseSequencer {
  /** @override @param {TestSpecification[]} files @returns {Promise<TestSpecification[]>} */
  async sort(files) {
    const { root } = this.ctx.config;
    const lengths = new Map(files.map((file) => [file, lengthOf(root, file.moduleId)]));
    /** Those that share a process stay together, behind the others. @param {TestSpecification} file */
    const isShared = (file) => (file.project.config.isolate ? 0 : 1);
    return Promise.resolve(
      files.toSorted(
        (a, b) => isShared(a) - isShared(b) || (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0),
      ),
    );
  }
}

/** @param {string} root @param {string} file @returns {number} To compare with others': no unit. */
function lengthOf(root, file) {
  const path = relative(root, file).replaceAll("\\", "/");
  const long = LONG.indexOf(path);
  if (long !== -1) return Number.MAX_SAFE_INTEGER - long;
  const [, times = 1] = SLOWER.find(([folder]) => path.startsWith(folder)) ?? [];
  return statSync(file).size * times;
}
