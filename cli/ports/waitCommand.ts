// `portscope wait tcp HOST:PORT`: until a port is open, or closed, for scripts. Exit code 1 when the time is over.

import { setTimeout as pause } from "node:timers/promises";
import { type Command, Option } from "commander";
import { addressesOf } from "../../engine/ports/check/addressesOf.ts";
import { probeTcp } from "../../engine/ports/check/probeTcp.ts";
import { formatHostPort } from "../../shared/model/endpoint.ts";
import { ipEndpoint, type HostPort } from "../../shared/model/endpoint.ts";
import { EXIT, UsageError } from "../exit.ts";
import type { Stop } from "../stopSignal.ts";
import { takeDuration } from "../talk/takeDuration.ts";
import { parseTarget } from "../target.ts";
import { sayNotice } from "../terminal.ts";
import { t } from "../wording.ts";
import { said } from "../../shared/words/said.ts";

interface WaitFlags {
  readonly timeout: number;
  readonly for: "open" | "closed";
  readonly every: number;
  readonly quiet?: boolean;
}

/** ms. */
const USUAL_TIMEOUT = 30_000;
const EVERY = 200;
/** ms that one attempt may take. */
const ATTEMPT = 2000;

export function addWaitCommand(program: Command, stop: Stop): void {
  program
    .command("wait")
    .description(t("help.wait"))
    .argument("<protocol>", t("help.waitProtocol"))
    .argument("<address>", t("help.waitAddress"))
    .option(
      "--timeout <time>",
      t("help.waitTimeout"),
      (text) => takeDuration("--timeout", secondsOf(text)),
      USUAL_TIMEOUT,
    )
    .addOption(
      new Option("--for <state>", t("help.waitFor")).choices(["open", "closed"]).default("open"),
    )
    .option(
      "--every <time>",
      t("help.waitEvery"),
      (text) => takeDuration("--every", text, 1),
      EVERY,
    )
    .option("--quiet", t("help.quiet"))
    .action(async (protocol: string, address: string, flags: WaitFlags) => {
      const target = parseTarget(protocol, address, { allowPortZero: false });
      if (target.protocol !== "tcp" || !("at" in target))
        throw new UsageError(said("ports.waitIsForTcp", { protocol }));
      process.exitCode = await wait(target.at, flags, stop);
    });
}

/** A bare number is seconds here, as in other programs that wait. */
function secondsOf(text: string): string {
  return /^\d+(?:\.\d+)?$/.test(text) ? `${text}s` : text;
}

async function wait(at: HostPort, flags: WaitFlags, stop: Stop): Promise<number> {
  const began = performance.now();
  const ended = new AbortController();
  void stop.asked.then(() => ended.abort());
  const left = (): number => flags.timeout - (performance.now() - began);
  let last = t("ports.notTriedYet");
  do {
    const found = await look(at, Math.max(1, Math.min(ATTEMPT, left())), ended.signal);
    if (ended.signal.aborted) return EXIT.refused;
    last = t.text(found.words);
    if (found.open === (flags.for === "open")) {
      if (flags.quiet !== true)
        sayNotice(
          t(flags.for === "open" ? "ports.isOpen" : "ports.isClosed", {
            address: formatHostPort(at),
            ms: performance.now() - began,
          }),
        );
      return EXIT.done;
    }
    await pause(Math.max(0, Math.min(flags.every, left())), undefined, {
      signal: ended.signal,
    }).catch(() => undefined);
  } while (left() > 0 && !ended.signal.aborted);
  if (flags.quiet !== true)
    sayNotice(
      t("ports.waitIsOver", {
        address: formatHostPort(at),
        wanted: flags.for,
        seconds: flags.timeout / 1000,
        last,
      }),
    );
  return EXIT.refused;
}

/** A name may be known later, as that of a container that starts. */
async function look(at: HostPort, timeout: number, signal: AbortSignal) {
  const found = await addressesOf(at.host);
  if (!found.ok) return { open: false, words: found.failure.sentence };
  let words = said("ports.reach_no-answer");
  for (const address of found.addresses) {
    const check = await probeTcp(
      ipEndpoint(address, at.port),
      { timeout, greeting: 0, tls: false, name: null },
      signal,
    );
    if (check.reach === "open") return { open: true, words: said("ports.reach_open") };
    words = said(`ports.reach_${check.reach}`);
  }
  return { open: false, words };
}
