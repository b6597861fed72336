// `portscope run FILE`: does the steps of a sequence, says what came that was not expected, and ends with what became of it.

import * as fs from "node:fs/promises";
import { basename } from "node:path";
import { type Command, Option } from "commander";
import { createEngine, type Engine } from "../engine/createEngine.ts";
import { failureFrom } from "../engine/system/failureFrom.ts";
import type { RunResult, StepProblem, StepResult } from "../engine/talk/runResult.ts";
import { toEscapes } from "../shared/format/escapes.ts";
import { hexDump } from "../shared/format/hex.ts";
import { formatEndpoint } from "../shared/model/endpoint.ts";
import { Refusal } from "../shared/model/failure.ts";
import { readSequence } from "../shared/talk/sequence/readSequence.ts";
import type { Sequence } from "../shared/talk/sequence/Sequence.ts";
import { BAD_SEQUENCE } from "../shared/talk/sequence/SequenceReader.ts";
import { MAX_FILE } from "../shared/talk/sequence/sequenceFile.ts";
import { said } from "../shared/words/said.ts";
import { EXIT, tell, UsageError } from "./exit.ts";
import { junitReport, type RunCase } from "./junitReport.ts";
import { recordChoice, type RecordFlags } from "./recordChoice.ts";
import { addRecordFlags } from "./recordFlags.ts";
import type { Stop } from "./stopSignal.ts";
import { takeVariable } from "./takeVariable.ts";
import { inertJson, inertText, sayLine } from "./terminal.ts";
import { RepeatableOption } from "./usage/WordedCommand.ts";
import { watchRecording } from "./watchRecording.ts";
import { wholeNumber } from "./wholeNumber.ts";
import { t } from "./wording.ts";

interface RunFlags extends RecordFlags {
  readonly var?: ReadonlyMap<string, string>;
  readonly repeat: number;
  readonly parallel: number;
  readonly junit?: string;
  readonly format: "text" | "json";
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
  const sequence = await sequenceOf(file);
  if (sequence === null) return EXIT.usage;
  if (sequence.role === "listen" && flags.parallel > 1)
    throw new UsageError(said("usage.parallelListens"));
  const record = recordChoice(flags);
  const engine = await createEngine({ clients: false, recording: record?.options ?? null });
  const recording = watchRecording(engine, record);
  const stopped = Promise.race([stop.asked, recording.ended]);
  const cases = await allRuns(engine, sequence, { file, flags, stopped });
  await engine.close();
  const whole = recording.finish();
  if (flags.junit !== undefined && !(await writeReport(flags.junit, sequence, cases)))
    return EXIT.refused;
  return whole && cases.every(({ result }) => result.passed) ? EXIT.done : EXIT.refused;
}

/** Null where it is wrong, which has been said. Throws a Refusal where it cannot be read. */
async function sequenceOf(file: string): Promise<Sequence | null> {
  let text: string;
  try {
    const { size } = await fs.stat(file);
    text = size > MAX_FILE * 4 ? "x".repeat(MAX_FILE + 1) : await fs.readFile(file, "utf8");
  } catch (error) {
    throw new Refusal(failureFrom(error, { endpoint: file }));
  }
  try {
    return readSequence(text, basename(file));
  } catch (error) {
    if (!(error instanceof Refusal) || error.failure.code !== BAD_SEQUENCE) throw error;
    const { sentence, next } = error.failure;
    sayLine(`${t.text(sentence)}. ${t.text(next)}`);
    return null;
  }
}

interface Running {
  readonly file: string;
  readonly flags: RunFlags;
  readonly stopped: Promise<void>;
}

/** As many at a time as is said; the first that fails ends what is to come. */
async function allRuns(
  engine: Engine,
  sequence: Sequence,
  running: Running,
): Promise<readonly RunCase[]> {
  const { repeat, parallel } = running.flags;
  const cases: RunCase[] = [];
  let next = 0;
  let over = false;
  void running.stopped.then(() => {
    over = true;
  });
  const lane = async () => {
    while (next < repeat * parallel && !over) {
      const number = ++next;
      const result = await oneRun(engine, sequence, running);
      cases.push({ number, result });
      over ||= !result.passed;
    }
  };
  await Promise.all(Array.from({ length: parallel }, lane));
  return cases;
}

async function oneRun(
  engine: Engine,
  sequence: Sequence,
  { file, flags, stopped }: Running,
): Promise<RunResult> {
  const json = flags.format === "json";
  const run = await engine.run(sequence, {
    variables: flags.var ?? new Map(),
    onStep: (step) => {
      if (json) print(JSON.stringify({ step: stepOf(step) }));
    },
    onLog: (text) => print(json ? JSON.stringify({ log: text }) : text),
    onOpen: (socket) => {
      const local = engine.socket(socket)?.local;
      if (sequence.role === "listen" && local !== undefined && local !== null)
        sayLine(t("talk.listening", { where: formatEndpoint(local) }));
    },
  });
  void stopped.then(run.stop);
  const result = await run.ended;
  if (json) print(JSON.stringify({ run: runOf(result) }));
  else tellResult(file, sequence, result);
  return result;
}

function tellResult(file: string, { name }: Sequence, { passed, steps, problem }: RunResult): void {
  if (problem !== null) {
    const { place, reason } = problem;
    if (problem.failure !== null) tell(problem.failure);
    sayLine(
      place === null
        ? t("talk.problemOf", { where: file, problem: reason })
        : t("talk.failedAt", { file, line: place.line, path: place.path, reason }),
    );
    if (problem.expected !== null) sayLine(t("talk.expected", { bytes: problem.expected }));
    if (problem.got !== null) sayLine(t("talk.got", { bytes: shown(problem.got) }));
  }
  print(t(passed ? "talk.passed" : "talk.failed", { name, steps }));
}

/** Text with escapes; bytes that are mostly none as a dump. */
function shown(bytes: Uint8Array): string {
  if (bytes.length === 0) return t("talk.gotNothing");
  const text = toEscapes(bytes);
  return (text.match(/\\x/g)?.length ?? 0) * 4 > bytes.length ? `\n${hexDump(bytes)}` : text;
}

function print(line: string): void {
  process.stdout.write(`${line.startsWith("{") ? inertJson(line) : inertText(line)}\n`);
}

/** Of JSON: bytes as base64, sentences as they are read. */
function problemOf(problem: StepProblem | null): object | null {
  if (problem === null) return null;
  const { reason, expected, got, failure } = problem;
  return {
    reason: t.text(reason),
    code: failure?.code ?? null,
    expected,
    got: got === null ? null : Buffer.from(got).toString("base64"),
  };
}

function stepOf({ problem, ...step }: StepResult): object {
  return { ...step, problem: problemOf(problem) };
}

function runOf({ problem, ...result }: RunResult): object {
  const where = problem?.place ?? null;
  return { ...result, problem: problem === null ? null : { place: where, ...problemOf(problem) } };
}

/** Whether it could be written; if not, that has been said. */
async function writeReport(
  file: string,
  sequence: Sequence,
  cases: readonly RunCase[],
): Promise<boolean> {
  try {
    await fs.writeFile(file, junitReport(sequence.name, cases));
    return true;
  } catch (error) {
    tell(failureFrom(error, { endpoint: file }));
    return false;
  }
}
