// The engine in numbers, for whoever is to help: what runs, how much of it, within which limits. No address, no name, no payload.

import type { Bounds } from "./bounds.ts";
import type { RecordingStatus } from "./recording.ts";
import type { Totals } from "./totals.ts";

export interface EngineFacts {
  readonly bounds: Bounds;
  readonly totals: Totals;
  /** How many sockets of each kind and state are listed: `tcp-listener.listening`. */
  readonly sockets: Readonly<Record<string, number>>;
  readonly recording: Omit<RecordingStatus, "path" | "failure" | "unlinked"> & {
    /** Code of what ended it, or of what became of its file; empty where nothing did. */
    readonly trouble: string;
  };
  /** Windows and tabs that are connected. */
  readonly clients: number;
}
