// The events of a recording's file that a filter matches, printed in the pace of whoever reads them.

import { RecordingFile } from "../../engine/record/read/RecordingFile.ts";
import { areDatagrams } from "../../engine/record/index/FlowTable.ts";
import { CHUNK_ROWS } from "../../engine/record/index/chunk.ts";
import { createScan } from "../../engine/query/scan/events/createScan.ts";
import type { Part } from "../../engine/query/scan/Parts.ts";
import { andFilter } from "../../shared/filter/formatFilter.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import type { RowField } from "../../shared/model/rowField.ts";
import { MAX_SORTED } from "../../shared/model/order.ts";
import { NONE_UNDECIDED, type Undecided } from "../../shared/model/query.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { hearAnswers } from "./hearAnswers.ts";
import { goThrough } from "./goThrough.ts";
import { streamed } from "./Lines.ts";
import { SortedLines, type LineOrder } from "./SortedLines.ts";
import { findingsWords } from "./findingsWords.ts";
import { newestChunks } from "./newestChunks.ts";
import { printMessages } from "./readMessages.ts";
import { createTablePrinter, type TableFormat } from "../printers/createTablePrinter.ts";
import type { Table } from "../printers/tableColumns.ts";
import { createPrinter } from "../printers/createPrinter.ts";
import type { Format } from "../printers/Printer.ts";
import type { Counts, Printing } from "./printing.ts";
import { SocketsSeen } from "./SocketsSeen.ts";
import { openOutput } from "../output.ts";
import { printSummary, type LastWords } from "../printers/summary.ts";
import { outputFailure, tell } from "../exit.ts";
import type { Stop } from "../stopSignal.ts";
import { sayNotice } from "../terminal.ts";
import { t } from "../wording.ts";

export interface Reading {
  readonly filter: string;
  readonly scope: Scope;
  /** Cuts the streams into messages, each printed as an event is; null: the events themselves. */
  readonly frame: FrameSpec | null;
  /** Whether each message is decoded, too. */
  readonly decode: boolean;
  /** Whether each is told in a line. */
  readonly tells: boolean;
  readonly format: Format;
  /** Instead of what the format prints; null: no table. */
  readonly table: (Table & { readonly format: TableFormat }) | null;
  /** Null: as they were recorded. */
  readonly order: LineOrder | null;
  /** Whether text is of both directions; otherwise of what was received. */
  readonly both: boolean;
  readonly stop: Stop;
}

const ALL: Scope = { kind: "all" };

/**
 * Returns false when the recording, or what was to be printed, is not whole, after saying so on standard error. Throws a
 * Refusal when it is no recording, and what the system says when it cannot be read.
 */
export async function readEvents(path: string, reading: Reading): Promise<boolean> {
  const file = new RecordingFile(path, { indexPath: null });
  const { stop, format, frame, order } = reading;
  const output = openOutput({ stop });
  const mayGoOn = (): boolean => !output.isGone && !stop.isAsked;
  const sorted = order === null ? null : new SortedLines({ order, output, mayGoOn });
  const lines = sorted ?? streamed(output);
  try {
    const { head, printer } = printerOf(reading);
    if (head !== "") output.write(head);
    const sockets = reading.scope.kind === "socket" ? new SocketsSeen(reading.scope.socket) : null;
    const fields = reading.table?.fields ?? [];
    const asked = { ...reading, fields, tells: reading.tells || reading.table?.tells === true };
    const printing: Printing = { printer, lines, sockets, mayGoOn };
    const counts =
      frame === null
        ? await printEvents(file, asked, printing)
        : await printMessages(file, { ...asked, path, frame }, printing);
    if (mayGoOn()) await lines.finish();
    else if (sorted !== null && stop.isAsked) sayNotice(t("cli.stoppedBeforeSorted"));
    printSummary(output, format, lastWords(counts, frame !== null, stop.isAsked), false);
    const unsorted = sorted?.unsorted ?? 0;
    if (unsorted > 0) sayNotice(t("cli.unsorted", { most: MAX_SORTED, rest: unsorted }));
    const { unanswered } = counts;
    if (unanswered !== null && unanswered.count > 0) sayNotice(unansweredSentence(unanswered));
    const { undecided } = counts;
    if (output.failure !== null) tell(outputFailure(output.failure));
    if (file.cutOff > 0) sayNotice(t("cli.cutOffLeftOut", { size: file.cutOff }));
    if (undecided.count > 0) sayNotice(undecidedSentence(undecided));
    for (const line of findingsWords(file.findings)) sayNotice(line);
    // Of what was not gone through nobody knows what it has.
    const noSocket = mayGoOn() ? (sockets?.problem ?? null) : null;
    if (noSocket !== null) sayNotice(noSocket);
    const { damaged, incomplete } = file.findings;
    const sound = file.cutOff === 0 && damaged === 0 && incomplete === 0;
    const whole = sound && undecided.count === 0 && noSocket === null;
    return whole && output.failure === null && !stop.isAsked;
  } finally {
    lines.close();
    file.close();
  }
}

function unansweredSentence({ count, seqs }: NonNullable<Counts["unanswered"]>): string {
  const list = seqs.join(", ");
  const more = count - seqs.length;
  return t("cli.unanswered", { count, which: more > 0 ? t("cli.andMore", { list, more }) : list });
}

function undecidedSentence({ count, seq }: Undecided): string {
  return t("cli.undecided", { count, seq });
}

function lastWords(counts: Counts, messages: boolean, stopped: boolean): LastWords {
  const { events, matched, undecided } = counts;
  const json = undecided.count === 0 ? { events, matched } : counts;
  const found = { matched, events };
  if (!stopped)
    return {
      json,
      sentence: messages ? t("cli.messagesFound", found) : t("cli.eventsMatch", found),
    };
  return {
    json: { ...json, stopped },
    sentence: messages ? t("cli.messagesFoundSoFar", found) : t("cli.eventsMatchSoFar", found),
  };
}

function printerOf({ format, table, both }: Reading): Pick<Printing, "printer"> & { head: string } {
  return table === null
    ? { head: "", printer: createPrinter(format, process.stdout.isTTY, both) }
    : createTablePrinter(table.format, table.columns);
}

async function printEvents(
  file: RecordingFile,
  { scope, filter, tells, fields }: Reading & { readonly fields: readonly RowField[] },
  printing: Printing,
): Promise<Counts> {
  const { store } = file;
  const { printer, lines, mayGoOn } = printing;
  const opening = { path: store.path, indexPath: "", filter: chosen(scope, filter), scope: ALL };
  const columns = newestChunks(store);
  const answers = await hearAnswers(store.path, filter, mayGoOn);
  const setting = { columns, guarded: false, tells, fields, answers };
  const scan = createScan({ type: "open", ...opening }, setting);
  let done = 0;
  let matched = 0;
  let undecided = NONE_UNDECIDED;
  const look = async (part: Part): Promise<number> => {
    const start = part.chunk * CHUNK_ROWS;
    const found = scan.rows(part);
    const [doubt] = found.undecided;
    if (doubt !== undefined)
      undecided = {
        count: undecided.count + found.undecided.length,
        seq: undecided.seq ?? store.seqOf(start + doubt),
      };
    for (const row of found.rows) {
      matched += 1;
      if (printer === null) continue;
      const at = scan.at(row);
      const event = at.event();
      const carries = event.call === "send" || event.call === "recv";
      const payload = carries && event.failure === null ? at.payload() : null;
      const chunk = printer(event, payload, {
        datagram: areDatagrams(at.flow?.protocol),
        ...(tells ? { told: at.told() } : {}),
      });
      if (chunk !== null) await lines.put(chunk, at);
      if (!mayGoOn()) return (done = start + row + 1);
    }
    return (done = start + part.to);
  };
  try {
    await goThrough(file, printing, look);
  } finally {
    scan.close();
  }
  const left = tells && mayGoOn() ? (scan.talks?.unanswered() ?? null) : null;
  // Events are heard by their seqs.
  const unanswered = left && { count: left.count, seqs: left.events };
  return { events: done, matched, undecided, unanswered };
}

/** A followed socket's events are those that carry bytes. */
function chosen(scope: Scope, filter: string): string {
  return andFilter(
    // not for people: a filter
    scope.kind === "all" ? "" : `socket == ${scope.socket} and call in {"send", "recv"}`,
    filter,
  );
}
