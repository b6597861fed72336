// The command line from the sources: `npm run -s portscope -- listen tcp 9000`. Builds what is stale, then runs in this very
// process, so that signals, exit codes and standard streams are the program's own.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { dist, isFresh } from "./freshness.mjs";

// A page that is not up to date matters only where one is shown.
const window = process.argv.includes("serve");
if (!isFresh({ window })) await (await import("./ensureBuilt.mjs")).ensureBuilt();
await import(pathToFileURL(join(dist, "cli/main.js")).href);
