// `npm run docs`: the guide as a site, in what is built. Says where.

import { join } from "node:path";
import { dist, ensureBuilt } from "./ensureBuilt.mjs";

await ensureBuilt();
process.stdout.write(`${join(dist, "renderer/guide/en/index.html")}\n`);
