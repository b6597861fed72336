// Unit and integration tests: real sockets, real files, a real browser. test/e2e/electron is Playwright's (npm run e2e).

import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // Built code gets these from vite.config.ts.
  define: {
    "process.env.WS_NO_BUFFER_UTIL": '"1"',
    "process.env.WS_NO_UTF_8_VALIDATE": '"1"',
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/e2e/electron/**"],
    globalSetup: ["test/support/straightPrograms.ts"],
    setupFiles: ["test/support/noLeaks.ts"],
    // What they read is English whatever language the machine speaks; what they note of themselves is not the person's.
    env: { LC_ALL: "C.UTF-8", XDG_STATE_HOME: join(tmpdir(), "portscope-test-state") },
    // Timers, sockets and child processes of one file must not be another's.
    pool: "forks",
    // Threads that load .ts have Node's own WebAssembly strip the types. Where many of them start and end beside each other, V8
    // at times ends the process as it frees a wrapper that it has compiled anew ("Check failed: jit_page.has_value()", below
    // Runtime_TierUpWasmToJSWrapper): none is compiled anew. What is built has no WebAssembly in it.
    execArgv: ["--wasm-wrapper-tiering-budget=1000000000"],
    // Much is waiting for other programs: one worker for each core, not one less.
    maxWorkers: "100%",
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
