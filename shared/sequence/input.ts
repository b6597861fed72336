// What a ladder is made from.

import type { Wording } from "../words/wording.ts";
import type { SocketEvent } from "../model/event.ts";
import type { Row } from "../model/rows.ts";
import type { SocketInfo } from "../model/socket.ts";

export interface LadderInput {
  /** In the order of their seq. */
  readonly rows: readonly Row[];
  /** Sockets of ours that get a lane, whether or not their record is still known. */
  readonly chosen: readonly number[];
  readonly infoOf: (socket: number) => SocketInfo | undefined;
  /** Particulars by seq, of closes and failures, as far as they have been read. */
  readonly particulars: ReadonlyMap<number, SocketEvent>;
  /**
   * By seq, of sends and receives of streams: the offset of its first byte among all that its socket sent, or received. Null where
   * the rows are all there are from the beginning, and so tell it themselves.
   */
  readonly offsets: ReadonlyMap<number, number> | null;
  /** Rows between these may be left out. */
  readonly sparse: boolean;
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
