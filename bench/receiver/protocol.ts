// What a benchmark asks of a receiver, a child process that is either a bare Node socket or the engine.

export type Ask =
  | { readonly ask: "open"; readonly kind: "tcp" | "udp" }
  | { readonly ask: "counts" }
  | { readonly ask: "recording" }
  /** Pages of 200 rows: at random positions, or one before the other from the end on. */
  | {
      readonly ask: "pages";
      readonly scope: ScopeName;
      readonly filter: string;
      readonly order: "random" | "backwards";
      readonly pages: number;
    }
  /** New clients that each open the view of all rows and read its last page. */
  | { readonly ask: "openings"; readonly clients: number }
  /** The same filter again and again: from `view` until the batch that says that all has been looked at. */
  | { readonly ask: "filter"; readonly filter: string; readonly rounds: number }
  /** The client follows a filter's matches from here on. */
  | { readonly ask: "follow"; readonly filter: string }
  /** The whole recording measured again and again. */
  | { readonly ask: "measure"; readonly rounds: number };

/** Whose rows: all, the socket opened second (few datagrams among many), or the listener opened third with its own. */
export type ScopeName = "all" | "socket" | "family";

export interface Counts {
  readonly bytes: number;
  readonly messages: number;
  /** Connections accepted. */
  readonly accepted: number;
  /** Events in the recording, the calls that carry no bytes included; 0 for a bare socket. */
  readonly recorded: number;
  readonly kernelDrops: number;
  /** Events that the attached client was told of; 0 without one. */
  readonly told: number;
  /** Bytes of memory in RAM (RSS), now and at most. */
  readonly memory: number;
  readonly memoryPeak: number;
  /** Processor seconds, user and system, of all threads since the process started. */
  readonly cpu: number;
}

/** Milliseconds that each took, in the order asked. */
export interface Times {
  /** Rows there are. */
  readonly total: number;
  readonly times: readonly number[];
}

export interface Answers {
  readonly open: { readonly port: number };
  readonly counts: Counts;
  /** The recording's file, all of what was recorded so far in it. */
  readonly recording: { readonly path: string; readonly bytes: number };
  readonly pages: Times;
  readonly openings: Times;
  readonly filter: Times;
  readonly follow: { readonly total: number };
  readonly measure: Times;
}

/** 4 MiB, for the bare socket as for ours. */
export const RECEIVE_BUFFER = 4 * 1024 * 1024;
export const BACKLOG = 4096;
