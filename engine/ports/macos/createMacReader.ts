// macOS: what `lsof` tells. Without the rights of root it tells of the person's own processes only, and says nothing of the others.

import type { ProcessFacts } from "../../../shared/model/machineSocket.ts";
import { refusal } from "../../../shared/model/failure.ts";
import { said } from "../../../shared/words/said.ts";
import { runProgram } from "../../system/runProgram.ts";
import type { SystemReader } from "../SystemReader.ts";
import { LSOF_FIELDS, parseLsof } from "./parseLsof.ts";
import { parsePs } from "./parsePs.ts";

const BOUNDS = { timeout: 15_000, maxBuffer: 256 * 1024 * 1024 } as const;
const ARGUMENTS = ["-nP", "-w", "-iTCP", "-iUDP", "-U", "-T", "qs", `-F0${LSOF_FIELDS}`] as const;

/** `run`: for tests. */
export function createMacReader(run = runProgram): SystemReader {
  return {
    async read() {
      const told = await run("lsof", ARGUMENTS, BOUNDS);
      // It ends with 1 where it may not look at something, having told all else.
      const output = told.ok || told.reason === "failed" ? told.output : "";
      if (!told.ok && output === "")
        throw refusal(
          "PORTS_UNKNOWN",
          said("ports.nothingTold", { program: "lsof" }),
          said("ports.installIt", { program: "lsof" }),
        );
      const root = process.getuid?.() === 0;
      return { sockets: parseLsof(output), denied: root ? 0 : -1, missing: [] };
    },
    async process(pid): Promise<ProcessFacts | null> {
      const told = await run(
        "ps",
        ["-ww", "-o", "ppid=,user=,lstart=,command=", "-p", String(pid)],
        BOUNDS,
      );
      return told.ok ? parsePs(pid, told.output) : null;
    },
  };
}
