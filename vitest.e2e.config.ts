// Tests that drive the packed program on a real Electron; scripts/e2e.mjs packs it first.

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/e2e/electron/**/*.test.ts"],
    setupFiles: ["test/support/noLeaks.ts"],
    pool: "forks",
    // One program on one display at a time: windows take each other's focus.
    fileParallelism: false,
    // As in vitest.config.ts: only what never comes meets these.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
