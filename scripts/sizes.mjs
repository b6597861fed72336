// `npm run lint` runs it too: fails where a style sheet has more than 300 lines (oxlint holds the other files to as many).
// Another folder than the project's can be named.

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const MOST_LINES = 300;

const root = resolve(process.argv[2] ?? join(import.meta.dirname, ".."), "renderer");
let wrong = 0;
for (const path of readdirSync(root, { recursive: true, encoding: "utf8" })) {
  if (!path.endsWith(".css")) continue;
  const lines = readFileSync(join(root, path), "utf8").trimEnd().split("\n").length;
  if (lines <= MOST_LINES) continue;
  wrong += 1;
  const name = `renderer/${path.replaceAll("\\", "/")}`;
  process.stderr.write(
    `${name}: ${lines} lines; at most ${MOST_LINES}: divide it by what it draws\n`,
  );
}
if (wrong > 0) process.exitCode = 1;
