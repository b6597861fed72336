// `portscope diagnostics`: what to send along with the report of a fault. The same as "Copy diagnostics" in the window, but for
// what only a running engine knows.

import type { Command } from "commander";
import { describeProgram } from "../engine/diagnostics/describeProgram.ts";
import { lastLines } from "../engine/diagnostics/lastLines.ts";
import { logFile, logFolder } from "../engine/diagnostics/logFolder.ts";
import { reportsIn } from "../engine/diagnostics/writeReport.ts";
import { version } from "./version.ts";
import { t } from "./wording.ts";

export function addDiagnosticsCommand(program: Command): void {
  program
    .command("diagnostics")
    .description(t("help.diagnostics", { folder: logFolder() }))
    .action(printDiagnostics);
}

async function printDiagnostics(): Promise<void> {
  const file = logFile();
  const reports = reportsIn(logFolder());
  process.stdout.write(
    describeProgram({
      host: { version, kind: "command-line" },
      engine: null,
      log: await lastLines(file),
      more: [`place: log=${file ?? "none"}`, ...reports.map((name) => `report: name=${name}`)],
    }),
  );
}
