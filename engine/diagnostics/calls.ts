// What a window asks of the program itself. Input has been checked at the door.

import { dirname } from "node:path";
import type { Handlers } from "../../shared/contract/commands.ts";
import type { diagnosticsCalls } from "../../shared/contract/diagnostics.ts";
import type { EngineFacts } from "../../shared/model/program.ts";
import type { Caller, Host } from "../feed/Caller.ts";
import { describeProgram } from "./describeProgram.ts";
import { lastLines } from "./lastLines.ts";
import { writeReport } from "./writeReport.ts";

export interface DiagnosticsSetup {
  facts(): EngineFacts;
}

/** Reports that one engine writes of its windows: a page in a loop of faults must not push out those that tell something. */
const MOST_FAULTS = 5;

export function createDiagnosticsCalls({
  facts,
}: DiagnosticsSetup): Handlers<typeof diagnosticsCalls, Caller> {
  let faults = 0;
  const text = async ({ info }: Host) =>
    describeProgram({ host: info, engine: facts(), log: await lastLines(info.log) });
  return {
    diagnostics: async (_input, { host }) => ({ text: await text(host), file: host.info.log }),
    async reportFault({ stack }, { host }) {
      const { log } = host.info;
      faults += 1;
      if (log === null || faults > MOST_FAULTS) return { file: null };
      const crash = { of: "window", stack, diagnostics: await text(host) };
      return { file: writeReport(dirname(log), crash) };
    },
  };
}
