// `npm run lint`: oxlint, and beside it, in the time that it takes anyway, the project's own rules. Another folder than the
// project's can be named.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { checkOwnRules, RULES } from "./ownRules.mjs";

const project = join(import.meta.dirname, "..");
const root = resolve(process.argv[2] ?? project);
const oxlint = spawn(
  process.execPath,
  [join(project, "node_modules/oxlint/bin/oxlint"), "--type-aware", "--deny-warnings"],
  { cwd: root, stdio: "inherit" },
);
const ended = once(oxlint, "exit");
const told = await checkOwnRules(root, RULES);
const [code] = /** @type {readonly unknown[]} */ (await ended);
// Behind all that oxlint says, so that neither is read as a part of the other.
for (const sentence of told) process.stderr.write(`${sentence}\n`);
process.exitCode = code === 0 && told.length === 0 ? 0 : 1;
