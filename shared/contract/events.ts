// The rows of a view, and single events and messages.

import * as v from "valibot";
import type { SocketEvent } from "../model/event.ts";
import type { Sorted } from "../model/order.ts";
import type { Found, MessageFrame, ScanState } from "../model/query.ts";
import { MAX_GISTS, type RowGist } from "../model/rowGist.ts";
import { MAX_FIELD_PATH, MAX_ROW_FIELDS, type RowField } from "../model/rowField.ts";
import type { PendingRows, RowColumns } from "../model/rows.ts";
import { isText } from "../words/isText.ts";
import type { Text } from "../words/said.ts";
import { answer } from "./answer.ts";
import { filter, listOf, payloadCount, position, query, rowCount, source } from "./checks.ts";

export const eventCalls = {
  /** Ends the looking of a view that is watched; what it found stays. */
  stopScan: {
    input: v.strictObject({ source, query }),
    answer: answer<null>(),
  },
  /** Rows of a view by position, as columns; `pending` are messages still arriving behind the last one. */
  rows: {
    input: v.strictObject({ source, query, from: position, count: rowCount }),
    answer: answer<{
      readonly total: number;
      readonly rows: RowColumns;
      readonly pending: PendingRows | null;
    }>(),
  },
  /**
   * Position of an event in a view, or of the first one after it. `at` (messages only): of those that end in the event the one
   * that begins at this offset of its stream.
   */
  locate: {
    input: v.strictObject({ source, query, seq: position, at: v.optional(position) }),
    answer: answer<{ readonly position: number; readonly total: number }>(),
  },
  /**
   * The next or previous row of a view, seen from an event or (messages and sorted rows) from a position, for which a second
   * filter holds.
   */
  find: {
    input: v.strictObject({
      source,
      query,
      find: filter,
      seq: position,
      position: v.optional(position),
      direction: v.picklist(["next", "previous"]),
    }),
    answer: answer<Found>(),
  },
  /** One message of a view in messages mode with all its particulars. */
  frame: {
    input: v.strictObject({ source, query, position: position }),
    answer: answer<MessageFrame>(),
  },
  /**
   * The other half of a row's exchange: of a request the answer, of an answer the request. `seq` null: there is none, or it is
   * not known; `position` null: the view does not hold it.
   */
  counterpart: {
    input: v.strictObject({ source, query, position }),
    answer: answer<{ readonly seq: number | null; readonly position: number | null }>(),
  },
  /** One event with all its particulars. */
  event: {
    input: v.strictObject({ source, seq: position }),
    answer: answer<SocketEvent>(),
  },
  /** Payload bytes of one event, by range; `total` is its whole length. */
  payload: {
    input: v.strictObject({ source, seq: position, from: position, count: payloadCount }),
    answer: answer<{ readonly total: number; readonly bytes: Uint8Array }>(),
  },
} as const;

const rowField: v.GenericSchema<RowField> = v.strictObject({
  protocol: v.pipe(v.string(), v.maxLength(64)),
  path: listOf(v.custom<Text>(isText), MAX_FIELD_PATH),
});
const gistCount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_GISTS));

/** The rows of a view. */
export interface ViewUpdate {
  readonly total: number;
  /** Its newest rows, at most 256, not necessarily all that are new; null without any, and where the view begins anew. */
  readonly tail: RowColumns | null;
  /** How far a view that must look at the events has come; null where every row is known at once. */
  readonly scan: ScanState | null;
  /** Messages still arriving behind the last row; null where there are none. */
  readonly pending: PendingRows | null;
  /** How many of its rows stand in their place; only of a sorted view. */
  readonly sorted?: Sorted;
}

export const eventFeeds = {
  /** How many rows a view has, its newest rows, how far it has come in looking for them. */
  view: {
    input: v.strictObject({ source, query }),
    answer: answer<ViewUpdate>(),
  },
  /** The same without rows: how many a view has so far. */
  count: {
    input: v.strictObject({ source, query }),
    answer: answer<Pick<ViewUpdate, "total" | "scan">>(),
  },
  /**
   * What the messages of some rows of a view say, and the values of `fields` of them, told whole; null of rows about which
   * nothing is known yet.
   */
  gists: {
    input: v.strictObject({
      source,
      query,
      from: position,
      count: gistCount,
      fields: v.optional(listOf(rowField, MAX_ROW_FIELDS), []),
    }),
    answer: answer<{ readonly from: number; readonly gists: readonly (RowGist | null)[] }>(),
  },
} as const;
