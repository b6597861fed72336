// `portscope send tcp|udp HOST:PORT DATA`: one message, prints the answer.

import * as fs from "node:fs/promises";
import type { Command } from "commander";
import { parseHex } from "../shared/format/hex.ts";
import type { Failure } from "../shared/model/failure.ts";
import { tcpConnection, udpSocket } from "../shared/model/openSpecs.ts";
import { EXIT, tell, UsageError } from "./exit.ts";
import { closed, opened, startRun, type Run } from "./runEngine.ts";
import { parseTarget, type Target } from "./target.ts";
import { failureFrom } from "../engine/system/failureFrom.ts";
import { Refusal } from "../shared/model/failure.ts";

interface SendFlags {
  readonly hex?: boolean;
  readonly file?: string;
  readonly wait: number;
}

export function addSendCommand(program: Command): void {
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
        process.exitCode = await send(target, await messageOf(data, flags), flags.wait);
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

async function send(target: Target, message: Uint8Array, wait: number): Promise<number> {
  if (target.protocol === "unix") throw new UsageError("expected tcp or udp, got unix");
  const run = await startRun({ format: "text", record: undefined, notices: false });
  const spec =
    target.protocol === "tcp"
      ? tcpConnection({ to: target.at })
      : udpSocket({ at: null, to: target.at });
  const socket = await opened(run.engine, spec);
  const failure =
    socket.failure ?? (await exchange(run, socket.id, message, wait, target.protocol === "udp"));
  const { summary } = await run.finish();
  if (failure !== null) {
    tell(failure);
    return EXIT.refused;
  }
  if (summary.messagesIn === 0) process.stderr.write(`portscope: no answer within ${wait} ms\n`);
  return EXIT.done;
}

/** Ends at the peer's end, with UDP's first answer, at silence, or at the first failure, which it returns. */
async function exchange(
  { engine, stopped }: Run,
  id: number,
  message: Uint8Array,
  wait: number,
  udp: boolean,
): Promise<Failure | null> {
  let failure: Failure | null = null;
  const answered = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, wait);
    engine.onEvent((event) => {
      failure ??= event.failure;
      // Until the kernel has all of it, a slow peer is no silence.
      if (event.call === "recv" || event.call === "send") timer.refresh();
      const ended =
        event.call === "close" || (event.call === "shutdown" && event.direction === "in");
      if (ended || event.failure !== null || (udp && event.call === "recv")) {
        clearTimeout(timer);
        resolve();
      }
    });
  });
  engine.send(id, message);
  await Promise.race([answered, stopped, closed(engine, id)]);
  return failure;
}
