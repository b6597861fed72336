// The messages that a recording's streams are cut into, printed as events are: what a filter matches of them.

import { Refusal } from "../../shared/model/failure.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import type { Sortable } from "../../shared/model/order.ts";
import type { RowField } from "../../shared/model/rowField.ts";
import { NONE_UNDECIDED } from "../../shared/model/query.ts";
import type { Scope } from "../../shared/model/rows.ts";
import type { RecordingFile } from "../../engine/record/read/RecordingFile.ts";
import type { Part } from "../../engine/query/scan/Parts.ts";
import {
  createMessagesScan,
  type MessagesScan,
} from "../../engine/query/scan/messages/createMessagesScan.ts";
import type { MessageFacts } from "../../engine/query/scan/messages/MessageFacts.ts";
import type { ScanResult } from "../../engine/query/scan/jobs.ts";
import { said } from "../../shared/words/said.ts";
import { areDatagrams } from "../../engine/record/index/FlowTable.ts";
import { hearAnswers } from "./hearAnswers.ts";
import { goThrough } from "./goThrough.ts";
import { openConversations } from "./conversations.ts";
import type { Counts, Printing } from "./printing.ts";

export interface MessagesReading {
  readonly path: string;
  readonly filter: string;
  readonly scope: Scope;
  /** Of both directions. */
  readonly frame: FrameSpec;
  /** Whether each is to be decoded. */
  readonly decode: boolean;
  /** Whether each is told in a line. */
  readonly tells: boolean;
  /** The decoded fields of which the values are wanted with it. */
  readonly fields: readonly RowField[];
}

interface Printed {
  readonly chunk: Uint8Array | string;
  readonly row: Sortable;
}

/** Throws a Refusal when the events are not one row of numbers, as in a recording that was put together from several. */
export async function printMessages(
  file: RecordingFile,
  reading: MessagesReading,
  printing: Printing,
): Promise<Counts> {
  const { store } = file;
  const { printer, lines, mayGoOn } = printing;
  const answers = await hearAnswers(reading.path, reading.filter, mayGoOn);
  const cut: { scan: MessagesScan | null } = { scan: null };
  let matched = 0;
  let done = 0;
  let undecided = NONE_UNDECIDED;
  const printed: Printed[] = [];
  const conversations = reading.decode && printer !== null ? await openConversations() : null;

  function tell(result: ScanResult): void {
    if (result.type !== "framed") return;
    done = result.done;
    undecided = result.undecided;
  }
  function take(message: MessageFacts): void {
    matched += 1;
    if (printer === null) return;
    const chunk = printer(message.event(), message.payload(), {
      decoded: conversations?.decoded(),
      message: message.message[0],
      datagram: areDatagrams(message.flow?.protocol),
      ...(reading.tells ? { told: message.told() } : {}),
    });
    // Bytes are valid during the call only.
    if (chunk === null) return;
    const { call, socket, result } = message;
    const row = { call, socket, result };
    printed.push({ chunk: typeof chunk === "string" ? chunk : chunk.slice(), row });
  }
  function open(): MessagesScan {
    const { path, filter, scope, frame } = reading;
    const framing = [{ socket: null, in: frame, out: frame }];
    const opening = { path, indexPath: "", filter, scope, framing, firstSeq: store.firstSeq };
    const hear = (message: MessageFacts): void => conversations?.hear(message);
    const listener = { take, hear, tells: reading.tells, fields: reading.fields };
    return createMessagesScan({ type: "openMessages", ...opening }, tell, { listener, answers });
  }
  async function write(): Promise<void> {
    for (const { chunk, row } of printed.splice(0)) await lines.put(chunk, row);
  }
  async function look(part: Part): Promise<number> {
    cut.scan ??= open();
    try {
      cut.scan.rows(part);
    } catch (error) {
      throw error instanceof Refusal ? withoutFrame(error) : error;
    } finally {
      await write();
    }
    return done;
  }
  try {
    await goThrough(file, printing, look);
    if (mayGoOn()) cut.scan?.finish();
    await write();
  } finally {
    cut.scan?.close();
  }
  const left = reading.tells && mayGoOn() ? (cut.scan?.talks?.unanswered() ?? null) : null;
  const seqs = left?.events.map((ordinal) => store.seqOf(ordinal)) ?? [];
  const unanswered = left && { count: left.count, seqs };
  return { events: done, matched, undecided, unanswered };
}

function withoutFrame({ failure }: Refusal): Refusal {
  return new Refusal({ ...failure, next: said("cli.readOneByOne") });
}
