// What notices a fault in shared/ and engine/ (npm run mutate): the tests nearest to it. Those that start whole programs and
// browsers are left out: for a fault in a function they are too slow, and too far away to name it.

import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config.ts";

export default mergeConfig(
  base,
  defineConfig({
    test: {
      include: ["shared", "recording", "engine", "query", "streams", "session"].map(
        (folder) => `test/${folder}/**/*.test.ts`,
      ),
      exclude: ["test/e2e/**", "test/shared/copyAs/sendCommands.test.ts"],
    },
  }),
);
