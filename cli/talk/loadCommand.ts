// `portscope load tcp|udp|unix HOST:PORT|PATH [TEMPLATE]`: many connections, begun at a rate; each sends, expects, holds, closes.

import { type Command, Option } from "commander";
import { engineOf } from "../engineOf.ts";
import { parseFrameSpec } from "../../shared/framing/parseFrameSpec.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import type { RunInfo } from "../../shared/model/running.ts";
import { bytePattern } from "../../shared/talk/sequence/bytePattern.ts";
import { exchange } from "../../shared/talk/sequence/exchange.ts";
import type { Expectation, Sequence } from "../../shared/talk/sequence/Sequence.ts";
import { USUAL_TIMEOUT } from "../../shared/talk/sequence/sequenceFile.ts";
import { loadCsv, loadJson } from "../../shared/talk/report/loadReport.ts";
import { parseTemplate } from "../../shared/talk/template/parseTemplate.ts";
import type { Template } from "../../shared/talk/template/Template.ts";
import { said } from "../../shared/words/said.ts";
import { addClientFlags, clientSpec, type ClientFlags } from "../clientSpec.ts";
import { EXIT, UsageError } from "../exit.ts";
import { openOutput } from "../output.ts";
import { recordChoice, type RecordFlags } from "../recordChoice.ts";
import { addRecordFlags } from "../recordFlags.ts";
import type { Stop } from "../stopSignal.ts";
import { parseTarget, type Target } from "../target.ts";
import { sayLine, sayLowLimit } from "../terminal.ts";
import { watchRecording } from "../watchRecording.ts";
import { wholeNumber } from "../wholeNumber.ts";
import { t } from "../wording.ts";
import { loadLines, loadSentence } from "./loadWords.ts";
import { addMessageFlags, messageFrom, notBoth, type MessageFlags } from "./messageFlags.ts";
import { takeDuration } from "./takeDuration.ts";

interface LoadFlags extends RecordFlags, ClientFlags, MessageFlags {
  readonly connections: number;
  readonly rate?: number;
  readonly atOnce?: number;
  readonly expect?: string;
  readonly matches?: string;
  readonly frame?: string;
  readonly timeout: number;
  readonly hold: number;
  readonly format: "text" | "json" | "csv";
  readonly quiet?: boolean;
}

const CONNECTIONS = { lowest: 1, highest: 1_000_000, unit: "" } as const;
const RATE = { lowest: 1, highest: 1_000_000, unit: "" } as const;
/** ms between lines that tell how far it has come. */
const TOLD_EVERY = 1000;

export function addLoadCommand(program: Command, stop: Stop): void {
  const number = (flag: string, bounds: typeof CONNECTIONS | typeof RATE) => (text: string) =>
    wholeNumber(flag, text, bounds);
  const command = program
    .command("load")
    .description(t("help.load"))
    .argument("<protocol>", t("help.protocol"))
    .argument("<address>", t("help.peerAddress"))
    .argument("[template]", t("help.loadTemplate"));
  addMessageFlags(command);
  command
    .option("--connections <n>", t("help.connections"), number("--connections", CONNECTIONS), 100)
    .option("--rate <n>", t("help.rate"), number("--rate", RATE))
    .option("--at-once <n>", t("help.atOnce"), number("--at-once", CONNECTIONS))
    .option("--expect <template>", t("help.expect"))
    .option("--matches <regex>", t("help.matches"))
    .option("--frame <spec>", t("help.loadFrame"))
    .option(
      "--timeout <time>",
      t("help.timeout"),
      (text) => takeDuration("--timeout", text),
      USUAL_TIMEOUT,
    )
    .option("--hold <time>", t("help.hold"), (text) => takeDuration("--hold", text), 0)
    .addOption(
      new Option("--format <format>", t("help.loadFormat"))
        .choices(["text", "json", "csv"])
        .default("text"),
    )
    .option("--quiet", t("help.quiet"));
  addRecordFlags(command);
  addClientFlags(command);
  command.action(
    async (protocol: string, address: string, template: string | undefined, flags: LoadFlags) => {
      const target = parseTarget(protocol, address, { allowPortZero: false });
      process.exitCode = await load(target, template, flags, stop);
    },
  );
}

async function load(
  target: Target,
  template: string | undefined,
  flags: LoadFlags,
  stop: Stop,
): Promise<number> {
  const spec = clientSpec(target, flags);
  const sequence = sequenceOf(template, flags);
  const record = recordChoice(flags);
  const engine = await engineOf(record);
  const recording = watchRecording(engine, record);
  const output = openOutput({
    stop,
    ...(record?.takesOutput === true ? { stdout: process.stderr } : {}),
  });
  sayLowLimit();
  const { runs, load: begin } = await engine.talk();
  const id = await begin({
    ...{ name: sequence.name, sequence, spec, variables: flags.var ?? new Map() },
    ...{ connections: flags.connections, perSecond: flags.rate ?? null },
    atOnce: flags.atOnce ?? null,
  });
  const tell = () => {
    const info = runs.info(id);
    if (info?.kind === "load" && flags.quiet !== true) sayLine(loadSentence(info.progress));
  };
  const timer = setInterval(tell, TOLD_EVERY);
  void Promise.race([stop.asked, recording.ended, output.gone]).then(() => {
    if (runs.info(id)?.state !== "ended") runs.stop(id);
  });
  const ended = await runs.ended(id);
  clearInterval(timer);
  output.write(wordsOf(ended, flags.format));
  await engine.close();
  output.handOver();
  const whole = recording.finish();
  return whole && ended.outcome?.how === "done" ? EXIT.done : EXIT.refused;
}

function wordsOf(ended: RunInfo, format: LoadFlags["format"]): string {
  if (ended.kind !== "load") return "";
  if (format === "csv") return loadCsv(ended, t);
  return format === "json"
    ? `${JSON.stringify(loadJson(ended, t))}\n`
    : `${loadLines(ended).join("\n")}\n`;
}

/** Throws a UsageError. */
function sequenceOf(template: string | undefined, flags: LoadFlags): Sequence {
  notBoth(flags, "expect", "matches");
  const frame = frameOf(flags.frame);
  return exchange({
    name: template === undefined || template === "" ? "load" : template.slice(0, 200),
    message: template === undefined ? null : templateOf(template, flags),
    expectation: expectationOf(flags),
    frame,
    timeout: flags.timeout,
    hold: flags.hold,
  });
}

function expectationOf(flags: LoadFlags): Expectation | null {
  if (flags.expect !== undefined)
    return { kind: "contains", bytes: templateOf(flags.expect, flags) };
  if (flags.matches === undefined) return null;
  const pattern = bytePattern(flags.matches);
  if (pattern === null) throw new UsageError(said("talk.pattern", { got: flags.matches }));
  return { kind: "matches", pattern, written: flags.matches };
}

/** A connection's number is a variable, too. */
function templateOf(text: string, flags: MessageFlags): Template {
  const message = messageFrom(text, flags, ["connection"]);
  const parsed = parseTemplate(text, message.kind === "template" ? message.syntax : "text");
  if (!parsed.ok) throw new UsageError(parsed.problem.sentence);
  return parsed.template;
}

function frameOf(text: string | undefined): FrameSpec | null {
  if (text === undefined) return null;
  const parsed = parseFrameSpec(text);
  if (!parsed.ok) throw new UsageError(parsed.problem.sentence);
  return parsed.spec;
}
