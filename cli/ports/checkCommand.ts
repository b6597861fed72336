// `portscope check tcp HOST:PORTS`, `check udp HOST:PORTS`: what can be reached, once or again and again. For one's own systems.

import type { Command } from "commander";
import { addressesOf } from "../../engine/ports/check/addressesOf.ts";
import { checkPorts } from "../../engine/ports/check/checkPorts.ts";
import { pauseUntil } from "../../engine/ports/check/pauseUntil.ts";
import { endsOf, lookWith, MOST_ADDRESSES } from "../../engine/ports/check/runCheck.ts";
import type { IpEndpoint } from "../../shared/model/endpoint.ts";
import {
  CHECK_BOUNDS,
  CHECK_PROBES,
  isReached,
  USUAL_CHECK,
  USUAL_GREETING,
  type CheckProbe,
  type PortCheck,
} from "../../shared/model/portCheck.ts";
import { said } from "../../shared/words/said.ts";
import { EXIT, tell, UsageError } from "../exit.ts";
import { openOutput, type Output } from "../output.ts";
import type { Stop } from "../stopSignal.ts";
import { takeDuration } from "../talk/takeDuration.ts";
import { sayLine, sayNotice } from "../terminal.ts";
import { wholeNumber } from "../wholeNumber.ts";
import { t } from "../wording.ts";
import { checkJson, checkLine, repeatedLines, summaryLine } from "./checkLines.ts";
import { parseCheckTarget, type CheckTarget } from "./checkTarget.ts";

interface CheckFlags {
  readonly timeout: number;
  readonly atOnce: number;
  readonly rate?: number;
  readonly greeting: number;
  readonly tls?: boolean;
  readonly probe?: string;
  readonly all?: boolean;
  readonly every?: number;
  readonly count?: number;
  readonly format: "text" | "json";
  readonly quiet?: boolean;
}

const MOST_ROUNDS = 1_000_000_000;
/** ms between lines that tell how far it has come. */
const TOLD_EVERY = 1000;

export function addCheckCommand(program: Command, stop: Stop): void {
  const { timeout, atOnce, perSecond } = CHECK_BOUNDS;
  program
    .command("check")
    .description(t("help.check"))
    .argument("<protocol>", t("help.checkProtocol"))
    .argument("<address>", t("help.checkAddress"))
    .option(
      "--timeout <time>",
      t("help.checkTimeout"),
      (text) => takeDuration("--timeout", text, timeout.lowest),
      USUAL_CHECK.timeout,
    )
    .option(
      "--at-once <n>",
      t("help.checkAtOnce"),
      (text) => wholeNumber("--at-once", text, { ...atOnce, unit: "" }),
      USUAL_CHECK.atOnce,
    )
    .option("--rate <n>", t("help.checkRate"), (text) =>
      wholeNumber("--rate", text, { ...perSecond, unit: "" }),
    )
    .option(
      "--greeting <time>",
      t("help.checkGreeting"),
      (text) => takeDuration("--greeting", text),
      USUAL_GREETING,
    )
    .option("--tls", t("help.checkTls"))
    .option("--probe <kind>", t("help.checkProbe"))
    .option("--all", t("help.checkAll"))
    .option("--every <time>", t("help.checkEvery"), (text) => takeDuration("--every", text, 1))
    .option("--count <n>", t("help.checkCount"), (text) =>
      wholeNumber("--count", text, { lowest: 1, highest: MOST_ROUNDS, unit: "" }),
    )
    .option("--format <format>", t("help.checkFormat"), formatOf, "text")
    .option("--quiet", t("help.quiet"))
    .action(async (protocol: string, address: string, flags: CheckFlags) => {
      const target = parseCheckTarget(protocol, address);
      process.exitCode = await check(target, flags, stop);
    });
}

function formatOf(text: string): "text" | "json" {
  if (text === "text" || text === "json") return text;
  throw new UsageError(said("ports.expectedFormat", { got: text }));
}

async function check(target: CheckTarget, flags: CheckFlags, stop: Stop): Promise<number> {
  const probe = probeOf(flags.probe);
  if (target.protocol === "tcp" && flags.probe !== undefined)
    throw new UsageError(
      said("usage.isNotFor", { flag: "--probe", protocol: "tcp", only: ["udp"] }),
    );
  const found = await addressesOf(target.host);
  if (!found.ok) {
    tell(found.failure);
    return EXIT.refused;
  }
  const ended = new AbortController();
  void stop.asked.then(() => ended.abort());
  if (flags.quiet !== true) {
    sayNotice(t("ports.yourOwnSystems"));
    if (found.ms !== null)
      sayNotice(
        t("ports.lookedUp", { host: target.host, addresses: found.addresses, ms: found.ms }),
      );
  }
  // Of a name that has several the one may be open and the other not, as of localhost.
  const addresses = found.addresses.slice(0, flags.every === undefined ? MOST_ADDRESSES : 1);
  const order = { ...USUAL_CHECK, ...target, ...flags, probe, every: null, count: null };
  const setup: CheckSetup = {
    ...{ target, flags, signal: ended.signal, output: openOutput({ stop }) },
    ends: endsOf(target.ports, addresses),
    look: lookWith({ ...order, tls: flags.tls === true }, ended.signal),
  };
  const reached = flags.every === undefined ? await once(setup) : await again(setup, flags.every);
  setup.output.handOver();
  return reached ? EXIT.done : EXIT.refused;
}

interface CheckSetup {
  readonly target: CheckTarget;
  readonly flags: CheckFlags;
  readonly signal: AbortSignal;
  readonly output: Output;
  readonly ends: readonly IpEndpoint[];
  look(at: IpEndpoint): Promise<PortCheck>;
}

/** Throws a UsageError. */
function probeOf(named: string | undefined): CheckProbe {
  const known = CHECK_PROBES.find((name) => name === (named ?? "usual"));
  if (known !== undefined && named !== "usual") return known;
  throw new UsageError(
    said("ports.expectedProbe", {
      got: named ?? "",
      names: [...CHECK_PROBES.filter((name) => name !== "usual" && name !== "any"), "any"],
    }),
  );
}

/** Whether something was open, or answered. */
async function once({ target, flags, signal, output, ends, look }: CheckSetup): Promise<boolean> {
  const results: (PortCheck | undefined)[] = [];
  let told = 0;
  let done = 0;
  // Told in the order of the ports, each as soon as those before it are.
  const flush = (): void => {
    for (let result = results[told]; result !== undefined; result = results[told]) {
      told += 1;
      if (flags.format === "json") output.write(`${checkJson(result)}\n`);
      else if (isShown(result, flags, ends.length)) output.write(`${checkLine(result)}\n`);
    }
  };
  const began = performance.now();
  const timer = setInterval(() => {
    if (flags.quiet !== true)
      sayLine(t("ports.progress", { done, all: ends.length, open: openOf(results) }));
  }, TOLD_EVERY);
  await checkPorts({
    items: ends,
    setting: { timeout: flags.timeout, atOnce: flags.atOnce, perSecond: flags.rate ?? null },
    signal,
    look: (at) => look(at),
    found(result, index) {
      results[index] = result;
      done += 1;
      flush();
    },
  });
  clearInterval(timer);
  // Stopped: what was found behind a gap.
  for (; told < ends.length; told++) {
    const result = results[told];
    if (result === undefined) continue;
    if (flags.format === "json") output.write(`${checkJson(result)}\n`);
    else if (isShown(result, flags, ends.length)) output.write(`${checkLine(result)}\n`);
  }
  const all = results.filter((result) => result !== undefined);
  if (flags.quiet !== true)
    sayNotice(summaryLine(target, all, { of: ends.length, ms: performance.now() - began }));
  return all.some(isReached);
}

/** Of many ports those that nobody has are only counted, unless all are asked for. */
function isShown(result: PortCheck, flags: CheckFlags, of: number): boolean {
  return flags.all === true || of <= FEW || isReached(result) || result.reach === "failed";
}
const FEW = 20;

function openOf(results: readonly (PortCheck | undefined)[]): number {
  return results.filter((result) => result !== undefined && isReached(result)).length;
}

/** Each port once a period, as ping does; a summary at the end. Whether something was reached. */
async function again(setup: CheckSetup, every: number): Promise<boolean> {
  const { ends, flags, signal, output, look } = setup;
  const [at] = ends;
  if (ends.length !== 1 || at === undefined) throw new UsageError(said("ports.onePortAgain"));
  const results: PortCheck[] = [];
  let counts = { sent: 0, reached: 0 };
  const began = performance.now();
  for (let round = 0; round < (flags.count ?? MOST_ROUNDS) && !signal.aborted; round++) {
    const due = began + round * every - performance.now();
    await pauseUntil(due, signal);
    if (signal.aborted) break;
    const result = await look(at);
    if (signal.aborted) break;
    if (results.length < KEPT) results.push(result);
    counts = { sent: counts.sent + 1, reached: counts.reached + (isReached(result) ? 1 : 0) };
    output.write(`${flags.format === "json" ? checkJson(result) : checkLine(result)}\n`);
  }
  if (flags.quiet !== true && counts.sent > 0)
    for (const line of repeatedLines(results, counts)) sayNotice(line);
  return counts.reached > 0;
}

/** Rounds whose times are kept for the summary. */
const KEPT = 100_000;
