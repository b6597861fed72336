// `npm run lint`: oxlint, and beside it, in the time that it takes anyway, the project's own rules. Another folder than the
// project's can be named.

import { join, resolve } from "node:path";
import { runOxlint } from "./oxlint/runOxlint.mjs";
import { checkOwnRules, RULES } from "./ownRules.mjs";

const project = join(import.meta.dirname, "..");
const root = resolve(process.argv[2] ?? project);
const oxlint = runOxlint(root, join(project, "node_modules/oxlint/bin/oxlint"));
const [isClean, told] = await Promise.all([oxlint, checkOwnRules(root, RULES)]);
// Behind all that oxlint says, so that neither is read as a part of the other.
for (const sentence of told) process.stderr.write(`${sentence}\n`);
process.exitCode = isClean && told.length === 0 ? 0 : 1;
