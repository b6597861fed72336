// `portscope listen tcp|udp|unix [HOST:]PORT|PATH`

import { setTimeout } from "node:timers/promises";
import { type Command, Option } from "commander";
import { formatLocal } from "../shared/model/formatLocal.ts";
import { tcpListener, udpSocket, unixListener, unixDatagram } from "../shared/model/openSpecs.ts";
import { Refusal, type Failure } from "../shared/model/failure.ts";
import { shellWord } from "../shared/copyAs/sendTarget.ts";
import { removeStaleSocket } from "../engine/system/staleSocket.ts";
import {
  canSend,
  isOpen,
  type OpenSpec,
  type SocketInfo,
  isDatagram,
} from "../shared/model/socket.ts";
import type { Engine } from "../engine/createEngine.ts";
import { said } from "../shared/words/said.ts";
import { EXIT, tell, UsageError } from "./exit.ts";
import { FORMATS, type Format } from "./printers/Printer.ts";
import { recordChoice, type RecordFlags } from "./recordChoice.ts";
import { addRecordFlags } from "./recordFlags.ts";
import { startRun, type Run } from "./runEngine.ts";
import { closed } from "./waiting.ts";
import { sendInputToPeers } from "./sendInput.ts";
import type { Stop } from "./stopSignal.ts";
import { addSpecFlags, applyFlags } from "./specFlags.ts";
import { takeVariable } from "./takeVariable.ts";
import { parseTarget, type Target } from "./target.ts";
import { RepeatableOption } from "./usage/WordedCommand.ts";
import { sayLine, sayLowLimit, sayNotice } from "./terminal.ts";
import { t } from "./wording.ts";

export interface SocketFlags extends RecordFlags {
  readonly format: Format;
  readonly quiet?: boolean;
  readonly [name: string]: unknown;
}

export interface ListenFlags extends SocketFlags {
  readonly once?: boolean;
  readonly crlf?: boolean;
  /** Where the port is taken, the next one that is free. */
  readonly nextFree?: boolean;
  readonly echo?: boolean;
  /** A responder's file, or the name of one that is built in. */
  readonly respond?: string;
  readonly var?: ReadonlyMap<string, string>;
}

const KINDS = ["tcp-listener", "udp", "unix-listener", "unix-dgram"] as const;

export function addListenCommand(program: Command, stop: Stop): void {
  const command = program
    .command("listen")
    .description(t("help.listen"))
    .argument("<protocol>", t("help.protocol"))
    .argument("<address>", t("help.listenAddress"));
  command.option("--respond <responder>", t("help.listenRespond"));
  addListenFlags(command);
  command.action(async (protocol: string, address: string, flags: ListenFlags) => {
    const target = parseTarget(protocol, address, { allowPortZero: true });
    process.exitCode = await listen(target, flags, stop);
  });
}

export function addListenFlags(command: Command): void {
  command.addOption(
    new RepeatableOption("--var <name=value>", t("help.respondVar")).argParser(takeVariable),
  );
  addOutputFlags(command);
  command.option("--once", t("help.once")).option("--crlf", t("help.inputCrlf"));
  addSpecFlags(command, KINDS);
  command.option("--next-free", t("help.nextFree")).option("--remove-stale", t("help.removeStale"));
}

export function addOutputFlags(command: Command): void {
  command
    .addOption(new Option("--format <format>", t("help.format")).choices(FORMATS).default("text"))
    .option("--quiet", t("help.quiet"));
  addRecordFlags(command);
}

export async function listen(target: Target, flags: ListenFlags, stop: Stop): Promise<number> {
  const spec = specOf(target, flags);
  const respond = await responderOf(flags);
  const run = await startRun({
    format: flags.format,
    record: recordChoice(flags),
    quiet: flags.quiet === true,
    notices: true,
    stop,
  });
  let socket = await run.open(spec);
  const remedy = socket?.failure?.remedy;
  if (
    socket !== null &&
    remedy !== undefined &&
    flags.removeStale === true &&
    (await removed(remedy.path))
  )
    socket = await run.reopen(socket.id);
  if (flags.nextFree === true && socket !== null) socket = await onNextFree(run, socket);
  const failure = socket?.failure ?? null;
  if (failure !== null) tellFailure(failure, target);
  else if (socket !== null) {
    const where = formatLocal(socket);
    sayLowLimit();
    await respond?.(run.engine, socket.id);
    sayLine(t("cli.listening", { protocol: target.protocol, where }));
    const once = flags.once === true ? [oneConnection(run.engine, socket.id)] : [];
    void sendInputOf(run.engine, socket, flags);
    await Promise.race([run.stopped, ...once]);
  }
  const { whole } = await run.finish();
  return failure === null && whole ? EXIT.done : EXIT.refused;
}

/** What has a socket answered; null: nothing is to. It is loaded by who asks for it. */
async function responderOf(
  flags: ListenFlags,
): Promise<((engine: Engine, socket: number) => Promise<void>) | null> {
  const { respond, echo, var: variables = new Map<string, string>() } = flags;
  if (respond === undefined) {
    if (flags.var !== undefined) throw new UsageError(said("usage.varWithoutRespond"));
    return null;
  }
  if (echo === true)
    throw new UsageError(said("usage.notBoth", { one: "--respond", other: "--echo" }));
  const { givenResponder, respondWith } = await import("./givenResponder.ts");
  const responder = await givenResponder(respond, variables);
  return (engine, socket) => respondWith(engine, socket, responder, variables);
}

/** Removes a socket file on which nobody listens; false, after saying why, when it is left. */
async function removed(path: string): Promise<boolean> {
  try {
    await removeStaleSocket(path);
    sayLine(t("cli.staleRemoved", { path }));
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell(error.failure);
    return false;
  }
}

/** Where the port is taken the same on the next one that is free; else what there is. */
async function onNextFree(run: Pick<Run, "open">, socket: SocketInfo): Promise<SocketInfo | null> {
  const { failure, spec } = socket;
  if (failure?.code !== "EADDRINUSE" || spec === null || !("at" in spec) || spec.at === null)
    return socket;
  const { freePort } = await import("../engine/ports/freePort.ts");
  const { at } = spec;
  try {
    const port = await freePort({ protocol: spec.kind === "udp" ? "udp" : "tcp", ...at });
    sayNotice(t("cli.tookNextFree", { taken: at.port, port }));
    return await run.open({ ...spec, at: { ...at, port } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell(error.failure);
    return socket;
  }
}

function tellFailure(failure: Failure, target: Target): void {
  tell(failure);
  if (failure.code === "EADDRINUSE" && "at" in target)
    sayNotice(t("cli.portIsTaken", { port: target.at.port }));
  if (failure.remedy !== undefined)
    sayNotice(t("cli.toRemoveIt", { path: shellWord(failure.remedy.path) }));
}

/** Resolves when the first connection has come and gone. */
async function oneConnection(engine: Engine, listener: number): Promise<void> {
  const accepted = await new Promise<number>((resolve) => {
    engine.onEvent((event) => {
      if (event.socket === listener && event.call === "accept" && event.accepted !== 0)
        resolve(event.accepted);
    });
  });
  if (isOpen(engine.socket(listener)?.state ?? "closed")) engine.closeSocket(listener);
  await closed(engine, accepted);
}

async function sendInputOf(engine: Engine, socket: SocketInfo, flags: ListenFlags): Promise<void> {
  const setting = { datagrams: isDatagram(socket.kind), crlf: flags.crlf === true };
  const input = sendInputToPeers(engine, socket.id, setting);
  if (flags.once === true) endWithPeer(engine, socket.id, input);
  const { bytes, failure } = await input;
  if (failure !== null) tell(failure);
  // Whoever gave something to send has now said all of it; an echo goes on until the peer ends.
  if (flags.once !== true || bytes === 0 || socket.spec?.echo === true) return;
  for (const peer of engine.sockets()) if (peer.parent === socket.id) endWriting(engine, peer.id);
}

/** ms in which nothing more is sent: an input that does not end is no reason to stay. */
const SILENCE = 1000;

/** Whoever ends its side at once still gets all of the input, which may only just have begun to be read; then ours ends, too. */
function endWithPeer(engine: Engine, listener: number, input: Promise<unknown>): void {
  engine.onEvent((event) => {
    if (event.call !== "shutdown" || event.direction !== "in") return;
    if (engine.socket(event.socket)?.parent !== listener) return;
    void Promise.race([input, nothingMoreSent(engine, event.socket)]).then(() => {
      endWriting(engine, event.socket);
    });
  });
}

/** Does nothing where it has ended, or is about to. */
function endWriting(engine: Engine, id: number): void {
  const peer = engine.socket(id);
  if (peer === undefined || !canSend(peer)) return;
  try {
    engine.shutdown(id);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

async function nothingMoreSent(engine: Engine, id: number): Promise<void> {
  const sent = () => {
    const counters = engine.socket(id)?.counters;
    return counters === undefined ? 0 : counters.bytesOut + counters.pendingOut;
  };
  for (let before = -1; before !== sent();) {
    before = sent();
    await setTimeout(SILENCE);
  }
}

/**
 * A peer that has ended gets its answer and an end: nobody sits here to send it more. With --once somebody may: its input (see
 * endWithPeer).
 */
function specOf(target: Target, flags: ListenFlags): OpenSpec {
  if ((target.protocol === "udp" || target.protocol === "unix-dgram") && flags.once === true)
    throw new UsageError(said("usage.onceIsNotFor", { protocol: target.protocol }));
  // A second one that comes with the first is refused, before the listener is closed.
  const one = flags.once === true ? { maxConnections: 1 } : {};
  const onPeerEnd = flags.once === true && flags.echo !== true ? "keep" : "close";
  switch (target.protocol) {
    case "tcp":
      return applyFlags(tcpListener({ at: target.at, onPeerEnd, ...one }), flags, KINDS);
    case "udp":
      return applyFlags(udpSocket({ at: target.at }), flags, KINDS);
    case "unix":
      return applyFlags(unixListener({ path: target.path, onPeerEnd, ...one }), flags, KINDS);
    case "unix-dgram":
      return applyFlags(unixDatagram({ path: target.path }), flags, KINDS);
  }
}
