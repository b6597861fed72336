// What a ladder is made from.

import type { Wording } from "../words/wording.ts";
import type { SocketEvent } from "../model/event.ts";
import type { Row } from "../model/rows.ts";
import type { SocketInfo } from "../model/socket.ts";

/** Payload bytes that a socket had received and sent before the first row. */
export interface BytesBefore {
  readonly in: number;
  readonly out: number;
}

export interface LadderInput {
  /** In the order of their seq. */
  readonly rows: readonly Row[];
  /** Sockets of ours that get a lane, whether or not their record is still known. */
  readonly chosen: readonly number[];
  readonly infoOf: (socket: number) => SocketInfo | undefined;
  /** Particulars by seq, of closes and failures, as far as they have been read. */
  readonly particulars: ReadonlyMap<number, SocketEvent>;
  /** Where the rows do not begin with the sockets; a socket that is not in it had none. */
  readonly before: ReadonlyMap<number, BytesBefore>;
  /** The language of its words. */
  readonly t: Wording;
  /** The start of a payload as one inert line. */
  readonly previewOf: (row: Row) => string;
}

/** A row that takes part, and what is known of it beyond. */
export interface Taken {
  readonly at: number;
  readonly row: Row;
  readonly event: SocketEvent | null;
}
