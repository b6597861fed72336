// The command line from the sources: `npm run -s portscope -- listen tcp 9000`. Builds what is stale, then runs in this very
// process, so that signals, exit codes and standard streams are the program's own.

import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { dist, ensureBuilt } from "./ensureBuilt.mjs";

await ensureBuilt();
await import(pathToFileURL(join(dist, "cli/main.js")).href);
