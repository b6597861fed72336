// Before all test files: what one process or thread of theirs has compiled, types stripped, the next one reads. Most of the start
// of a thread is just that, and the engine of each test starts some.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const NAME = "NODE_COMPILE_CACHE";

export function setup(): () => void {
  if (process.env[NAME] !== undefined) return () => {};
  const folder = mkdtempSync(join(tmpdir(), "portscope-compiled-"));
  process.env[NAME] = folder;
  return () => {
    delete process.env[NAME];
    // A process that ends just now may still write there.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
