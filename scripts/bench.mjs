// `npm run bench`: what the engine and the window can take, measured. See bench/README.md.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./ensureBuilt.mjs";

if (process.features.typescript === false) {
  process.stderr.write(
    "portscope: the benchmarks need a Node that runs TypeScript (22.18 or later).\n",
  );
  process.exit(1);
}
await import(pathToFileURL(join(root, "bench/main.ts")).href);
