// The events of a recording's file that a filter matches, printed in the pace of whoever reads them.

import { setImmediate as turn } from "node:timers/promises";
import type { Expression } from "../../shared/filter/ast.ts";
import { formatBytes, formatCount } from "../../shared/format/quantity.ts";
import { openRecording, type RecordingFile } from "../../engine/recording/reading/readRecording.ts";
import { CHUNK_ROWS } from "../../engine/recording/chunk.ts";
import { compileFilter } from "../../engine/query/scan/evaluate.ts";
import { RowCursor, type RowRun } from "../../engine/query/scan/RowCursor.ts";
import { andFilter } from "../../shared/filter/formatFilter.ts";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { printMessages } from "./readMessages.ts";
import { createPrinter } from "../printers/createPrinter.ts";
import type { Format, Printer } from "../printers/Printer.ts";
import { openSink, type Sink } from "./sink.ts";

export interface Reading {
  readonly filter: string;
  readonly scope: Scope;
  /** Cuts the streams into messages, each printed as an event is; null: the events themselves. */
  readonly frame: FrameSpec | null;
  readonly format: Format;
  /** Whether text is of both directions; otherwise of what was received. */
  readonly both: boolean;
}

/**
 * Returns false when the recording, or what was to be printed, is not whole, after saying so on standard error. Throws a
 * Refusal when it is no recording, and what the system says when it cannot be read.
 */
export async function readEvents(path: string, reading: Reading): Promise<boolean> {
  const file = openRecording(path);
  const sink = openSink();
  try {
    const printer = createPrinter(reading.format, process.stdout.isTTY, reading.both);
    const counts =
      reading.frame === null
        ? await printEvents(file, reading, printer, sink)
        : await printMessages(file, { ...reading, path, frame: reading.frame }, printer, sink);
    if (sink.lineOpen) await sink.write("\n");
    await sink.write(
      reading.format === "json" || reading.format === "none"
        ? `${JSON.stringify({ summary: counts })}\n`
        : `${sentence(counts, reading.frame !== null)}\n`,
    );
    if (file.cutOff > 0)
      process.stderr.write(
        `portscope: the recording was cut off: its last ${formatBytes(file.cutOff)} are no whole block and were left out\n`,
      );
    return file.cutOff === 0 && sink.failure === null;
  } finally {
    file.close();
  }
}

export interface Counts {
  readonly events: number;
  /** Events, or messages. */
  readonly matched: number;
}

function sentence({ events, matched }: Counts, messages: boolean): string {
  return messages
    ? `${formatCount(matched)} messages in ${formatCount(events)} events.`
    : `${formatCount(matched)} of ${formatCount(events)} events match.`;
}

async function printEvents(
  file: RecordingFile,
  { scope, filter }: Reading,
  printer: Printer,
  sink: Sink,
): Promise<Counts> {
  const mark = marker(expressionOf(scope, filter), file);
  let events = 0;
  let matched = 0;
  for (const run of file.runs()) {
    events += run.to;
    const { cursor, rows } = mark(run);
    for (let row = 0; row < run.to; row++) {
      if (rows[row] !== 1) continue;
      matched += 1;
      if (printer.event === null) continue;
      cursor.row = row;
      const event = cursor.event();
      const carries = event.call === "send" || event.call === "recv";
      const payload = carries && event.failure === null ? cursor.payload() : null;
      const chunk = printer.event(event, payload);
      if (chunk !== null) await sink.write(chunk);
      if (sink.gone) return { events, matched };
    }
    // Signals are heard between two runs.
    await turn();
  }
  return { events, matched };
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
): (run: RowRun) => { readonly cursor: RowCursor; readonly rows: Uint8Array } {
  const filter = expression === null ? null : compileFilter(expression);
  const every = new Uint8Array(CHUNK_ROWS).fill(1);
  const rows = new Uint8Array(CHUNK_ROWS);
  let cursor: RowCursor | null = null;
  return (run) => {
    cursor ??= new RowCursor(run, tables, reader);
    cursor.run = run;
    filter?.mark(cursor, every, rows);
    return { cursor, rows: filter === null ? every : rows };
  };
}
