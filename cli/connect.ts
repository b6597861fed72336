// `portscope connect tcp|udp|unix HOST:PORT|PATH`: standard input is sent, what comes is printed; stands in a pipe as nc
// does.

import type { Command } from "commander";
import type { Engine } from "../engine/createEngine.ts";
import type { Failure } from "../shared/model/failure.ts";
import { canSend, isDatagram } from "../shared/model/socket.ts";
import { addClientFlags, clientSpec } from "./clientSpec.ts";
import { EXIT, tell } from "./exit.ts";
import { addOutputFlags, type SocketFlags } from "./listen.ts";
import { recordChoice } from "./recordChoice.ts";
import { startRun, type Run } from "./runEngine.ts";
import { closed, silence } from "./waiting.ts";
import { sendInput } from "./sendInput.ts";
import type { Stop } from "./stopSignal.ts";
import { parseTarget, type Target } from "./target.ts";
import { WAIT, wholeNumber } from "./wholeNumber.ts";
import { t } from "./wording.ts";

interface ConnectFlags extends SocketFlags {
  readonly wait?: number;
  readonly source?: string;
  readonly crlf?: boolean;
  readonly shutdown: boolean;
}

const DEFAULT_UDP_WAIT = 1000;

export function addConnectCommand(program: Command, stop: Stop): void {
  const command = program
    .command("connect")
    .description(t("help.connect"))
    .argument("<protocol>", t("help.protocol"))
    .argument("<address>", t("help.peerAddress"));
  addOutputFlags(command);
  command.option("--wait <ms>", t("help.connectWait", { wait: DEFAULT_UDP_WAIT }), (text) =>
    wholeNumber("--wait", text, WAIT),
  );
  command.option("--crlf", t("help.inputCrlf")).option("--no-shutdown", t("help.noShutdown"));
  addClientFlags(command);
  command.action(async (protocol: string, address: string, flags: ConnectFlags) => {
    const target = parseTarget(protocol, address, { allowPortZero: false });
    process.exitCode = await connect(target, flags, stop);
  });
}

async function connect(target: Target, flags: ConnectFlags, stop: Stop): Promise<number> {
  const spec = clientSpec(target, flags);
  const wait = flags.wait ?? DEFAULT_UDP_WAIT;
  const run = await startRun({
    format: flags.format,
    record: recordChoice(flags),
    quiet: flags.quiet === true,
    notices: false,
    stop,
  });
  const socket = await run.open(spec);
  const failure =
    socket === null ? null : (socket.failure ?? (await converse(run, socket.id, flags, wait)));
  if (failure !== null) tell(failure);
  const { whole } = await run.finish();
  return socket !== null && failure === null && whole ? EXIT.done : EXIT.refused;
}

/** Returns what made the conversation fail. */
async function converse(
  run: Run,
  id: number,
  flags: ConnectFlags,
  wait: number,
): Promise<Failure | null> {
  const { engine } = run;
  const datagrams = isDatagram(engine.socket(id)?.kind ?? "tcp-connection");
  const crlf = flags.crlf === true;
  const ended = closed(engine, id).then((socket) => socket.failure);
  const stopped = run.stopped.then(() => null);
  if (datagrams) {
    // UDP goes on after a failed call: here it ends with the first, as a connection does.
    const failed = firstFailure(engine, id);
    const input = sendInput(engine, id, { datagrams, crlf });
    const silent = input.then((failure) => failure ?? silence(engine, wait));
    return Promise.race([stopped, failed, ended, silent]);
  }
  const input = sendInput(engine, id, { datagrams, crlf }).then((failure) => {
    if (failure !== null) return failure;
    const socket = engine.socket(id);
    if (flags.shutdown && socket !== undefined && canSend(socket)) engine.shutdown(id);
    return ended;
  });
  return Promise.race([stopped, ended, input]);
}

function firstFailure(engine: Engine, id: number): Promise<Failure> {
  return new Promise((resolve) => {
    engine.onEvent((event) => {
      if (event.socket === id && event.failure !== null) resolve(event.failure);
    });
  });
}
