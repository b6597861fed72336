// What notices a fault that npm run mutate puts into the code: the tests that scripts/mutate.mjs names, the nearest ones. All
// tests in the one process that Stryker's runner has would take minutes before the first fault.

import { defineConfig } from "vitest/config";
import base from "./vitest.config.ts";

const named = process.env["MUTATION_TESTS"];
if (named === undefined)
  throw new Error("MUTATION_TESTS: expected globs of tests, parted by commas; use npm run mutate");

/** Stryker's runner has one process for all. */
const { projects: _, ...test } = base.test ?? {};

export default defineConfig({
  ...base,
  // Stryker's runner has them in a thread, which takes no flag of V8's.
  test: { ...test, include: named.split(","), execArgv: [] },
});
