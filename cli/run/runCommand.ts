// `portscope run FILE`: does the steps of a sequence, says what came that was not expected, and ends with what became of it.

import { writeFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { createEngine } from "../../engine/createEngine.ts";
import { failureFrom } from "../../engine/system/failureFrom.ts";
import { htmlReport } from "../../shared/talk/report/htmlReport.ts";
import { jsonReport } from "../../shared/talk/report/jsonReport.ts";
import { junitReport } from "../../shared/talk/report/junitReport.ts";
import { sourceIn, type RunReport } from "../../shared/talk/report/RunReport.ts";
import { said } from "../../shared/words/said.ts";
import { EXIT, tell, UsageError } from "../exit.ts";
import { Runs, type RunsFlags } from "./Runs.ts";
import { sequenceFrom } from "./sequenceFiles.ts";
import { openOutput } from "../output.ts";
import { recordChoice, type RecordFlags } from "../recordChoice.ts";
import { addRecordFlags } from "../recordFlags.ts";
import type { Stop } from "../stopSignal.ts";
import { takeVariable } from "../takeVariable.ts";
import { RepeatableOption } from "../usage/WordedCommand.ts";
import { watchRecording } from "../watchRecording.ts";
import { wholeNumber } from "../wholeNumber.ts";
import { t } from "../wording.ts";

interface RunFlags extends RecordFlags, RunsFlags {
  readonly junit?: string;
  readonly html?: string;
  readonly json?: string;
}

/** Runs in all, and at a time. */
const RUNS = { lowest: 1, highest: 1_000_000, unit: "" } as const;
const AT_A_TIME = { lowest: 1, highest: 1000, unit: "" } as const;

export function addRunCommand(program: Command, stop: Stop): void {
  const count = (flag: string, bounds: typeof RUNS | typeof AT_A_TIME) => (text: string) =>
    wholeNumber(flag, text, bounds);
  const command = program
    .command("run")
    .description(t("help.run"))
    .argument("<file>", t("help.sequenceFile"))
    .addOption(new RepeatableOption("--var <name=value>", t("help.runVar")).argParser(takeVariable))
    .option("--repeat <n>", t("help.repeat"), count("--repeat", RUNS), 1)
    .option("--parallel <n>", t("help.parallel"), count("--parallel", AT_A_TIME), 1)
    .option("--junit <file>", t("help.junit"))
    .option("--html <file>", t("help.htmlReport"))
    .option("--json <file>", t("help.jsonReport"))
    .addOption(
      new Option("--format <format>", t("help.runFormat"))
        .choices(["text", "json"])
        .default("text"),
    );
  addRecordFlags(command);
  command.action(async (file: string, flags: RunFlags) => {
    process.exitCode = await runFile(file, flags, stop);
  });
}

async function runFile(file: string, flags: RunFlags, stop: Stop): Promise<number> {
  const source = await sequenceFrom(file, flags.var ?? new Map());
  if (source === null) return EXIT.usage;
  const { sequence, texts } = source;
  if (sequence.role === "listen" && flags.parallel > 1)
    throw new UsageError(said("usage.parallelListens"));
  const record = recordChoice(flags);
  const engine = await createEngine({ clients: false, recording: record?.options ?? null });
  const recording = watchRecording(engine, record);
  const output = openOutput({
    stop,
    ...(record?.takesOutput === true ? { stdout: process.stderr } : {}),
  });
  const stopped = Promise.race([stop.asked, recording.ended, output.gone]);
  const runs = await new Runs(engine, sequence, { file, flags, output, stopped }).all();
  await engine.close();
  output.handOver();
  const whole = recording.finish();
  const report = { name: sequence.name, file, runs, sourceOf: sourceIn(texts) };
  if (!(await writeReports(flags, report))) return EXIT.refused;
  return whole && runs.every(({ problem }) => problem === null) ? EXIT.done : EXIT.refused;
}

/** Whether all that are asked for could be written; if not, that has been said. */
async function writeReports(flags: RunFlags, report: RunReport): Promise<boolean> {
  const asked = [
    [flags.junit, junitReport],
    [flags.html, htmlReport],
    [flags.json, jsonReport],
  ] as const;
  let all = true;
  for (const [file, make] of asked) {
    if (file === undefined) continue;
    try {
      await writeFile(file, make(report, t));
    } catch (error) {
      tell(failureFrom(error, { endpoint: file }));
      all = false;
    }
  }
  return all;
}
