// The rows of a view, and single events and messages.

import * as v from "valibot";
import type { SocketEvent } from "../model/event.ts";
import type { Found, MessageFrame, ScanState } from "../model/query.ts";
import type { PendingRows, RowColumns } from "../model/rows.ts";
import { answer } from "./answer.ts";
import { filter, nothing, payloadCount, position, query, rowCount } from "./checks.ts";

export const eventCalls = {
  view: {
    about: "Chooses which rows this client follows; later batches speak of this view.",
    input: v.strictObject({ query }),
    answer: answer<{
      readonly view: number;
      readonly total: number;
      readonly scan: ScanState | null;
    }>(),
  },
  stopScan: {
    about: "Ends the looking of the view that is followed; what it found stays.",
    input: nothing,
    answer: answer<null>(),
  },
  rows: {
    about:
      "Rows of a view by position, as columns; `pending` are messages still arriving behind the last one.",
    input: v.strictObject({ query, from: position, count: rowCount }),
    answer: answer<{
      readonly total: number;
      readonly rows: RowColumns;
      readonly pending: PendingRows | null;
    }>(),
  },
  locate: {
    about: "Position of an event in a view, or of the first one after it.",
    input: v.strictObject({ query, seq: position }),
    answer: answer<{ readonly position: number; readonly total: number }>(),
  },
  find: {
    about:
      "The next or previous row of a view, seen from an event or (messages only) from a position, for which a second filter holds; a newer search of the same client ends this one.",
    input: v.strictObject({
      query,
      find: filter,
      seq: position,
      position: v.optional(position),
      direction: v.picklist(["next", "previous"]),
    }),
    answer: answer<Found>(),
  },
  frame: {
    about: "One message of a view in messages mode with all its particulars.",
    input: v.strictObject({ query, position: position }),
    answer: answer<MessageFrame>(),
  },
  event: {
    about: "One event with all its particulars.",
    input: v.strictObject({ seq: position }),
    answer: answer<SocketEvent>(),
  },
  payload: {
    about: "Payload bytes of one event, by range; `total` is its whole length.",
    input: v.strictObject({ seq: position, from: position, count: payloadCount }),
    answer: answer<{ readonly total: number; readonly bytes: Uint8Array }>(),
  },
} as const;
