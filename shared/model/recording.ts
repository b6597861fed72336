import type { Damage } from "./damage.ts";
import type { Failure } from "./failure.ts";

/** What the recording holds and whether it goes on. */
export interface RecordingStatus {
  /**
   * `off`: none was asked for. `stopped`: the disk or the size limit ended it, see `failure`; sockets go on. `opened`: a file that
   * was made earlier and is looked at.
   */
  readonly state: "off" | "recording" | "stopped" | "opened";
  /** Absolute path of the pcapng file; empty when off. */
  readonly path: string;
  /** Bytes of the file so far, those still on their way to the disk included. */
  readonly bytes: number;
  /** Bytes not yet written to disk. */
  readonly waiting: number;
  /** Whether TCP reading is paused because too much waits for the disk. */
  readonly pausing: boolean;
  /** Seq of the first event it holds, and how many it holds (all in a row). */
  readonly firstSeq: number;
  readonly events: number;
  /** Events that happened while recording was stopped, or whose bytes never reached the disk. */
  readonly lostEvents: number;
  readonly failure: Failure | null;
  /** Its file was deleted, replaced or moved while it goes on being written: until it is saved elsewhere. */
  readonly unlinked: Failure | null;
}

/** What becomes of a file that stands there already: it stays, it is replaced, or the next free name is taken. */
export const EXISTING = ["refuse", "replace", "number"] as const;
export type Existing = (typeof EXISTING)[number];

/** A file that a person names in a window: on the machine of the engine. */
export interface NewFile {
  /** Relative to the folder of the recording; `~/` is the person's own folder. The kind's ending is added where it lacks. */
  readonly path: string;
  readonly existing: Existing;
}

/** A recording whose program ended without completing it; what it holds up to its last block can be read. */
export interface UnfinishedRecording {
  /** Absolute path of its file. */
  readonly path: string;
  readonly bytes: number;
  /** ms since the epoch. */
  readonly writtenAt: number;
}

/** What a recording's packets are exported as: the classic format, or pcapng without socket calls. */
export const EXPORT_KINDS = ["pcap", "pcapng"] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What an export of some events left out. */
export interface ExportChoice {
  /** Events that were chosen, and how many of them had packets. */
  readonly events: number;
  readonly withPackets: number;
  /** Rows of which it could not be told whether the filter holds. */
  readonly undecided: number;
  /** Events that were not looked at, as the person stopped the looking. */
  readonly unseen: number;
}

/** How far an export has come. */
export interface ExportProgress {
  /** Bytes of the recording looked at, and how many there were when it began; while `choosing` events. */
  readonly done: number;
  readonly of: number;
  /** Packets written. */
  readonly packets: number;
  /** Bytes written. */
  readonly bytes: number;
  /** `choosing`: it is looked for the events that are wanted. `stopped`: by the person; nothing of it is left. */
  readonly state: "choosing" | "going" | "done" | "stopped";
  /** Null where every packet is exported, and until they are known. */
  readonly choice: ExportChoice | null;
  /** What of the recording could not be read, and is left out. */
  readonly damage: Damage;
}
