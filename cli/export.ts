// `portscope export FILE --to pcap|pcapng [-o OUT]`: a recording's packets for tools that know packets only (editcap -F pcap, old
// analysers), without the socket calls between them.

import * as fs from "node:fs";
import { type Command, Option } from "commander";
import { exportPackets } from "../engine/record/read/exportPackets.ts";
import { Findings } from "../engine/record/read/Findings.ts";
import { createFile } from "../engine/record/write/target/createFile.ts";
import type { RecordingTarget } from "../engine/record/write/target/RecordingTarget.ts";
import { failureFrom } from "../engine/system/failureFrom.ts";
import { EXPORT_KINDS, type Existing, type ExportKind } from "../shared/model/recording.ts";
import { Refusal } from "../shared/model/failure.ts";
import { said } from "../shared/words/said.ts";
import { EXIT, outputFailure, tell, UsageError, withNext } from "./exit.ts";
import { openOutput, type Output } from "./output.ts";
import { findingsWords } from "./reading/findingsWords.ts";
import type { Stop } from "./stopSignal.ts";
import { sayLine, sayNotice } from "./terminal.ts";
import { t } from "./wording.ts";

interface ExportFlags {
  readonly to: ExportKind;
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
        .choices(EXPORT_KINDS)
        .makeOptionMandatory(),
    )
    .option("-o, --out <file>", t("help.exportOut"))
    .option("--force", t("help.force"))
    .action(async (file: string, flags: ExportFlags) => {
      process.exitCode = await exportFile(file, flags, stop);
    });
}

async function exportFile(file: string, flags: ExportFlags, stop: Stop): Promise<number> {
  const output = openOutput({ stop });
  if (flags.out === undefined && output.terminal)
    throw new UsageError(said("usage.outputIsTerminal"));
  const findings = new Findings();
  let packets = 0;
  let cutOff = 0;
  try {
    const exporting = exportPackets(file, flags.to, findings);
    // What cannot be read leaves no file behind.
    let step = exporting.next();
    const sink =
      flags.out === undefined ? toOutput(output) : toFile(flags.out, flags.force === true);
    try {
      for (; step.done !== true && sink.open && !stop.isAsked; step = exporting.next()) {
        await sink.write(step.value.bytes);
        packets += step.value.packets;
      }
    } finally {
      exporting.return(0);
      await sink.close();
    }
    if (step.done === true) cutOff = step.value;
  } catch (error) {
    if (error instanceof Error && "syscall" in error)
      throw new Refusal(failureFrom(error, { endpoint: file }));
    throw error;
  }
  if (output.failure !== null) tell(outputFailure(output.failure));
  for (const line of findingsWords(findings)) sayNotice(line);
  if (cutOff > 0) sayNotice(t("cli.cutOff", { size: cutOff }));
  sayLine(t("cli.packetsExported", { count: packets }));
  const whole = cutOff === 0 && findings.damaged === 0 && output.failure === null && !stop.isAsked;
  return whole ? EXIT.done : EXIT.refused;
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
