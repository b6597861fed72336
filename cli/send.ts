// `portscope send tcp|udp|unix HOST:PORT|PATH DATA`: one message, prints the answer.

import * as fs from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import type { Command } from "commander";
import { parseHex } from "../shared/format/hex.ts";
import type { Failure } from "../shared/model/failure.ts";
import { ipEndpoint, type IpEndpoint } from "../shared/model/endpoint.ts";
import {
  tcpConnection,
  udpSocket,
  unixConnection,
  unixDatagram,
} from "../shared/model/openSpecs.ts";
import { isIpv4 } from "../shared/model/parseHostPort.ts";
import { type OpenSpec, type SocketInfo, isDatagram } from "../shared/model/socket.ts";
import { EXIT, tell, UsageError } from "./exit.ts";
import { takeVariable } from "./takeVariable.ts";
import { RepeatableOption } from "./usage/WordedCommand.ts";
import { startRun, type Run } from "./runEngine.ts";
import type { Stop } from "./stopSignal.ts";
import { isNotFor, parseSource, parseTarget, type Target, parseSourcePath } from "./target.ts";
import { createCrlf } from "./toCrlf.ts";
import { failureFrom } from "../engine/system/failureFrom.ts";
import { Refusal } from "../shared/model/failure.ts";
import { said } from "../shared/words/said.ts";
import { sayNotice } from "./terminal.ts";
import { WAIT, wholeNumber } from "./wholeNumber.ts";
import { t } from "./wording.ts";

interface SendFlags {
  readonly hex?: boolean;
  readonly file?: string;
  readonly template?: boolean;
  readonly var?: ReadonlyMap<string, string>;
  readonly wait: number;
  readonly crlf?: boolean;
  readonly source?: string;
  readonly all?: boolean;
  readonly broadcast?: boolean;
}

export function addSendCommand(program: Command, stop: Stop): void {
  program
    .command("send")
    .description(t("help.send"))
    .argument("<protocol>", t("help.protocol"))
    .argument("<address>", t("help.peerAddress"))
    .argument("[data]", t("help.data"))
    .option("--hex", t("help.hex"))
    .option("--file <file>", t("help.file"))
    .option("--template", t("help.template"))
    .addOption(new RepeatableOption("--var <name=value>", t("help.var")).argParser(takeVariable))
    .option("--crlf", t("help.sendCrlf"))
    .option("--source <[host:]port>", t("help.source"))
    .option("--all", t("help.all"))
    .option("--broadcast", t("help.broadcast"))
    .option("--wait <ms>", t("help.sendWait"), (text) => wholeNumber("--wait", text, WAIT), 1000)
    .action(
      async (protocol: string, address: string, data: string | undefined, flags: SendFlags) => {
        const target = parseTarget(protocol, address, { allowPortZero: false });
        // A file may be a pipe that nobody writes to.
        for (const flag of ["all", "broadcast"] as const)
          if (flags[flag] === true && !TAKING[flag].includes(target.protocol))
            throw isNotFor(`--${flag}`, target.protocol, TAKING[flag]);
        const message = await Promise.race([messageOf(data, flags), stop.asked]);
        process.exitCode =
          message === undefined ? EXIT.refused : await send(target, message, flags, stop);
      },
    );
}

/** The protocols that take an option. */
const TAKING: Readonly<Record<"all" | "broadcast", readonly Target["protocol"][]>> = {
  all: ["udp", "unix-dgram"],
  broadcast: ["udp"],
};

async function messageOf(data: string | undefined, flags: SendFlags): Promise<Uint8Array> {
  if (flags.var !== undefined && flags.template !== true)
    throw new UsageError(said("usage.varWithoutTemplate"));
  if (flags.file !== undefined && (data !== undefined || flags.hex === true))
    throw new UsageError(said("usage.dataAndFile"));
  const bytes = flags.file === undefined ? null : await readMessage(flags.file);
  if (bytes !== null && flags.template !== true) return bytes;
  const text = bytes === null ? data : new TextDecoder().decode(bytes);
  if (text === undefined) throw new UsageError(said("usage.expectedDataOrFile"));
  if (flags.template === true) {
    // Checksums and hashes are loaded by who asks for them.
    const { fromTemplate } = await import("./fromTemplate.ts");
    return fromTemplate(text, flags.hex === true, flags.var);
  }
  if (flags.hex !== true) return new TextEncoder().encode(text);
  const parsed = parseHex(text);
  if (!parsed.ok) {
    const { at, sentence } = parsed.problem;
    throw new UsageError(said("usage.hexAt", { at: at + 1, sentence }));
  }
  return parsed.bytes;
}

async function readMessage(file: string): Promise<Uint8Array> {
  try {
    return file === "-" ? new Uint8Array(await buffer(process.stdin)) : await fs.readFile(file);
  } catch (error) {
    throw new Refusal(failureFrom(error, { endpoint: file }));
  }
}

async function send(
  target: Target,
  text: Uint8Array,
  flags: SendFlags,
  stop: Stop,
): Promise<number> {
  const message = flags.crlf === true ? createCrlf()(text) : text;
  const spec = specOf(target, flags);
  const run = await startRun({
    format: "text",
    record: null,
    quiet: true,
    notices: false,
    stop,
  });
  const socket = await run.open(spec);
  const end =
    socket === null
      ? "stopped"
      : (socket.failure ??
        (await exchange(run, socket, message, { ...flags, to: broadcastTo(target, flags) })));
  const unsent = socket === null ? 0 : (run.engine.socket(socket.id)?.counters.pendingOut ?? 0);
  const { summary, whole } = await run.finish();
  if (typeof end === "object") tell(end);
  else if (end === "silent" && summary.receives === 0)
    sayNotice(t("cli.noAnswer", { wait: flags.wait }));
  const sent = socket !== null && (end !== "stopped" || unsent === 0);
  return typeof end !== "object" && sent && whole ? EXIT.done : EXIT.refused;
}

function specOf(target: Target, flags: SendFlags): OpenSpec {
  if (target.protocol === "unix-dgram")
    return unixDatagram({ path: parseSourcePath(flags.source), peerPath: target.path });
  const from = parseSource(flags.source, target);
  switch (target.protocol) {
    case "tcp":
      return tcpConnection({ to: target.at, from });
    case "unix":
      return unixConnection({ path: target.path });
    case "udp":
      // Connected to a broadcast address a socket would hear nobody: answers come from other addresses.
      return broadcastTo(target, flags) === null
        ? udpSocket({ at: from, to: target.at })
        : udpSocket({ at: from ?? { host: "0.0.0.0", port: 0 }, broadcast: true });
  }
}

/** Where a datagram to a broadcast address goes; null where it is none. Throws a UsageError. */
function broadcastTo(target: Target, flags: SendFlags): IpEndpoint | null {
  if (flags.broadcast !== true || target.protocol !== "udp") return null;
  const { host, port } = target.at;
  if (!isIpv4(host)) throw new UsageError(said("usage.expectedIpv4ForBroadcast", { host }));
  return ipEndpoint(host, port);
}

interface Exchange {
  readonly wait: number;
  readonly all?: boolean;
  readonly to: IpEndpoint | null;
}

/** Ends at the peer's end, with UDP's first answer (unless all are wanted), at silence, or at the first failure. */
async function exchange(
  { engine, stopped }: Run,
  { id, kind }: SocketInfo,
  message: Uint8Array,
  { wait, all, to }: Exchange,
): Promise<Failure | "answered" | "silent" | "stopped"> {
  const answered = new Promise<Failure | "answered" | "silent">((resolve) => {
    const timer = setTimeout(() => resolve("silent"), wait);
    engine.onEvent((event) => {
      if (event.failure !== null) resolve(event.failure);
      // Until the kernel has all of it, a slow peer is no silence.
      if (event.call === "send" || (event.call === "recv" && all !== true)) timer.refresh();
      const ended =
        event.call === "close" || (event.call === "shutdown" && event.direction === "in");
      if (ended || (isDatagram(kind) && event.call === "recv" && all !== true)) resolve("answered");
    });
  });
  try {
    engine.send(id, message, to ?? undefined);
  } catch (error) {
    // It ended between opening and sending, or the message is more than it takes.
    if (!(error instanceof Refusal)) throw error;
    return error.failure;
  }
  return Promise.race([answered, stopped.then(() => "stopped" as const)]);
}
