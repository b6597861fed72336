// `portscope send tcp|udp HOST:PORT DATA`: one message, prints the answer.

import * as fs from "node:fs/promises";
import type { Command } from "commander";
import { parseHex } from "../shared/format/hex.ts";
import type { Failure } from "../shared/model/failure.ts";
import { tcpConnection, udpSocket } from "../shared/model/openSpecs.ts";
import { EXIT, tell, UsageError } from "./exit.ts";
import { startRun, type Run } from "./runEngine.ts";
import type { Stop } from "./stopSignal.ts";
import { parseTarget, type Target } from "./target.ts";
import { failureFrom } from "../engine/system/failureFrom.ts";
import { Refusal } from "../shared/model/failure.ts";

interface SendFlags {
  readonly hex?: boolean;
  readonly file?: string;
  readonly wait: number;
}

export function addSendCommand(program: Command, stop: Stop): void {
  program
    .command("send")
    .description("send one message, print the answer")
    .argument("<protocol>", "tcp or udp")
    .argument("<address>", "HOST:PORT; host 127.0.0.1 unless named")
    .argument("[data]", "the message, as it stands")
    .option("--hex", "the message is hex: 'de ad be ef'")
    .option("--file <file>", "the message is a file's bytes")
    .option(
      "--wait <ms>",
      "how long to wait for an answer; over TCP also how long silence ends it",
      Number,
      1000,
    )
    .action(
      async (protocol: string, address: string, data: string | undefined, flags: SendFlags) => {
        const target = parseTarget(protocol, address, { allowPortZero: false, allowUnix: false });
        if (!Number.isInteger(flags.wait) || flags.wait < 0 || flags.wait > 2 ** 31 - 1)
          throw new UsageError("--wait: expected milliseconds, a whole number from 0");
        // A file may be a pipe that nobody writes to.
        const message = await Promise.race([messageOf(data, flags), stop.asked]);
        process.exitCode =
          message === undefined ? EXIT.refused : await send(target, message, flags.wait, stop);
      },
    );
}

async function messageOf(data: string | undefined, flags: SendFlags): Promise<Uint8Array> {
  if (flags.file !== undefined) {
    if (data !== undefined || flags.hex === true)
      throw new UsageError("expected DATA or --file, got both");
    try {
      return await fs.readFile(flags.file);
    } catch (error) {
      throw new Refusal(failureFrom(error, { endpoint: flags.file }));
    }
  }
  if (data === undefined) throw new UsageError("expected DATA or --file");
  if (flags.hex !== true) return new TextEncoder().encode(data);
  const parsed = parseHex(data);
  if (!parsed.ok) throw new UsageError(`at ${parsed.problem.at + 1}: ${parsed.problem.sentence}`);
  return parsed.bytes;
}

async function send(
  target: Target,
  message: Uint8Array,
  wait: number,
  stop: Stop,
): Promise<number> {
  if (target.protocol === "unix") throw new UsageError("expected tcp or udp, got unix");
  const run = await startRun({
    format: "text",
    record: null,
    quiet: true,
    notices: false,
    stop,
  });
  const spec =
    target.protocol === "tcp"
      ? tcpConnection({ to: target.at })
      : udpSocket({ at: null, to: target.at });
  const socket = await run.open(spec);
  const udp = target.protocol === "udp";
  const end =
    socket === null
      ? "stopped"
      : (socket.failure ?? (await exchange(run, socket.id, message, wait, udp)));
  const unsent = socket === null ? 0 : (run.engine.socket(socket.id)?.counters.pendingOut ?? 0);
  const { summary, whole } = await run.finish();
  if (typeof end === "object") tell(end);
  else if (end === "silent" && summary.messagesIn === 0)
    process.stderr.write(`portscope: no answer within ${wait} ms\n`);
  const sent = socket !== null && (end !== "stopped" || unsent === 0);
  return typeof end !== "object" && sent && whole ? EXIT.done : EXIT.refused;
}

/** Ends at the peer's end, with UDP's first answer, at silence, or at the first failure, which it returns. */
async function exchange(
  { engine, stopped }: Run,
  id: number,
  message: Uint8Array,
  wait: number,
  udp: boolean,
): Promise<Failure | "answered" | "silent" | "stopped"> {
  const answered = new Promise<Failure | "answered" | "silent">((resolve) => {
    const timer = setTimeout(() => resolve("silent"), wait);
    engine.onEvent((event) => {
      if (event.failure !== null) resolve(event.failure);
      // Until the kernel has all of it, a slow peer is no silence.
      if (event.call === "recv" || event.call === "send") timer.refresh();
      const ended =
        event.call === "close" || (event.call === "shutdown" && event.direction === "in");
      if (ended || (udp && event.call === "recv")) resolve("answered");
    });
  });
  engine.send(id, message);
  return Promise.race([answered, stopped.then(() => "stopped" as const)]);
}
