// Measures what the engine and the window can take, against what the machine can.
//
//     npm run bench                       everything, about a quarter of an hour
//     npm run bench -- tcp udp            only these
//     npm run bench -- --rounds 5         more rounds where two are compared
//     npm run bench -- --scale 0.01       a hundredth of what is sent or recorded: to try the benchmarks themselves
//     npm run bench -- --write            everything, and the results into bench/README.md

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isMet, type Benchmark, type Result } from "./Benchmark.ts";
import { connections } from "./benchmarks/connections.ts";
import { datagrams } from "./benchmarks/datagrams.ts";
import { events } from "./benchmarks/events.ts";
import { info } from "./benchmarks/info.ts";
import { idle } from "./benchmarks/idle.ts";
import { ports } from "./benchmarks/ports.ts";
import { read } from "./benchmarks/read.ts";
import { scroll } from "./benchmarks/scroll.ts";
import { search } from "./benchmarks/search.ts";
import { start } from "./benchmarks/start.ts";
import { startWindow } from "./benchmarks/startWindow.ts";
import { talk } from "./benchmarks/talk.ts";
import { tcp } from "./benchmarks/tcp.ts";
import { udp } from "./benchmarks/udp.ts";
import { window } from "./benchmarks/window.ts";
import { createLoad } from "./load/createLoad.ts";
import { describeMachine } from "./report/machine.ts";
import { formatTable } from "./report/table.ts";
import { writeReadme } from "./report/writeReadme.ts";

const ALL: readonly Benchmark[] = [
  start,
  startWindow,
  tcp,
  udp,
  datagrams,
  connections,
  talk,
  ports,
  events,
  read,
  search,
  window,
  scroll,
  info,
  idle,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "3" },
    scale: { type: "string", default: "1" },
    write: { type: "boolean", default: false },
  },
});
const unknown = positionals.filter((name) => !ALL.some((benchmark) => benchmark.name === name));
const rounds = Number(values.rounds);
const scale = Number(values.scale);
const writable = positionals.length === 0 && scale === 1;
if (unknown.length > 0 || !(rounds >= 1) || !(scale > 0) || (values.write && !writable)) {
  console.error("bench [NAME…] [--rounds N] [--scale N], or bench --write for all of:");
  for (const { name, about } of ALL) console.error(`  ${name.padEnd(12)} ${about}`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "portscope-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));

const load = createLoad(folder);
const machine = describeMachine(load);
console.error(machine);
const results: Result[] = [];
for (const benchmark of ALL) {
  if (positionals.length > 0 && !positionals.includes(benchmark.name)) continue;
  console.error(`${benchmark.name}: ${benchmark.about}`);
  results.push(...(await benchmark.run({ load, folder, rounds: Math.floor(rounds), scale, say })));
}

const table = formatTable(results);
console.log(table);
if (values.write) writeReadme(`${new Date().toISOString().slice(0, 10)}, ${machine}.\n\n${table}`);
if (!results.every(isMet)) process.exitCode = 1;

/** Progress goes to standard error: standard output has the table alone. */
function say(line: string): void {
  console.error(`  ${line}`);
}
