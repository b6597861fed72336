// The messages that a recording's streams are cut into, printed as events are: what a filter matches of them.

import { setImmediate as turn } from "node:timers/promises";
import { refusal } from "../../shared/model/failure.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import { NONE_UNDECIDED } from "../../shared/model/query.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { CHUNK_ROWS, copyOfRows } from "../../engine/record/index/chunk.ts";
import type { RecordingFile } from "../../engine/record/read/readRecording.ts";
import {
  createMessagesScan,
  type MessagesScan,
} from "../../engine/query/scan/messages/createMessagesScan.ts";
import type { MessageFacts } from "../../engine/query/scan/messages/MessageFacts.ts";
import type { ScanResult } from "../../engine/query/scan/jobs.ts";
import { openConversations } from "./conversations.ts";
import type { Counts, Printing } from "./printing.ts";

/** ms between two turns of the event loop, as far as parts of the scan are shorter. */
const TURN = 10;

export interface MessagesReading {
  readonly path: string;
  readonly filter: string;
  readonly scope: Scope;
  /** Of both directions. */
  readonly frame: FrameSpec;
  /** Whether each is to be decoded. */
  readonly decode: boolean;
}

/** Throws a Refusal when the events are not one row of numbers, as in a recording that was put together from several. */
export async function printMessages(
  file: RecordingFile,
  reading: MessagesReading,
  { printer, output, mayGoOn }: Printing,
): Promise<Counts> {
  let scan: MessagesScan | null = null;
  let events = 0;
  let firstSeq = 0;
  let matched = 0;
  let done = 0;
  let undecided = NONE_UNDECIDED;
  /** How much of the tables has been handed on. */
  let flows = 0;
  let errors = 0;
  const printed: (Uint8Array | string)[] = [];
  const tell = (result: ScanResult): void => {
    if (result.type !== "framed") return;
    done = result.done;
    undecided = result.undecided;
  };
  const conversations = reading.decode && printer !== null ? await openConversations() : null;
  let turned = performance.now();
  const write = async (): Promise<void> => {
    for (const chunk of printed.splice(0)) {
      output.write(chunk);
      if (output.isFull) await output.room();
    }
    if (performance.now() - turned < TURN) return;
    // Signals are heard between two parts.
    await turn();
    turned = performance.now();
  };
  try {
    for (const run of file.runs()) {
      if (scan === null) {
        firstSeq = run.firstSeq;
        const { path, filter, scope, frame } = reading;
        const framing = [{ socket: null, in: frame, out: frame }];
        const opening = { path, indexPath: "", filter, scope, framing, firstSeq };
        const take = (message: MessageFacts): void => {
          matched += 1;
          if (printer === null) return;
          const chunk = printer(message.event(), message.payload(), conversations?.decoded());
          // Bytes are valid during the call only.
          if (chunk !== null) printed.push(typeof chunk === "string" ? chunk : chunk.slice());
        };
        const hear = conversations?.hear ?? null;
        scan = createMessagesScan({ type: "openMessages", ...opening }, tell, take, hear);
      }
      if (run.firstSeq !== firstSeq + events)
        throw refusal(
          "GAP",
          `Event ${firstSeq + events} is missing: streams cannot be cut across a gap.`,
          "Read the recordings one by one, or without --frame.",
        );
      const chunk = events / CHUNK_ROWS;
      events += run.to;
      for (let from = 0; from < run.to && mayGoOn();) {
        const { tables } = file;
        scan.rows({
          type: "scan",
          ...run,
          columns: copyOfRows(run.columns, from, run.to),
          chunk,
          from,
          runs: [{ from, to: run.to, firstSeq: run.firstSeq, end: run.end }],
          previousTime: from === 0 ? run.previousTime : (run.columns.time[from - 1] ?? 0),
          flows: tables.flows.slice(flows),
          errors: tables.errors.slice(errors),
        });
        flows = tables.flows.length;
        errors = tables.errors.length;
        from = done - chunk * CHUNK_ROWS;
        await write();
      }
      if (!mayGoOn()) return { events: done, matched, undecided };
    }
    scan?.finish();
    await write();
  } finally {
    scan?.close();
  }
  return { events, matched, undecided };
}
