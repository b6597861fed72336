// `portscope nc …`: what people type into OpenBSD's nc and ncat, with the same bytes, exit codes and messages; recorded like
// everything else. It reads its options itself, since Commander's are others, and loads no more than it needs.

import { Refusal } from "../../shared/model/failure.ts";
import { endProcess } from "../endProcess.ts";
import { tell, UsageError } from "../exit.ts";
import { stopSignal, type Stop } from "../stopSignal.ts";
import { guardOutput, sayLines } from "../terminal.ts";
import { version } from "../version.ts";
import { NcEnd } from "./NcEnd.ts";
import type { ExecSettings, NcSettings } from "./options/NcSettings.ts";
import { dialectOf } from "./options/dialectOf.ts";
import { readSettings } from "./options/readSettings.ts";
import { NcRun, type RunCommand } from "./NcRun.ts";
import { ncatVoice } from "./voice/ncatVoice.ts";
import { openbsdVoice } from "./voice/openbsdVoice.ts";
import { WRONG } from "./options/complaints.ts";
import type { End } from "./voice/Voice.ts";

/** Runs it and ends the process: by the signal that came, as both programs do, else with their exit code. */
export async function runNc(args: readonly string[]): Promise<never> {
  const stop = stopSignal();
  // Nobody reads the notices any more: the work goes on.
  process.stderr.on("error", () => undefined);
  guardOutput();
  process.exitCode = await codeOf(args, stop);
  return endProcess(stop, { bySignal: true });
}

async function codeOf(args: readonly string[], stop: Stop): Promise<number> {
  try {
    const settings = readSettings(args);
    if (settings === "help") {
      const { ncHelp } = await import("./ncHelp.ts");
      process.stdout.write(ncHelp());
      return 0;
    }
    if (settings === "version") {
      process.stdout.write(`${version}\n`);
      return 0;
    }
    return await runSettings(settings, stop);
  } catch (error) {
    if (error instanceof NcEnd) {
      for (const line of error.lines) process.stderr.write(`${line}\n`);
      return error.code;
    }
    if (error instanceof UsageError) sayLines(error.message);
    else if (error instanceof Refusal) tell(error.failure);
    else throw error;
    return error instanceof Refusal ? 1 : WRONG[dialectOf(args) ?? "ncat"];
  }
}

async function runSettings(settings: NcSettings, stop: Stop): Promise<number> {
  const { dialect, verbose, scan } = settings;
  const voice = dialect === "openbsd" ? openbsdVoice(verbose) : ncatVoice(verbose, scan);
  const runCommand = settings.exec === null ? null : await loadCommand(settings.exec);
  const nc = await NcRun.start({ settings, voice, stop, runCommand });
  const run = settings.listen
    ? (await import("./listen.ts")).listen
    : (await import("./connect.ts")).connect;
  const end = await Promise.race([nc.stopped, endOf(run, nc)]);
  nc.say(end.lines);
  const whole = await nc.finish();
  return end.code === 0 && !whole ? 1 : end.code;
}

async function loadCommand(command: ExecSettings): Promise<RunCommand> {
  const { runCommand } = await import("./exec/runCommand.ts");
  return (nc, socket) => runCommand(nc, command, socket);
}

/** One that it cannot even begin with is an end like any other: what is open is closed. */
async function endOf(run: (nc: NcRun) => Promise<End>, nc: NcRun): Promise<End> {
  try {
    return await run(nc);
  } catch (error) {
    if (error instanceof NcEnd) return error;
    throw error;
  }
}
