// Windows: what PowerShell tells, and netstat where it tells nothing.

import type { ProcessFacts } from "../../../shared/model/machineSocket.ts";
import { refusal } from "../../../shared/model/failure.ts";
import { said } from "../../../shared/words/said.ts";
import { runProgram } from "../../system/runProgram.ts";
import type { Reading, SystemReader } from "../SystemReader.ts";
import { parseConnections, SCRIPT } from "./parseConnections.ts";
import { parseNetstat, parseTasklist } from "./parseNetstat.ts";
import { parseProcess, processScript } from "./parseProcess.ts";

const BOUNDS = { timeout: 30_000, maxBuffer: 256 * 1024 * 1024 } as const;
const POWERSHELL = ["-NoProfile", "-NonInteractive", "-Command"] as const;

/** `run`: for tests. */
export function createWindowsReader(run = runProgram): SystemReader {
  return {
    async read(): Promise<Reading> {
      const told = await run("powershell.exe", [...POWERSHELL, SCRIPT], BOUNDS);
      if (told.ok)
        try {
          return { sockets: parseConnections(told.output), denied: 0, missing: [] };
        } catch {
          // An older system's, or a policy's answer: the fall-back tells less, but tells.
        }
      const [listed, tasks] = await Promise.all([
        run("netstat.exe", ["-ano"], BOUNDS),
        run("tasklist.exe", ["/fo", "csv", "/nh"], BOUNDS),
      ]);
      if (!listed.ok)
        throw refusal(
          "PORTS_UNKNOWN",
          said("ports.nothingTold", { program: "netstat" }),
          said("ports.installIt", { program: "netstat" }),
        );
      const names = parseTasklist(tasks.ok ? tasks.output : "");
      return { sockets: parseNetstat(listed.output, names), denied: 0, missing: ["PowerShell"] };
    },
    async process(pid): Promise<ProcessFacts | null> {
      const told = await run("powershell.exe", [...POWERSHELL, processScript(pid)], BOUNDS);
      return told.ok ? parseProcess(pid, told.output) : null;
    },
  };
}
