// Builds everything into dist/, whether or not it is stale.

import { ensureBuilt } from "./ensureBuilt.mjs";

await ensureBuilt({ force: true });
