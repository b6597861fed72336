// What listen, connect and send share: an engine, its events printed, an orderly end.

import type { Engine } from "../engine/createEngine.ts";
import type { Summary } from "../engine/Summary.ts";
import { now } from "../engine/system/clock.ts";
import { formatLocalTime } from "../shared/format/time.ts";
import { closingSentence } from "../shared/model/closingSentence.ts";
import { describeEvent } from "../shared/model/describeEvent.ts";
import type { SocketEvent } from "../shared/model/event.ts";
import {
  type CallUnderWay,
  type OpenSpec,
  type SocketInfo,
  isDatagram,
} from "../shared/model/socket.ts";
import { engineOf } from "./engineOf.ts";
import { outputFailure, tell } from "./exit.ts";
import { openOutput } from "./output.ts";
import { createPrinter } from "./printers/createPrinter.ts";
import type { Beside, Format } from "./printers/Printer.ts";
import { lastWords, printSummary, type LastWords } from "./printers/summary.ts";
import type { RecordChoice } from "./recordChoice.ts";
import type { Stop } from "./stopSignal.ts";
import { sayNotice } from "./terminal.ts";
import { settled } from "./waiting.ts";
import { watchRecording } from "./watchRecording.ts";
import { t } from "./wording.ts";
import { visibleText } from "../shared/format/controlPictures.ts";

export interface RunOptions {
  readonly format: Format;
  /** Null: nothing is recorded. */
  readonly record: RecordChoice | null;
  /** Nothing on standard error but failures: no accept and close as they happen, no summary. */
  readonly quiet: boolean;
  /** Whether accept, close and failures are told on standard error as they happen. */
  readonly notices: boolean;
  readonly stop: Stop;
}

export interface Run {
  readonly engine: Engine;
  /** Resolves at a signal, when nobody reads what is printed any more, or at the end of a recording that must go on. */
  readonly stopped: Promise<void>;
  /** Resolves with the socket as soon as it is ready (or has failed); null when it was stopped before. */
  open(spec: OpenSpec): Promise<SocketInfo | null>;
  /** The same of a socket that is being opened. */
  ready(id: number): Promise<SocketInfo | null>;
  /** As `open`, with the settings of one that is closed. */
  reopen(id: number): Promise<SocketInfo | null>;
  /**
   * Closes sockets and recording, prints the summary (with `words`, where the command has its own); says when recording or output
   * are not whole, and then returns false.
   */
  finish(words?: LastWords): Promise<{ readonly summary: Summary; readonly whole: boolean }>;
}

export async function startRun(options: RunOptions): Promise<Run> {
  const { format, record, stop, quiet } = options;
  const engine = await engineOf(record);
  const output = openOutput({
    setReading: (reading) => engine.setReading(reading),
    stop,
    ...(record?.takesOutput === true ? { stdout: process.stderr } : {}),
  });
  const print = createPrinter(format, output.terminal);
  const recording = watchRecording(engine, record);
  if (print !== null)
    engine.onEvent((event, payload) => {
      const chunk = print(event, payload, output.terminal ? besideOf(engine, event) : undefined);
      if (chunk !== null) output.write(chunk);
    });
  // Peers that come and go make as many of them as they like.
  const notices = openOutput({ stdout: process.stderr });
  if (options.notices && !options.quiet)
    engine.onEvent((event) => {
      if (isNotice(event)) notices.write(`${visibleText(noticeOf(engine, event))}\n`);
    });
  const stopped = Promise.race([stop.asked, output.gone, recording.ended]);
  const ready = (id: number) => Promise.race([opened(engine, id, quiet), stopped.then(() => null)]);
  return {
    engine,
    stopped,
    ready,
    open: (spec) => ready(engine.open(spec)),
    reopen: (id) => ready(engine.reopen(id)),
    async finish(words) {
      const summary = await engine.close();
      notices.handOver();
      const recorded = recording.finish();
      const { failure, skipped } = output;
      if (failure !== null) tell(outputFailure(failure));
      if (skipped > 0) sayNotice(t("cli.eventsNotPrinted", { events: skipped }));
      printSummary(output, format, lastWords(summary, words), options.quiet);
      return { summary, whole: recorded && failure === null && skipped === 0 };
    },
  };
}

/** A close says what the connection came to as well. */
function noticeOf(engine: Engine, event: SocketEvent): string {
  const words = `#${event.socket} ${describeEvent(event, t)}`;
  const socket = event.call === "close" ? engine.socket(event.socket) : undefined;
  const closing = socket === undefined ? null : closingSentence(socket, formatLocalTime);
  return closing === null ? words : `${words}. ${t.text(closing)}`;
}

function besideOf(engine: Engine, { socket }: SocketEvent): Beside {
  const kind = engine.socket(socket)?.kind;
  return { datagram: kind !== undefined && isDatagram(kind) };
}

/** Milliseconds after which it is said that the socket is not there yet. */
const PATIENCE_MS = 1000;

async function opened(engine: Engine, id: number, quiet: boolean): Promise<SocketInfo> {
  const timer = setTimeout(() => {
    const call = engine.socket(id)?.underWay ?? null;
    if (call !== null) sayNotice(waitingSentence(call));
  }, PATIENCE_MS);
  if (quiet) clearTimeout(timer);
  try {
    return await settled(engine, id);
  } finally {
    clearTimeout(timer);
  }
}

function waitingSentence({ call, of, since }: CallUnderWay): string {
  return t(call === "connect" ? "cli.connecting" : "cli.lookingUp", {
    of,
    seconds: (now() - since) / 1e6,
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
