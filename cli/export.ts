// `portscope export FILE --to pcap|pcapng [--filter F] [-o OUT]`: a recording's packets, or those of some of its events, for tools
// that know packets only (editcap -F pcap, old analysers), without the socket calls between them.

import * as fs from "node:fs";
import { type Command, Option } from "commander";
import { exportPackets, type Exported } from "../engine/record/read/exportPackets.ts";
import { RecordingFile } from "../engine/record/read/RecordingFile.ts";
import { Findings } from "../engine/record/read/Findings.ts";
import { createFile } from "../engine/record/write/target/createFile.ts";
import type { RecordingTarget } from "../engine/record/write/target/RecordingTarget.ts";
import { failureFrom } from "../engine/system/failureFrom.ts";
import { EXPORT_KINDS, type Existing, type ExportKind } from "../shared/model/recording.ts";
import { Refusal } from "../shared/model/failure.ts";
import { said } from "../shared/words/said.ts";
import { EXIT, outputFailure, tell, UsageError, withNext } from "./exit.ts";
import { exportSequence, type SequenceFlags } from "./exportSequence.ts";
import { openOutput, type Output } from "./output.ts";
import { checkFilter } from "./reading/checkFilter.ts";
import { FilterChoice } from "./reading/FilterChoice.ts";
import { findingsWords } from "./reading/findingsWords.ts";
import { hearAnswers } from "./reading/hearAnswers.ts";
import { goThrough } from "./reading/goThrough.ts";
import type { Stop } from "./stopSignal.ts";
import { socketNumber } from "./socketNumber.ts";
import { inertText, sayLine, sayNotice } from "./terminal.ts";
import { t } from "./wording.ts";

/** Beside the kinds of packets. */
const SEQUENCE = "sequence";

interface ExportFlags extends SequenceFlags {
  readonly to: ExportKind | typeof SEQUENCE;
  readonly filter: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** Where the bytes go. */
interface Sink {
  write(bytes: Buffer): Promise<void> | void;
  /** Whether anybody still takes them. */
  readonly open: boolean;
  close(): Promise<void>;
}

export function addExportCommand(program: Command, stop: Stop): void {
  program
    .command("export")
    .description(t("help.export"))
    .argument("<file>", t("help.recordingFile"))
    .addOption(
      new Option("--to <format>", t("help.exportFormat"))
        .choices([...EXPORT_KINDS, SEQUENCE])
        .makeOptionMandatory(),
    )
    .option("--socket <number>", t("help.exportSocket"), socketNumber)
    .addOption(new Option("--as <side>", t("help.exportAs")).choices(["client", "server"]))
    .option("--filter <filter>", t("help.exportFilter"), "")
    .option("-o, --out <file>", t("help.exportOut"))
    .option("--force", t("help.force"))
    .action(async (file: string, flags: ExportFlags) => {
      process.exitCode = await exportFile(file, flags, stop);
    });
}

async function exportFile(file: string, flags: ExportFlags, stop: Stop): Promise<number> {
  checkFilter(flags.filter);
  const output = openOutput({ stop });
  if (flags.out === undefined && output.terminal && flags.to !== SEQUENCE)
    throw new UsageError(said("usage.outputIsTerminal"));
  const { to } = flags;
  if (to === SEQUENCE) return makeOf(file, flags, { output, stop });
  const written = await writePackets(file, { ...flags, to }, { output, stop }).catch(
    (error: unknown) => {
      if (error instanceof Error && "syscall" in error)
        throw new Refusal(failureFrom(error, { endpoint: file }));
      throw error;
    },
  );
  const { findings, cutOff, choice } = written;
  if (output.failure !== null) tell(outputFailure(output.failure));
  for (const line of findingsWords(findings)) sayNotice(line);
  if (cutOff > 0) sayNotice(t("cli.cutOff", { size: cutOff }));
  const { packets, events } = written;
  if (choice === null) sayLine(t("cli.packetsExported", { count: packets }));
  else {
    sayChoice(choice, events);
    sayLine(t("cli.packetsOfEventsExported", { packets, events }));
  }
  const whole = cutOff === 0 && findings.damaged === 0 && output.failure === null && !stop.isAsked;
  return whole && (choice?.undecided.count ?? 0) === 0 ? EXIT.done : EXIT.refused;
}

/** A sequence in place of packets: its text is short enough for a terminal. */
function makeOf(file: string, flags: ExportFlags, { output, stop }: Ways): Promise<number> {
  if (flags.filter !== "")
    throw new UsageError(said("usage.notBoth", { one: "--filter", other: `--to ${SEQUENCE}` }));
  const write = async (text: string) => {
    const { out, force } = flags;
    const sink = out === undefined ? toOutput(output) : toFile(out, force === true);
    await sink.write(Buffer.from(out === undefined && output.terminal ? inertText(text) : text));
    await sink.close();
  };
  return exportSequence(file, flags, { write, stop });
}

/** What was left out of the events that match. */
function sayChoice({ matched, undecided }: FilterChoice, exported: number): void {
  if (undecided.count > 0) sayNotice(t("cli.undecided", undecided));
  const left = matched - exported;
  if (left > 0) sayNotice(t("cli.eventsWithoutPackets", { count: left }));
}

interface Written {
  readonly findings: Findings;
  packets: number;
  events: number;
  /** Bytes at the file's end that are no whole block. */
  cutOff: number;
  /** Null where all is exported. */
  choice: FilterChoice | null;
}

interface Ways {
  readonly output: Output;
  readonly stop: Stop;
}

async function writePackets(
  path: string,
  { to, filter, out, force }: ExportFlags & { readonly to: ExportKind },
  { output, stop }: Ways,
): Promise<Written> {
  const findings = new Findings();
  const file = filter === "" ? null : new RecordingFile(path, { indexPath: null });
  const answers = await hearAnswers(path, filter, () => !stop.isAsked);
  const choice = file === null ? null : new FilterChoice(file.store, filter, answers);
  const written: Written = { findings, packets: 0, events: 0, cutOff: 0, choice };
  const exporting = exportPackets(path, { kind: to, findings, choice });
  // What cannot be read leaves no file behind.
  let step = exporting.next();
  const sink = out === undefined ? toOutput(output) : toFile(out, force === true);
  const mayGoOn = (): boolean => sink.open && !stop.isAsked;
  async function write({ bytes, packets, events }: Exported): Promise<void> {
    await sink.write(bytes);
    written.packets += packets;
    written.events += events;
  }
  /** As far as it is known what is wanted. */
  async function goOn(): Promise<void> {
    for (let waits = false; !waits && step.done !== true && mayGoOn();) {
      step = exporting.next();
      if (step.done === true) return;
      await write(step.value);
      ({ waits } = step.value);
    }
  }
  try {
    if (step.done !== true) await write(step.value);
    if (file !== null && choice !== null)
      await goThrough(file, { sockets: null, mayGoOn }, async (part) => {
        const events = choice.take(part);
        await goOn();
        return events;
      });
    choice?.finish();
    await goOn();
    if (step.done === true) written.cutOff = step.value;
  } finally {
    exporting.return(0);
    choice?.close();
    file?.close();
    await sink.close();
  }
  return written;
}

function toOutput(output: Output): Sink {
  return {
    async write(bytes) {
      output.write(bytes);
      if (output.isFull) await output.room();
    },
    get open() {
      return !output.isGone;
    },
    close: async () => undefined,
  };
}

/** Throws a Refusal that says which option helps where a file is in the way. */
function createTarget(file: string, existing: Existing): RecordingTarget {
  try {
    return createFile(file, existing);
  } catch (error) {
    throw withNext(error, "EEXIST", said("cli.nameAnotherFileOrForce"));
  }
}

/** Throws a Refusal when it is there already. */
function toFile(file: string, force: boolean): Sink {
  const target = createTarget(file, force ? "replace" : "refuse");
  return {
    async write(bytes) {
      for (let done = 0; done < bytes.length;)
        done += await new Promise<number>((resolve, reject) => {
          fs.write(target.fd, bytes, done, bytes.length - done, null, (error, count) => {
            if (error === null) resolve(count);
            else reject(error);
          });
        });
    },
    open: true,
    close: () => target.close(),
  };
}
