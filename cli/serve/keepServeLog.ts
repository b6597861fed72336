// What `serve` notes of itself in the log, and the report that a crash of it leaves.

import { dirname } from "node:path";
import type { Engine } from "../../engine/createEngine.ts";
import type { Log } from "../../engine/diagnostics/createLog.ts";
import { describeProgram } from "../../engine/diagnostics/describeProgram.ts";
import { lastLinesSync } from "../../engine/diagnostics/lastLines.ts";
import { noteEngine } from "../../engine/diagnostics/noteEngine.ts";
import { writeReport } from "../../engine/diagnostics/writeReport.ts";
import { sayNotice } from "../terminal.ts";
import { version } from "../version.ts";
import { t } from "../wording.ts";

export function keepServeLog(log: Log, engine: Pick<Engine, "onTrouble" | "facts">): void {
  log.note("started", { version, kind: "serve" });
  noteEngine(log, engine);
  // Only watches: the process ends as it would have without us.
  process.on("uncaughtExceptionMonitor", (error: unknown) => {
    const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
    log.note("crashed", { stack });
    log.flushSync();
    const { file } = log;
    if (file === null) return;
    const host = { version, kind: "browser" } as const;
    const described = { host, engine: engine.facts(), log: lastLinesSync(file) };
    const crash = { of: "serve", stack, diagnostics: describeProgram(described) };
    const report = writeReport(dirname(file), crash);
    if (report !== null) sayNotice(t("cli.crashReport", { file: report }));
  });
}
