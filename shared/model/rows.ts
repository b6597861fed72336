// Rows as they travel and as a table shows them. Payload bytes stay in the engine; a row carries their first few.

import type { Call, Direction } from "./event.ts";

/** Bytes of payload that a row carries at most. */
export const PREVIEW_BYTES = 96;
/**
 * Bytes of what a row tells of a call without payload (callNote.ts) at most: room for the longest reason of a failure, with the paths
 * in it. Those of most are none, or few.
 */
export const NOTE_BYTES = 4096;
/** Rows in one answer at most. */
export const MAX_ROWS = 1000;
/** Payload bytes in one answer at most. */
export const MAX_PAYLOAD = 1024 * 1024;

/** Messages that one view holds at most: 1 GiB in its file beside the recording. */
export const MAX_MESSAGES = 16 * 1024 * 1024;

/** Messages told of that are still arriving, the newest ones. */
export const MAX_PENDING = 8;

/** Which rows a view holds. `family`: a listener and all that it accepted. */
export type Scope =
  | { readonly kind: "all" }
  | { readonly kind: "socket"; readonly socket: number }
  | { readonly kind: "family"; readonly socket: number };

/**
 * A run of rows of one view, as columns. Row i: `seq[i]`, `time[i]` …; its preview is
 * `pool[previewEnd[i-1] … previewEnd[i]]`, its peer `peers[peer[i]]`.
 */
export interface RowColumns {
  /** Position in the view of the first row, from 0. */
  readonly from: number;
  readonly seq: Float64Array;
  /** µs since the epoch. */
  readonly time: Float64Array;
  readonly socket: Uint32Array;
  /** Index into CALLS. */
  readonly call: Uint8Array;
  /** Bits of ROW_FLAG. */
  readonly flags: Uint8Array;
  /** What the call returned: bytes for send and recv, the new socket's id for accept, otherwise 0. */
  readonly result: Uint32Array;
  /** Index into `peers`. */
  readonly peer: Uint16Array;
  readonly peers: readonly string[];
  /** Offset of a message's first byte in its direction of the stream; -1 for a recorded event. */
  readonly at: Float64Array;
  /** Of several messages that end in one event which one, from 1; 0 for every other row. */
  readonly part: Uint32Array;
  readonly previewEnd: Uint32Array;
  readonly pool: Uint8Array;
}

/**
 * What has arrived of messages that are not whole yet: no rows of their view, but what stands behind its last one. The one
 * that grew last comes last; all are `incomplete`, `result` is their bytes so far, `seq` that of their newest event.
 */
export interface PendingRows {
  /** `from` is the view's total at the same moment. */
  readonly rows: RowColumns;
  /** Of each the bytes that it will have when it is whole; 0 where that is not known. */
  readonly expected: readonly number[];
}

/**
 * `incomplete` and `problem` only of messages: it ended before its end was seen; it is not as its framing says. `damaged`: its
 * payload cannot be read in the recording.
 */
export const ROW_FLAG = {
  in: 1,
  out: 2,
  failed: 4,
  incomplete: 8,
  problem: 16,
  damaged: 32,
} as const;

export interface Row {
  readonly seq: number;
  readonly time: number;
  readonly socket: number;
  readonly call: Call;
  readonly direction: Direction | null;
  readonly failed: boolean;
  readonly result: number;
  /** Formatted endpoint; empty where there is none. */
  readonly peer: string;
  /**
   * Of a message the offset of its first byte among all that its socket received, or sent; -1 for a recorded event. The
   * message's bytes are those of the `stream` command from here on, `result` of them.
   */
  readonly at: number;
  /**
   * Of several messages that end in one event which one, from 1. 0: a recorded event, or a message that is all that ended in its
   * event, which ended with it.
   */
  readonly part: number;
  /** A message whose stream ended, or that was cut, before its own end was seen. */
  readonly incomplete: boolean;
  /** A message that is not as its framing says; the `frame` command says why. */
  readonly problem: boolean;
  /** Its payload cannot be read: its place in the recording's file is damaged. */
  readonly damaged: boolean;
  /** First bytes of the payload where the row carries any, else what is told of the call (callNote.ts). */
  readonly preview: Uint8Array;
}

/** Whether it is of bytes that were sent or received. */
export function carriesBytes({ call, failed }: Pick<Row, "call" | "failed">): boolean {
  return (call === "send" || call === "recv") && !failed;
}

/** What a row is called: `12`, or `12.2` for the second of several messages that end in event 12. */
export function rowNumber({ seq, part }: Pick<Row, "seq" | "part">): string {
  return part === 0 ? String(seq) : `${seq}.${part}`;
}

/** Bytes carried: the result of send and recv, 0 for every other call. */
export function rowLength(row: Row): number {
  return row.call === "send" || row.call === "recv" ? row.result : 0;
}
