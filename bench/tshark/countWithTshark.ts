// What tshark takes for a filter over a file, which it reads from its first packet on, and how many packets match.

import { spawn } from "node:child_process";
import { once } from "node:events";

export interface Counted {
  readonly seconds: number;
  readonly matches: number;
}

const NEW_LINE = 10;
/** Two benchmarks may ask the same of the same file. */
const known = new Map<string, Promise<Counted | null>>();

/** Null where tshark is not installed. */
export function countWithTshark(file: string, filter: string): Promise<Counted | null> {
  const key = `${file}\n${filter}`;
  const counted = known.get(key) ?? count(file, filter);
  known.set(key, counted);
  return counted;
}

async function count(file: string, filter: string): Promise<Counted | null> {
  const before = performance.now();
  // -n: it asks nobody for names.
  const child = spawn("tshark", ["-n", "-r", file, "-Y", filter], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let matches = 0;
  child.stdout.on("data", (lines: Buffer) => {
    for (let at = lines.indexOf(NEW_LINE); at !== -1; at = lines.indexOf(NEW_LINE, at + 1))
      matches += 1;
  });
  try {
    const [code] = (await once(child, "close")) as [number | null];
    if (code !== 0) throw new Error(`tshark ended with ${code} for ${filter}`);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  return { seconds: (performance.now() - before) / 1000, matches };
}
