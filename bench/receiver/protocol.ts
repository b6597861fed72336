// What a benchmark asks of a receiver, a child process that is either a bare Node socket or the engine.

export type Ask =
  | { readonly ask: "open"; readonly kind: "tcp" | "udp" }
  | { readonly ask: "counts" }
  | { readonly ask: "pages"; readonly scope: ScopeName; readonly pages: number };

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
}

/** Milliseconds that each page took, in the order asked. */
export interface Pages {
  readonly total: number;
  readonly times: readonly number[];
}

export interface Answers {
  readonly open: { readonly port: number };
  readonly counts: Counts;
  readonly pages: Pages;
}

/** 4 MiB, for the bare socket as for ours. */
export const RECEIVE_BUFFER = 4 * 1024 * 1024;
export const BACKLOG = 4096;
