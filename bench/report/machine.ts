// What the numbers were measured on, in a few words: they mean little without it.

import { execFileSync } from "node:child_process";
import * as os from "node:os";
import type { Load } from "../load/createLoad.ts";

export function describeMachine(load: Load): string {
  const [cpu] = os.cpus();
  const gib = Math.round(os.totalmem() / 2 ** 30);
  const busy = os.loadavg()[0] ?? 0;
  return [
    `${cpu?.model ?? "unknown processor"}, ${os.availableParallelism()} cores, ${gib} GiB`,
    `${os.type()} ${os.release()} ${os.arch()}`,
    `Node ${process.version}`,
    `recordings on ${fileSystem(os.tmpdir())}`,
    `load sent by ${load.language}`,
    `load average at the start ${busy.toFixed(1)}`,
  ].join("; ");
}

function fileSystem(folder: string): string {
  try {
    const type = execFileSync("stat", ["-f", "-c", "%T", folder], { encoding: "utf8" }).trim();
    // The name that stat(1) has for ext2, ext3 and ext4 alike.
    return type === "ext2/ext3" ? "ext4" : type;
  } catch {
    return "an unknown file system";
  }
}
