// `npm run lint` runs it too: fails on an import against the table of directions (importTable.mjs) and on every circle,
// between files and between folders; imports of types count. Another folder than the project's can be named.

import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { checkImports } from "./imports/checkImports.mjs";

const root = resolve(process.argv[2] ?? join(import.meta.dirname, ".."));
const table = /** @type {typeof import("./importTable.mjs")} */ (
  await import(pathToFileURL(join(root, "scripts/importTable.mjs")).href)
);
const problems = checkImports(root, { table: table.MAY_IMPORT, known: table.KNOWN_CROSSINGS });

for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) {
  process.stderr.write(`imports: ${problems.length} wrong; CONTRIBUTING.md tells the rule\n`);
  process.exitCode = 1;
}
