// A recording's file that was opened to be looked at beside the recording that is written.

import type { DamagedPlace } from "./damage.ts";
import type { Failure } from "./failure.ts";

/** Files open at once: each keeps up to 32 MiB of its index in memory. */
export const MAX_SOURCES = 8;

/** Sockets of a file that are listed; the rows of others are there all the same. */
export const MAX_FILE_SOCKETS = 20_000;

export interface SourceStatus {
  /** By which calls and feeds name it; 0 is the recording that is written. Never used twice. */
  readonly source: number;
  readonly path: string;
  /** `reading`: what has been gone through can be looked at. `failed`: see `failure`; what was found before can be looked at. */
  readonly state: "reading" | "whole" | "failed";
  /** Bytes of the file, and how many of them have been gone through. */
  readonly done: number;
  readonly of: number;
  readonly events: number;
  /** Seq of the first and the newest of them; 0 without any. */
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Sockets that are listed, and whether there are more. */
  readonly sockets: number;
  readonly moreSockets: boolean;
  /** Whether another program goes on writing it: what came since it was opened is not read. */
  readonly growing: boolean;
  /** Bytes at its end that are no whole block. */
  readonly cutOff: number;
  /** Places that are not what was written there: how many, and the first of them. */
  readonly damaged: number;
  readonly places: readonly DamagedPlace[];
  readonly failure: Failure | null;
}
