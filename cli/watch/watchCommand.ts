// `portscope watch -- COMMAND ARGS…`: the socket calls of another program, through strace.

import * as fs from "node:fs";
import { constants, tmpdir } from "node:os";
import * as path from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Watch, WatchEnd } from "../../engine/watch/watchProgram.ts";
import type { WatchTarget } from "../../engine/watch/StraceRun.ts";
import { needsEar } from "../../engine/query/scan/createEar.ts";
import type { SocketEvent } from "../../shared/model/event.ts";
import { said } from "../../shared/words/said.ts";
import { engineOf } from "../engineOf.ts";
import { EXIT, outputFailure, tell, UsageError } from "../exit.ts";
import { openOutput, type Output } from "../output.ts";
import { createPrinter } from "../printers/createPrinter.ts";
import { FORMATS, type Format } from "../printers/Printer.ts";
import { lastWords, printSummary } from "../printers/summary.ts";
import { checkFilter } from "../reading/checkFilter.ts";
import { recordChoice, type RecordChoice, type RecordFlags } from "../recordChoice.ts";
import { addRecordFlags } from "../recordFlags.ts";
import type { Stop } from "../stopSignal.ts";
import { sayNotice } from "../terminal.ts";
import { watchRecording } from "../watchRecording.ts";
import { t } from "../wording.ts";
import { FollowedRows } from "./FollowedRows.ts";
import { watchLine } from "./watchLine.ts";

interface WatchFlags extends RecordFlags {
  readonly pid?: number;
  readonly filter: string;
  readonly format: Format;
  readonly output?: string;
  readonly again?: boolean;
  readonly atStop: "end" | "leave";
  readonly quiet?: boolean;
}

/** ms that a program has behind a request to end. */
const TO_END = 2000;

export function addWatchCommand(program: Command, stop: Stop): void {
  const command = program
    .command("watch")
    .description(t("help.watch"))
    .argument("[command]", t("help.watchCommand"))
    .argument("[args...]", t("help.watchArgs"))
    .option("--pid <pid>", t("help.watchPid"), pidFrom)
    .option("--filter <filter>", t("help.filter"), "")
    .addOption(
      new Option("--format <format>", t("help.watchFormat")).choices(FORMATS).default("text"),
    )
    .option("--output <file>", t("help.watchOutput"))
    .option("--again", t("help.watchAgain"))
    .addOption(
      new Option("--at-stop <what>", t("help.watchAtStop"))
        .choices(["end", "leave"])
        .default("end"),
    )
    .option("--quiet", t("help.quiet"));
  addRecordFlags(command);
  command.action(async (name: string | undefined, args: readonly string[], flags: WatchFlags) => {
    process.exitCode = await watch(targetOf(name, args, flags), flags, stop);
  });
}

function pidFrom(text: string): number {
  const pid = Number(text);
  if (!Number.isSafeInteger(pid) || pid < 1) throw new InvalidArgumentError(t("usage.expectedPid"));
  return pid;
}

/** Throws a UsageError. */
function targetOf(
  command: string | undefined,
  args: readonly string[],
  { pid }: WatchFlags,
): WatchTarget {
  if ((command === undefined) === (pid === undefined))
    throw new UsageError(said("usage.commandOrPid"));
  if (pid !== undefined) return { kind: "process", pid };
  return { kind: "command", command: command ?? "", args };
}

async function watch(target: WatchTarget, flags: WatchFlags, stop: Stop): Promise<number> {
  const { filter } = flags;
  checkFilter(filter);
  if (needsEar(filter)) throw new UsageError(said("usage.watchCannotAskAnswers"));
  const record = recordChoice(flags);
  // A filter is asked of what is recorded.
  const folder =
    record === null && filter !== ""
      ? fs.mkdtempSync(path.join(tmpdir(), "portscope-watch-"))
      : null;
  try {
    return await watched(target, { flags, stop, record: record ?? unnamed(folder) });
  } finally {
    if (folder !== null) fs.rmSync(folder, { recursive: true, force: true });
  }
  function unnamed(into: string | null): RecordChoice | null {
    return into === null
      ? null
      : { options: { file: null, folder: into }, takesOutput: false, endsWithIt: false };
  }
}

interface Given {
  readonly flags: WatchFlags;
  readonly stop: Stop;
  /** Null: nothing is recorded. */
  readonly record: RecordChoice | null;
}

async function watched(target: WatchTarget, { flags, stop, record }: Given): Promise<number> {
  const engine = await engineOf(record);
  const { format, filter } = flags;
  const rows = rowsTo(target, flags, record);
  const output = openOutput({
    setReading: (reading) => engine.setReading(reading),
    stop,
    stdout: rows,
  });
  const recording = watchRecording(engine, record);
  const print = printerOf(format, output);
  const store = filter === "" ? null : engine.store(0);
  const followed = store === null ? null : new FollowedRows(engine, store, filter, print);
  if (followed === null && format !== "none") engine.onEvent(print);
  let end: WatchEnd;
  try {
    const watching = await engine.watch({ target, again: flags.again === true });
    endAtStop(watching, target, flags, stop);
    void output.gone.then(() => endGently(watching));
    end = await watching.ended;
  } catch (error) {
    await followed?.finish();
    await engine.close();
    throw error;
  }
  await followed?.finish();
  const summary = await engine.close();
  const whole = recording.finish();
  if (output.failure !== null) tell(outputFailure(output.failure));
  sayLeftOut(end, flags);
  printSummary(output, format, lastWords(summary, undefined), flags.quiet === true);
  if (rows instanceof fs.WriteStream) await new Promise<void>((resolve) => rows.end(resolve));
  if (target.kind === "process") return whole && !end.lost ? EXIT.done : EXIT.refused;
  return exitCodeOf(end);
}

/** Rows go where strace's would: the program's own output stays as it is. */
function rowsTo(
  target: WatchTarget,
  { output }: WatchFlags,
  record: RecordChoice | null,
): NodeJS.WriteStream | fs.WriteStream {
  if (output !== undefined) return fs.createWriteStream(output);
  return target.kind === "process" && record?.takesOutput !== true
    ? process.stdout
    : process.stderr;
}

function printerOf(
  format: Format,
  output: Output,
): (event: SocketEvent, payload: Uint8Array | null) => void {
  const printer = format === "text" ? watchLine : createPrinter(format, output.terminal);
  return (event, payload) => {
    const chunk = printer?.(event, payload) ?? null;
    if (chunk !== null) output.write(chunk);
  };
}

/** A terminal's Ctrl+C is the program's as well, which may take its time. */
function endAtStop(watching: Watch, target: WatchTarget, { atStop }: WatchFlags, stop: Stop): void {
  void stop.asked.then(() => {
    if (target.kind === "process" || atStop === "leave") watching.leave();
    else if (!process.stdin.isTTY) endGently(watching);
  });
}

function endGently(watching: Watch): void {
  watching.end("SIGTERM");
  const timer = setTimeout(() => watching.end("SIGKILL"), TO_END);
  void watching.ended.then(
    () => clearTimeout(timer),
    () => clearTimeout(timer),
  );
}

function sayLeftOut(end: WatchEnd, { again, quiet }: WatchFlags): void {
  const { counts, lost, notUnderstood, tooLong, first } = end;
  if (lost) sayNotice(t("watch.lost"));
  if (notUnderstood > 0) sayNotice(t("watch.notUnderstood", { count: notUnderstood, first }));
  if (tooLong > 0) sayNotice(t("watch.tooLong", { count: tooLong }));
  if (counts.unseenBytes > 0) sayNotice(t("watch.unseenBytes", { size: counts.unseenBytes }));
  if (quiet === true) return;
  if (counts.again > 0 && again !== true) sayNotice(t("watch.again", { count: counts.again }));
  if (counts.restarted > 0) sayNotice(t("watch.restarted", { count: counts.restarted }));
  for (const [family, count] of counts.notShown) sayNotice(t("watch.notShown", { family, count }));
}

/** As a shell has it: 128 and the signal's number. */
function exitCodeOf({ code, signal, lost }: WatchEnd): number {
  if (lost) return EXIT.refused;
  if (code !== null) return code;
  const number = Object.entries(constants.signals).find(([name]) => name === signal)?.[1] ?? 0;
  return 128 + number;
}
