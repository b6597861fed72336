// How soon the command line is there, against Node doing nothing.

import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Benchmark } from "../Benchmark.ts";
import { median } from "../statistics.ts";

const PORTSCOPE = join(import.meta.dirname, "../../scripts/portscope.mjs");
/** Starts of each in one round: one alone is mostly noise. */
const STARTS = 10;

interface Start {
  readonly what: string;
  readonly args: readonly string[];
  /** Standard error then begins with it; null: until the process has ended. */
  readonly ready: string | null;
  /** At most this many times Node's own. */
  readonly most: number;
}

/** Which nc must be told. Nobody connects, so that it can be had again at once. */
const NC_PORT = "39741";

const NOTHING: Start = { what: "node -e 0", args: ["-e", "0"], ready: null, most: 1 };
const OURS: readonly Start[] = [
  {
    what: "portscope --version, to its end",
    args: [PORTSCOPE, "--version"],
    ready: null,
    most: 1.5,
  },
  {
    what: "portscope listen tcp, until it listens",
    args: [PORTSCOPE, "listen", "tcp", "0"],
    ready: "listening",
    most: 2,
  },
  {
    what: "portscope nc -l, until it listens",
    args: [PORTSCOPE, "nc", "-lvn", "127.0.0.1", NC_PORT],
    ready: "Listening on",
    most: 2,
  },
];

export const start: Benchmark = {
  name: "start",
  about: "starting the command line",
  async run({ rounds, say }) {
    // The first of each fills V8's cache, and builds what is stale.
    for (const each of OURS) await milliseconds(each);
    const times = new Map([NOTHING, ...OURS].map((each) => [each, [] as number[]]));
    for (let i = 0; i < rounds * STARTS; i++)
      for (const [each, of] of times) of.push(await milliseconds(each));
    const bare = median(times.get(NOTHING) ?? []);
    return OURS.map((each) => {
      const ours = median(times.get(each) ?? []);
      say(`${each.what}: ${ours.toFixed(0)} ms, Node alone ${bare.toFixed(0)} ms`);
      return {
        what: each.what,
        ours: `${ours.toFixed(0)} ms`,
        against: `${bare.toFixed(0)} ms, ${NOTHING.what}`,
        ratio: ours / bare,
        target: { most: each.most },
      };
    });
  },
};

function milliseconds({ args, ready }: Start): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
    let took: number | null = null;
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (ready === null || took !== null || !said.includes(ready)) return;
      took = performance.now() - started;
      child.kill();
    });
    child.on("error", reject);
    child.on("close", (code) => {
      // nc ends by the signal that ends it, as nc does.
      if (code === 0 || (code === null && took !== null))
        resolve(took ?? performance.now() - started);
      else reject(new Error(`${args.join(" ")} ended with ${code}: ${said}`));
    });
  });
}
