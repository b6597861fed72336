// `portscope repeat tcp|udp|unix HOST:PORT|PATH TEMPLATE`: one message again and again, at a pace; prints what is answered.

import type { Command } from "commander";
import type { Pace } from "../../shared/contract/talk.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { RunInfo } from "../../shared/model/running.ts";
import { said } from "../../shared/words/said.ts";
import { addClientFlags, clientSpec, type ClientFlags } from "../clientSpec.ts";
import { EXIT, tell } from "../exit.ts";
import { addOutputFlags, type SocketFlags } from "../listen.ts";
import type { LastWords } from "../printers/summary.ts";
import { recordChoice } from "../recordChoice.ts";
import { startRun, type Run } from "../runEngine.ts";
import type { Stop } from "../stopSignal.ts";
import { parseTarget, type Target } from "../target.ts";
import { silence } from "../waiting.ts";
import { WAIT, wholeNumber } from "../wholeNumber.ts";
import { t } from "../wording.ts";
import { addMessageFlags, messageFrom, notBoth, type MessageFlags } from "./messageFlags.ts";
import { takeDuration } from "./takeDuration.ts";

interface RepeatFlags extends SocketFlags, ClientFlags, MessageFlags {
  readonly every?: number;
  readonly jitter?: number;
  readonly count?: number;
  readonly fast?: true;
  readonly perSecond?: number;
  readonly bytesPerSecond?: number;
  readonly wait: number;
}

const COUNT = { lowest: 1, highest: 1_000_000_000, unit: "" } as const;
const PER_SECOND = { lowest: 1, highest: 10_000_000, unit: "" } as const;
const BYTES = { lowest: 1, highest: 100_000_000_000, unit: "bytes" } as const;
/** ms */
const USUAL = 1000;

export function addRepeatCommand(program: Command, stop: Stop): void {
  const command = program
    .command("repeat")
    .description(t("help.repeatCommand"))
    .argument("<protocol>", t("help.protocol"))
    .argument("<address>", t("help.peerAddress"))
    .argument("<template>", t("help.repeatTemplate"));
  addMessageFlags(command);
  command
    .option("--every <time>", t("help.every"), (text) => takeDuration("--every", text, 1))
    .option("--jitter <time>", t("help.jitter"), (text) => takeDuration("--jitter", text))
    .option("--count <n>", t("help.count"), (text) => wholeNumber("--count", text, COUNT))
    .option("--fast", t("help.fast"))
    .option("--per-second <n>", t("help.perSecond"), (text) =>
      wholeNumber("--per-second", text, PER_SECOND),
    )
    .option("--bytes-per-second <n>", t("help.bytesPerSecond"), (text) =>
      wholeNumber("--bytes-per-second", text, BYTES),
    )
    .option("--wait <ms>", t("help.repeatWait"), (text) => wholeNumber("--wait", text, WAIT), 300);
  addOutputFlags(command);
  addClientFlags(command);
  command.action(
    async (protocol: string, address: string, template: string, flags: RepeatFlags) => {
      const target = parseTarget(protocol, address, { allowPortZero: false });
      process.exitCode = await repeat(target, template, flags, stop);
    },
  );
}

async function repeat(
  target: Target,
  template: string,
  flags: RepeatFlags,
  stop: Stop,
): Promise<number> {
  const spec = clientSpec(target, flags);
  const pace = paceOf(flags);
  const message = messageFrom(template, flags);
  const run = await startRun({
    format: flags.format,
    record: recordChoice(flags),
    quiet: flags.quiet === true,
    notices: false,
    stop,
  });
  const socket = await run.open(spec);
  const failure = socket?.failure ?? null;
  let ended: RunInfo | null = null;
  let refused: Failure | null = null;
  if (socket !== null && failure === null) {
    // Datagrams go on after one that nobody takes.
    run.engine.onEvent((event) => {
      if (refused !== null || event.socket !== socket.id || event.failure === null) return;
      refused = event.failure;
      tell(refused);
    });
    const talk = await run.engine.talk();
    const id = await talk.startRepeat({
      ...{ socket: socket.id, to: null, name: template.slice(0, 200) || "repeat" },
      ...{ message, pace, count: flags.count ?? null },
      variables: Object.fromEntries(flags.var ?? []),
    });
    ended = await endOf(run, id);
    if (ended.outcome?.how === "done") await Promise.race([answered(run, flags.wait), run.stopped]);
  }
  const problem = failure ?? failureOf(run, ended);
  if (problem !== null && refused === null) tell(problem);
  const { whole } = await run.finish(ended === null ? undefined : summaryOf(ended));
  const good = ended !== null && problem === null && refused === null;
  return good && whole ? EXIT.done : EXIT.refused;
}

function paceOf(flags: RepeatFlags): Pace {
  const fast = ["fast", "per-second", "bytes-per-second"];
  for (const one of ["every", "jitter"]) for (const other of fast) notBoth(flags, one, other);
  const { perSecond: messages = null, bytesPerSecond: bytes = null } = flags;
  if (flags.fast === true || messages !== null || bytes !== null)
    return { kind: "fast", messages, bytes };
  const ms = Math.round(flags.every ?? USUAL);
  return { kind: "every", ms, jitter: Math.min(ms, Math.round(flags.jitter ?? 0)) };
}

/** A signal stops it. */
async function endOf({ engine, stopped }: Run, id: number): Promise<RunInfo> {
  const { runs } = await engine.talk();
  void stopped.then(() => {
    if (runs.info(id)?.state !== "ended") runs.stop(id);
  });
  return runs.ended(id);
}

async function answered({ engine }: Run, wait: number): Promise<void> {
  if (wait > 0) await silence(engine, wait);
}

/** Why it did not go on as it was asked to. */
function failureOf({ engine }: Run, ended: RunInfo | null): Failure | null {
  const { outcome = null, socket = null } = ended ?? {};
  if (outcome?.how === "failed") return outcome.problem.failure;
  if (outcome?.how !== "closed") return null;
  const own = socket === null ? null : (engine.socket(socket)?.failure ?? null);
  return own ?? { code: "", syscall: "", sentence: said("running.peerClosed"), next: "" };
}

function summaryOf({ kind, progress, startedAt, endedAt }: RunInfo): LastWords | undefined {
  if (kind !== "repeat" || endedAt === null) return undefined;
  const { sent, bytes, missed, meanPerSecond: perSecond } = progress;
  const seconds = (endedAt - startedAt) / 1e6;
  return {
    json: { repeat: { sent, bytes, missed, seconds, perSecond } },
    sentence: t("running.repeated", { sent, bytes, missed, seconds, perSecond }),
  };
}
