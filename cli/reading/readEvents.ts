// The events of a recording's file that a filter matches, printed in the pace of whoever reads them.

import { setImmediate as turn } from "node:timers/promises";
import type { Expression } from "../../shared/filter/ast.ts";
import { formatBytes, formatCount } from "../../shared/format/quantity.ts";
import { openRecording, type RecordingFile } from "../../engine/record/read/readRecording.ts";
import { CHUNK_ROWS } from "../../engine/record/index/chunk.ts";
import { compileFilter } from "../../engine/query/scan/events/evaluate.ts";
import { markDecided } from "../../engine/query/scan/events/CompiledFilter.ts";
import { RowCursor } from "../../engine/query/scan/events/RowCursor.ts";
import type { RowRun } from "../../engine/record/index/RowRun.ts";
import { andFilter } from "../../shared/filter/formatFilter.ts";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import { NONE_UNDECIDED, type Undecided } from "../../shared/model/query.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { findingsWords } from "./findingsWords.ts";
import { printMessages } from "./readMessages.ts";
import { createPrinter } from "../printers/createPrinter.ts";
import type { Format } from "../printers/Printer.ts";
import { partsOf } from "./partsOf.ts";
import type { Counts, Printing } from "./printing.ts";
import { openOutput } from "../output.ts";
import { printSummary, type LastWords } from "../printers/summary.ts";
import { tell } from "../exit.ts";
import type { Stop } from "../stopSignal.ts";
import { failureFrom } from "../../engine/system/failureFrom.ts";

export interface Reading {
  readonly filter: string;
  readonly scope: Scope;
  /** Cuts the streams into messages, each printed as an event is; null: the events themselves. */
  readonly frame: FrameSpec | null;
  /** Whether each message is decoded, too. */
  readonly decode: boolean;
  readonly format: Format;
  /** Whether text is of both directions; otherwise of what was received. */
  readonly both: boolean;
  readonly stop: Stop;
}

/**
 * Returns false when the recording, or what was to be printed, is not whole, after saying so on standard error. Throws a
 * Refusal when it is no recording, and what the system says when it cannot be read.
 */
export async function readEvents(path: string, reading: Reading): Promise<boolean> {
  const file = openRecording(path);
  const { stop, format, frame } = reading;
  const output = openOutput({ stop });
  const mayGoOn = (): boolean => !output.isGone && !stop.isAsked;
  try {
    const printer = createPrinter(format, process.stdout.isTTY, reading.both);
    const printing: Printing = { printer, output, mayGoOn };
    const counts =
      frame === null
        ? await printEvents(file, reading, printing)
        : await printMessages(file, { ...reading, path, frame }, printing);
    printSummary(output, format, lastWords(counts, frame !== null, stop.isAsked), false);
    const { undecided } = counts;
    if (output.failure !== null) tell(failureFrom(output.failure, { endpoint: "standard output" }));
    if (file.cutOff > 0)
      process.stderr.write(
        `portscope: the recording was cut off: its last ${formatBytes(file.cutOff)} are no whole block and were left out\n`,
      );
    if (undecided.count > 0) process.stderr.write(`portscope: ${undecidedSentence(undecided)}\n`);
    for (const line of findingsWords(file.findings)) process.stderr.write(`portscope: ${line}\n`);
    const { damaged, incomplete } = file.findings;
    const sound = file.cutOff === 0 && damaged === 0 && incomplete === 0;
    const whole = sound && undecided.count === 0;
    return whole && output.failure === null && !stop.isAsked;
  } finally {
    file.close();
  }
}

function undecidedSentence({ count, seq }: Undecided): string {
  const which =
    count === 1 ? `event ${seq}` : `${formatCount(count)} events, the first of which is ${seq}`;
  return `undecided: the regular expression took too long on the bytes of ${which}; left out; look-around, back references and large counts are what makes it slow`;
}

function lastWords(counts: Counts, messages: boolean, stopped: boolean): LastWords {
  const { events, matched, undecided } = counts;
  const json = undecided.count === 0 ? { events, matched } : counts;
  const found = messages
    ? `${formatCount(matched)} messages in ${formatCount(events)} events`
    : `${formatCount(matched)} of ${formatCount(events)} events match`;
  return stopped
    ? { json: { ...json, stopped }, sentence: `${found} up to where it was stopped.` }
    : { json, sentence: `${found}.` };
}

async function printEvents(
  file: RecordingFile,
  { scope, filter }: Reading,
  { printer, output, mayGoOn }: Printing,
): Promise<Counts> {
  const mark = marker(expressionOf(scope, filter), file);
  const pace = { rows: 1024 };
  let events = 0;
  let matched = 0;
  let undecided = NONE_UNDECIDED;
  for (const run of file.runs())
    for (const part of partsOf(run, pace)) {
      const { cursor, rows, doubtful } = mark(part);
      const [doubt] = doubtful;
      if (doubt !== undefined)
        undecided = {
          count: undecided.count + doubtful.length,
          seq: undecided.seq ?? run.firstSeq + doubt,
        };
      for (let row = part.from; row < part.to; row++) {
        if (rows[row] !== 1) continue;
        matched += 1;
        if (printer === null) continue;
        cursor.row = row;
        const event = cursor.event();
        const carries = event.call === "send" || event.call === "recv";
        const payload = carries && event.failure === null ? cursor.payload() : null;
        const chunk = printer(event, payload);
        if (chunk !== null) output.write(chunk);
        if (output.isFull) await output.room();
        if (!mayGoOn()) return { events: events + row + 1, matched, undecided };
      }
      // Signals are heard between two parts.
      await turn();
      if (!mayGoOn()) return { events: events + part.to, matched, undecided };
      if (part.to === run.to) events += run.to;
    }
  return { events, matched, undecided };
}

/** A followed socket's events are those that carry bytes. */
function expressionOf(scope: Scope, filter: string): Expression | null {
  const wanted =
    scope.kind === "all" ? "" : `socket == ${scope.socket} and call in {"send", "recv"}`;
  const parsed = parseFilter(andFilter(wanted, filter));
  return parsed.ok ? parsed.expression : null;
}

/** Marks the rows of a run that match. */
function marker(
  expression: Expression | null,
  { tables, reader }: RecordingFile,
): (run: RowRun) => {
  readonly cursor: RowCursor;
  readonly rows: Uint8Array;
  readonly doubtful: readonly number[];
} {
  const filter = expression === null ? null : compileFilter(expression);
  const every = new Uint8Array(CHUNK_ROWS).fill(1);
  const rows = new Uint8Array(CHUNK_ROWS);
  let cursor: RowCursor | null = null;
  return (run) => {
    cursor ??= new RowCursor(run, tables, reader);
    cursor.run = run;
    const doubtful = filter === null ? [] : markDecided(filter, cursor, every, rows);
    return { cursor, rows: filter === null ? every : rows, doubtful };
  };
}
