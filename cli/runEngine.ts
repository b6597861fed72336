// What listen, connect and send share: an engine, its events printed, an orderly end.

import * as path from "node:path";
import { failureFrom } from "../engine/system/failureFrom.ts";
import { createEngine, type Engine, type Summary } from "../engine/createEngine.ts";
import { describeEvent } from "../shared/model/describeEvent.ts";
import type { SocketEvent } from "../shared/model/event.ts";
import { isOpen, type OpenSpec, type SocketInfo } from "../shared/model/socket.ts";
import { tell } from "./exit.ts";
import { openOutput, type Output } from "./output.ts";
import { createPrinter } from "./printers/createPrinter.ts";
import type { Format, Printer } from "./printers/Printer.ts";
import { stopSignal } from "./stopSignal.ts";

export interface RunOptions {
  readonly format: Format;
  readonly record: string | undefined;
  /** Whether accept, close and failures are told on standard error. */
  readonly notices: boolean;
}

export interface Run {
  readonly engine: Engine;
  readonly output: Output;
  readonly printer: Printer;
  /** Resolves at SIGINT, SIGTERM, or when nobody reads standard output any more. */
  readonly stopped: Promise<void>;
  /** Closes sockets and recording; says when the recording or the output is not whole, and then returns false. */
  finish(): Promise<{ readonly summary: Summary; readonly whole: boolean }>;
}

export async function startRun(options: RunOptions): Promise<Run> {
  const stopped = stopSignal();
  const engine = await createEngine({
    recording:
      options.record === undefined
        ? null
        : { file: options.record, folder: path.dirname(options.record) },
  });
  const output = openOutput(engine);
  const printer = createPrinter(options.format, process.stdout.isTTY);
  const print = printer.event;
  if (print !== null)
    engine.onEvent((event, payload) => {
      const chunk = print(event, payload);
      if (chunk !== null) output.write(chunk);
    });
  if (options.notices)
    engine.onEvent((event) => {
      if (isNotice(event)) process.stderr.write(`#${event.socket} ${describeEvent(event)}\n`);
    });
  return {
    engine,
    output,
    printer,
    stopped: Promise.race([stopped, output.gone]),
    async finish() {
      const { failure } = engine.recording();
      const summary = await engine.close();
      const after = failure ?? engine.recording().failure;
      if (after !== null) tell(after);
      const outputFailure = output.failure;
      if (outputFailure !== null) tell(failureFrom(outputFailure, { endpoint: "standard output" }));
      if (output.skipped > 0)
        process.stderr.write(
          `portscope: ${output.skipped} events were not printed: standard output was read too slowly\n`,
        );
      return { summary, whole: after === null && outputFailure === null && output.skipped === 0 };
    },
  };
}

/** Resolves with the socket as soon as it is ready (or has failed). */
export function opened(engine: Engine, spec: OpenSpec): Promise<SocketInfo> {
  const id = engine.open(spec);
  return until(engine, () => {
    const socket = engine.socket(id);
    const pending =
      socket?.state === "opening" || socket?.state === "connecting" || awaitsPeer(socket);
    return socket === undefined || pending ? null : socket;
  });
}

/** Resolves when the socket is closed. */
export function closed(engine: Engine, id: number): Promise<SocketInfo> {
  return until(engine, () => {
    const socket = engine.socket(id);
    return socket === undefined || isOpen(socket.state) ? null : socket;
  });
}

/** A UDP socket that is to be connected is first bound. */
function awaitsPeer(socket: SocketInfo | undefined): boolean {
  return socket?.state === "bound" && socket.spec?.kind === "udp" && socket.spec.to !== null;
}

/** Looks after each event, once what it leads to has been set. */
export function until<T>(engine: Engine, look: () => T | null): Promise<T> {
  return new Promise((resolve) => {
    const check = (): void => {
      const value = look();
      if (value === null) return;
      undo();
      resolve(value);
    };
    const undo = engine.onEvent(() => setImmediate(check));
    setImmediate(check);
  });
}

/** What fails while the command's own socket is being opened is told as the command's failure. */
function isNotice(event: SocketEvent): boolean {
  switch (event.call) {
    case "accept":
    case "shutdown":
    case "error":
      return true;
    case "close":
      return event.cause !== "error";
    case "send":
      return event.failure !== null;
    default:
      return false;
  }
}
