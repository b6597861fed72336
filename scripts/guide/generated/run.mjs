// Prints all that the program says of itself as JSON, in the language that PORTSCOPE_LANGUAGE names: the command line words its table
// as it is loaded.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { generated } from "./index.mjs";

const language = process.env["PORTSCOPE_LANGUAGE"] ?? "";
const file = join(process.cwd(), "docs/guide", language, "labels.json");

const labels = /** @type {import("./Speech.ts").Labels} */ (
  JSON.parse(await readFile(file, "utf8"))
);

process.stdout.write(JSON.stringify({ labels, ...(await generated(language, labels)) }));
