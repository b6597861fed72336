// `portscope connect tcp|udp|unix HOST:PORT|PATH`: standard input is sent, what comes is printed; stands in a pipe as nc
// does.

import type { Command } from "commander";
import { tcpConnection, udpSocket, unixConnection } from "../shared/model/openSpecs.ts";
import { tcpConnectionSpec, udpSpec, unixConnectionSpec } from "../shared/contract/schemas.ts";
import type { OpenSpec } from "../shared/model/socket.ts";
import { EXIT, tell, UsageError } from "./exit.ts";
import { addOutputFlags, type SocketFlags } from "./listen.ts";
import { closed, opened, startRun, type Run } from "./runEngine.ts";
import { sendInput } from "./sendInput.ts";
import { addSpecFlags, applyFlags } from "./specFlags.ts";
import { parseTarget, type Target } from "./target.ts";

const SCHEMAS = [tcpConnectionSpec, udpSpec, unixConnectionSpec] as const;
const DEFAULT_UDP_WAIT = 1000;

export function addConnectCommand(program: Command): void {
  const command = program
    .command("connect")
    .description("connect, send standard input, print what comes; ends when both sides have ended")
    .argument("<protocol>", "tcp, udp or unix")
    .argument("<address>", "HOST:PORT or PATH; host 127.0.0.1 unless named");
  addOutputFlags(command);
  command.option(
    "--wait <ms>",
    `UDP has no end: once the input has ended, how long silence ends it (default: ${DEFAULT_UDP_WAIT})`,
    Number,
  );
  addSpecFlags(command, SCHEMAS);
  command.action(async (protocol: string, address: string, flags: SocketFlags) => {
    const target = parseTarget(protocol, address, { allowPortZero: false, allowUnix: true });
    process.exitCode = await connect(target, flags);
  });
}

async function connect(target: Target, flags: SocketFlags): Promise<number> {
  const spec = specOf(target, flags);
  const wait = waitOf(flags);
  const run = await startRun({ format: flags.format, record: flags.record, notices: false });
  const socket = await opened(run.engine, spec);
  const failure = socket.failure ?? (await converse(run, socket.id, target, wait));
  if (failure !== null) tell(failure);
  process.stdin.destroy();
  const { summary, whole } = await run.finish();
  // In a pipe the output is the peer's bytes and nothing else.
  const last = `${run.printer.summary(summary)}\n`;
  if (flags.format === "json" || flags.format === "none") run.output.write(last);
  else if (flags.quiet !== true) process.stderr.write(last);
  return failure === null && whole ? EXIT.done : EXIT.refused;
}

async function converse(run: Run, id: number, target: Target, wait: number) {
  const { engine } = run;
  const ended = closed(engine, id);
  const input = sendInput(engine, id, target.protocol === "udp");
  if (target.protocol === "udp")
    await Promise.race([run.stopped, ended, input.then(() => silence(run, wait))]);
  else {
    void input.then(() => {
      if (
        engine.socket(id)?.state === "connected" ||
        engine.socket(id)?.state === "half-closed-remote"
      )
        engine.shutdown(id);
    });
    await Promise.race([run.stopped, ended]);
  }
  return engine.socket(id)?.failure ?? null;
}

/** Resolves once nothing has come for so long (ms). */
function silence({ engine }: Run, wait: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      undo();
      resolve();
    }, wait);
    const undo = engine.onEvent((event) => {
      if (event.call === "recv") timer.refresh();
    });
  });
}

function waitOf(flags: SocketFlags): number {
  const { wait } = flags;
  if (wait === undefined) return DEFAULT_UDP_WAIT;
  if (typeof wait !== "number" || !Number.isInteger(wait) || wait < 0 || wait > 2 ** 31 - 1)
    throw new UsageError(
      `--wait: expected milliseconds, a whole number from 0, got ${JSON.stringify(wait)}`,
    );
  return wait;
}

function specOf(target: Target, flags: SocketFlags): OpenSpec {
  switch (target.protocol) {
    case "tcp":
      return applyFlags(tcpConnection({ to: target.at }), tcpConnectionSpec, flags, SCHEMAS);
    case "udp":
      return applyFlags(udpSocket({ at: null, to: target.at }), udpSpec, flags, SCHEMAS);
    case "unix":
      return applyFlags(unixConnection({ path: target.path }), unixConnectionSpec, flags, SCHEMAS);
  }
}
