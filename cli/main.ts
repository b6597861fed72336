#!/usr/bin/env node
// The `portscope` command: the same engine without a window. Standard output belongs to the data, standard error to
// notices; exit codes 0 done, 1 the network or the system refused, 2 wrong usage.
//
// Begins in a moment: what the named command does not need is not loaded, and V8 keeps what it compiled.

import * as module from "node:module";
import { join } from "node:path";
import { namedCommand } from "./namedLanguage.ts";
import { version } from "./version.ts";

// Beside the program, not in a temporary folder that others may write to: code is taken from there. Node 20 has none.
module.enableCompileCache?.(join(import.meta.dirname, "../.compile-cache"));

const args = process.argv.slice(2);
const [first, ...others] = args;
if ((first === "--version" || first === "-V") && others.length === 0)
  process.stdout.write(`${version}\n`);
else if (first === "--licences" && others.length === 0)
  await (await import("./printLicences.ts")).printLicences();
else if (namedCommand(args) === "nc")
  await (await import("./nc/ncCommand.ts")).runNc(args.slice(args.indexOf("nc") + 1));
else await (await import("./program.ts")).runProgram(namedCommand(args) ?? "");
