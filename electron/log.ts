// The desktop program's log, and the reports that crashes leave beside it.

import { dirname } from "node:path";
import { app } from "electron";
import { createLog } from "../engine/diagnostics/createLog.ts";
import { describeProgram } from "../engine/diagnostics/describeProgram.ts";
import { lastLines, lastLinesSync } from "../engine/diagnostics/lastLines.ts";
import { logFile } from "../engine/diagnostics/logFolder.ts";
import { writeReport } from "../engine/diagnostics/writeReport.ts";
import type { EngineFacts } from "../shared/model/program.ts";

export const log = createLog(logFile());

const host = () => ({ version: app.getVersion(), kind: "electron" }) as const;

/** `engine`: null where none runs, or it does not answer. */
export async function diagnostics(engine: EngineFacts | null): Promise<string> {
  return describeProgram({ host: host(), engine, log: await lastLines(log.file) });
}

/** Path of the report; null where none could be written. `of`: `engine`, `window` or `main`. */
export function reportCrash(of: string, stack: string): string | null {
  log.note("crashed", { of, stack });
  log.flushSync();
  const { file } = log;
  if (file === null) return null;
  const text = describeProgram({ host: host(), engine: null, log: lastLinesSync(file) });
  return writeReport(dirname(file), { of, stack, diagnostics: text });
}

/** The program's own fault, at which it ends as it would have: it only leaves a report. */
export function reportOwnCrash(): void {
  process.on("uncaughtExceptionMonitor", (error: unknown) => {
    reportCrash("main", error instanceof Error ? (error.stack ?? String(error)) : String(error));
  });
}
