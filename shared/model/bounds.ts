// Every limit of the engine in one table: shown to the person, changed with `setBounds`, checked against lowest/highest.

import { said, type Text } from "../words/said.ts";

export interface Bounds {
  /** Sockets open at once. */
  readonly sockets: number;
  /** Closed sockets kept in the list; the oldest go first. */
  readonly closedSockets: number;
  /** Bytes waiting to be written to disk before streams pause, reading and sending. */
  readonly diskWaiting: number;
  /** Bytes queued to one slow peer before a send is refused. */
  readonly sendQueue: number;
  /** Rows that a client may lag before its backlog is dropped and it gets a new snapshot. */
  readonly clientLag: number;
  /** Bytes of one recording before it stops. */
  readonly recordingSize: number;
  /** Repeats, sequences, responders and loads that run at once. */
  readonly runs: number;
}

interface BoundRow {
  readonly title: Text;
  readonly unit: "count" | "bytes" | "rows";
  readonly initial: number;
  readonly lowest: number;
  readonly highest: number;
}

const MiB = 1024 * 1024;
const GiB = 1024 * MiB;

export const BOUNDS: { readonly [K in keyof Bounds]: BoundRow } = {
  sockets: {
    title: said("limits.sockets"),
    unit: "count",
    initial: 20_000,
    lowest: 1,
    highest: 1_000_000,
  },
  closedSockets: {
    title: said("limits.closedSockets"),
    unit: "count",
    initial: 20_000,
    lowest: 0,
    highest: 1_000_000,
  },
  diskWaiting: {
    title: said("limits.diskWaiting"),
    unit: "bytes",
    initial: 64 * MiB,
    lowest: 8 * MiB,
    highest: 1 * GiB,
  },
  sendQueue: {
    title: said("limits.sendQueue"),
    unit: "bytes",
    initial: 64 * MiB,
    lowest: 64 * 1024,
    highest: 1 * GiB,
  },
  clientLag: {
    title: said("limits.clientLag"),
    unit: "rows",
    initial: 1_000_000,
    lowest: 1_000,
    highest: 100_000_000,
  },
  recordingSize: {
    title: said("limits.recordingSize"),
    unit: "bytes",
    initial: 64 * GiB,
    lowest: 1 * MiB,
    highest: 16 * 1024 * GiB,
  },
  runs: {
    title: said("limits.runs"),
    unit: "count",
    initial: 1000,
    lowest: 1,
    highest: 10_000,
  },
};

export const INITIAL_BOUNDS: Bounds = {
  sockets: BOUNDS.sockets.initial,
  closedSockets: BOUNDS.closedSockets.initial,
  diskWaiting: BOUNDS.diskWaiting.initial,
  sendQueue: BOUNDS.sendQueue.initial,
  clientLag: BOUNDS.clientLag.initial,
  recordingSize: BOUNDS.recordingSize.initial,
  runs: BOUNDS.runs.initial,
};

/** What has ended and stays on the list of what runs; the oldest go first. */
export const MAX_ENDED_RUNS = 200;
/** Steps and lines of one run that are kept; the oldest go first. */
export const MAX_RUN_NOTES = 2000;
/** Bytes of these. */
export const MAX_RUN_NOTE_BYTES = 4 * MiB;
/** Checks of ports that run at a time: each has a thread. */
export const MAX_CHECKS = 8;
/** Ends, each an address with a port, that one check looks at: all ports of two addresses. */
export const MAX_CHECK_ENDS = 131_072;
/** Results of one check that are kept; the oldest go first. */
export const MAX_CHECK_RESULTS = 131_072;
/** Bytes of what these quote: greetings, answers, failures. */
export const MAX_CHECK_BYTES = 2 * MiB;
