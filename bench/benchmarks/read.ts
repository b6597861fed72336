// `portscope read` over the file with ten million events: from starting the program until it has ended.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ensureBuilt } from "../../scripts/ensureBuilt.mjs";
import type { Benchmark } from "../Benchmark.ts";
import { median } from "../statistics.ts";
import { compareWithTshark } from "../tshark/compareWithTshark.ts";
import { sharedFilter, withoutPort } from "./events/filterRows.ts";
import { keptRecording } from "./events/keepRecording.ts";
import { readIntoCache } from "./readIntoCache.ts";

const PROGRAM = join(import.meta.dirname, "../../scripts/portscope.mjs");

interface Summary {
  readonly events: number;
  readonly matched: number;
}

export const read: Benchmark = {
  name: "read",
  about: "portscope read with a filter over the file with 10 million events",
  async run(setting) {
    const { rounds, say } = setting;
    await ensureBuilt();
    const { path, recorded } = await keptRecording(setting);
    const filter = sharedFilter(recorded.ports);
    const { gigabytes } = readIntoCache(path);
    const seconds: number[] = [];
    let summary: Summary = { events: 0, matched: 0 };
    for (let round = 0; round < rounds; round++) {
      const before = performance.now();
      summary = await readWith(path, filter);
      seconds.push((performance.now() - before) / 1000);
    }
    say(
      `${summary.matched} of ${summary.events} events, ${gigabytes.toFixed(2)} GB: ${seconds.map((time) => time.toFixed(2)).join(" ")} s`,
    );
    const result = await compareWithTshark(
      {
        what: `\`portscope read --filter '${withoutPort(filter)}' --format none\`, ${(summary.events / 1e6).toFixed(1)} million events, ${gigabytes.toFixed(2)} GB`,
        file: path,
        filter,
        seconds: median(seconds),
        matches: summary.matched,
      },
      say,
    );
    return [result];
  },
};

async function readWith(path: string, filter: string): Promise<Summary> {
  const args = [PROGRAM, "read", path, "--filter", filter, "--format", "none"];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return (JSON.parse(stdout) as { readonly summary: Summary }).summary;
}
