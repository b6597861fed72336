// Unit and integration tests: real sockets, real files, a real browser. test/e2e/electron is Playwright's (npm run e2e).

import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./scripts/LongestFirst.mjs";

/** Playwright's. */
const ELECTRON = ["test/e2e/electron/**"];
/** Tests of functions, which hold nothing open and keep nothing in mind. */
const PURE = "test/shared/**/*.test.ts";

export default defineConfig({
  // Built code gets these from vite.config.ts.
  define: {
    "process.env.WS_NO_BUFFER_UTIL": '"1"',
    "process.env.WS_NO_UTF_8_VALIDATE": '"1"',
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "apart", include: ["test/**/*.test.ts"], exclude: [...ELECTRON, PURE] },
      },
      // Nothing of them outlives a test: many files share a process, which is half the work of most of them.
      { extends: true, test: { name: "pure", include: [PURE], isolate: false } },
    ],
    globalSetup: ["test/support/straightPrograms.ts", "test/support/compileOnce.ts"],
    setupFiles: ["test/support/noLeaks.ts"],
    // What they read is English whatever language the machine speaks; what they note of themselves is not the person's.
    env: { LC_ALL: "C.UTF-8", XDG_STATE_HOME: join(tmpdir(), "portscope-test-state") },
    // Timers, sockets and child processes of one file must not be another's.
    pool: "forks",
    // Threads that load .ts have Node's own WebAssembly strip the types. Where many of them start and end beside each other, V8
    // at times ends the process as it frees a wrapper that it has compiled anew ("Check failed: jit_page.has_value()", below
    // Runtime_TierUpWasmToJSWrapper): none is compiled anew. What is built has no WebAssembly in it.
    execArgv: ["--wasm-wrapper-tiering-budget=1000000000"],
    // Half of what most of them do is waiting for other programs: a worker more for each two cores.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    sequence: { sequencer: LongestFirst },
    // A machine whose cores are busy with something else is several times as slow: what is waited for is a condition, and
    // only what never comes meets these.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    expect: { poll: { timeout: 60_000 } },
    restoreMocks: true,
    passWithNoTests: false,
  },
});
