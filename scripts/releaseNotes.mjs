// What changed in a version, as CHANGELOG.md has it, on standard output: the draft of a release's notes.
//
//     node scripts/releaseNotes.mjs 1.2.0

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./ensureBuilt.mjs";

const [version = ""] = process.argv.slice(2);
const text = readFileSync(join(root, "CHANGELOG.md"), "utf8");
const sections = text.split(/^## /m).slice(1);
const found = sections.find((section) => section.startsWith(`[${version}]`));
if (version === "" || found === undefined) {
  process.stderr.write(`expected a version of CHANGELOG.md, got "${version}"\n`);
  process.exitCode = 1;
} else process.stdout.write(`${found.slice(found.indexOf("\n")).trim()}\n`);
