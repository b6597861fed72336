// What runs in the engine by itself, whoever began it: messages sent again and again, sequences, responders, loads of connections, checks of ports.
// The engine owns them; a window that is loaded again finds them as they are.

import type { Text } from "../words/said.ts";
import type { Failure } from "./failure.ts";
import type { Latency } from "./latency.ts";
import type { CheckProgress } from "./portCheck.ts";

export type RunState = "running" | "paused" | "ended";

/** One of what runs, or ran. */
export type RunInfo = RunBase & RunWork;

interface RunBase {
  readonly id: number;
  /** As whoever began it called it. */
  readonly name: string;
  /** The one that it is done on; null where it has none (yet). */
  readonly socket: number | null;
  readonly state: RunState;
  /** µs since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** Null until it has ended. */
  readonly outcome: RunOutcome | null;
}

export type RunWork =
  | { readonly kind: "repeat"; readonly progress: RepeatProgress }
  | { readonly kind: "sequence"; readonly progress: SequenceProgress }
  | { readonly kind: "load"; readonly progress: LoadProgress }
  | { readonly kind: "responder"; readonly progress: ResponderProgress }
  | { readonly kind: "check"; readonly progress: CheckProgress };

export type RunKind = RunWork["kind"];

export type RunOutcome =
  /** All of it was done; a sequence passed. */
  | { readonly how: "done" }
  | { readonly how: "stopped" }
  /** Its socket closed. */
  | { readonly how: "closed" }
  | { readonly how: "failed"; readonly problem: RunProblem };

export interface RepeatProgress {
  readonly sent: number;
  /** How many it will have been; null: until it is stopped. */
  readonly of: number | null;
  /** Bytes handed to the socket. */
  readonly bytes: number;
  /** Messages a second, over the last second. */
  readonly perSecond: number;
  /** The same from the first message to the last one, without the time in which it was paused. */
  readonly meanPerSecond: number;
  /** Messages whose time came while the socket took none, or while the program did not run. */
  readonly missed: number;
}

export interface SequenceProgress {
  /** Steps that were done, of all connections. */
  readonly steps: number;
  /** Connections on which its steps are, or were, done. */
  readonly conversations: number;
  /** The step that was begun last; null: none yet. */
  readonly at: StepPlace | null;
}

export interface LoadProgress {
  /** Connections that there will have been. */
  readonly of: number;
  readonly begun: number;
  readonly connected: number;
  /** Those that are there now, or on their way. */
  readonly running: number;
  /** Those that did all that they were to do. */
  readonly passed: number;
  readonly failed: number;
  /** By kind; at most 32 kinds are told apart. */
  readonly failures: readonly LoadFailure[];
  /** How long connecting took, of those that succeeded. */
  readonly connect: Latency | null;
  /** From a message to what was expected of it. */
  readonly answer: Latency | null;
}

/** What a Modbus server has: 16 bits each, or one. */
export type RegisterTable = "registers" | "coils";

/** A stretch of one of its tables. */
export interface RegisterValues {
  readonly from: number;
  readonly values: readonly number[];
}

export interface ResponderProgress {
  /** Whether it has registers that can be seen and changed. */
  readonly hasRegisters: boolean;
  /** Sockets that are answered now. */
  readonly connections: number;
  /** Messages that were looked at. */
  readonly messages: number;
  /** Those that a rule answers, if only by saying nothing. */
  readonly answered: number;
  /** Replies that could not be made, or sent. */
  readonly problems: number;
  /** What came while too much waited for an answer. */
  readonly dropped: number;
  /** How often each rule answered; at most 200 are told apart. */
  readonly rules: readonly { readonly name: string; readonly count: number }[];
}

/** What a responder would do with one message. */
export interface TriedMessage {
  /** Bytes of the message. */
  readonly length: number;
  /** Null: none answers it. */
  readonly rule: string | null;
  readonly acts: readonly TriedAct[];
  readonly problem: Text | null;
}

export type TriedAct =
  | { readonly do: "send"; readonly bytes: Uint8Array }
  /** ms */
  | { readonly do: "wait"; readonly duration: number }
  /** Of a folder, where it lies there. */
  | { readonly do: "file"; readonly path: string }
  | { readonly do: "forward"; readonly place: string; readonly bytes: Uint8Array }
  | { readonly do: "shutdown" | "close" | "reset" };

export interface LoadFailure {
  /** Of the system or the network; null: something else came, or nothing. */
  readonly code: string | null;
  /** Of the first of them. */
  readonly reason: Text;
  readonly count: number;
}

export interface StepPlace {
  /** Where it stands: `steps[2].loop.steps[0]`. */
  readonly path: string;
  /** Of its file, from 1. */
  readonly line: number;
  /** The file that was called, as its path is from the one that runs; absent: it is that one. */
  readonly file?: string;
}

/** Why a step was not passed. */
export interface StepProblem {
  readonly reason: Text;
  /** What would have been right, as a person wrote or reads it; null where nothing was compared. */
  readonly expected: string | null;
  /** What came instead, at most 64 KiB; null where nothing was compared. */
  readonly got: Uint8Array | null;
  /** What the system or the network refused. */
  readonly failure: Failure | null;
}

/** What went wrong; `place` null: it was no step. */
export type RunProblem = StepProblem & { readonly place: StepPlace | null };

/** A step that was done. */
export interface StepResult extends StepPlace {
  /** As the file has it: `send`, `expect` … */
  readonly does: string;
  /** Of which connection, from 1. */
  readonly conversation: number;
  /** µs since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** The events that happened on its socket meanwhile, by number; null: none. */
  readonly events: { readonly first: number; readonly last: number } | null;
  /** Null: it was passed. */
  readonly problem: StepProblem | null;
}

/** What a run tells while it runs. */
export type RunNote =
  | ({ readonly kind: "step" } & StepResult)
  | { readonly kind: "log"; readonly text: string; readonly time: number }
  /** A rule's reply: `received` is the event that it answers (0: the connection's coming), `sent` the event of its first bytes. */
  | {
      readonly kind: "answer";
      readonly socket: number;
      readonly rule: string;
      readonly received: number;
      readonly sent: number;
      readonly time: number;
    }
  /** A rule's reply that was not sent. */
  | {
      readonly kind: "problem";
      readonly socket: number;
      readonly rule: string;
      readonly received: number;
      readonly reason: Text;
      readonly time: number;
    };

/** A run's notes, from the one of number `from` (from 0) on. Those that are too long ago are kept no longer. */
export interface RunNotes {
  readonly from: number;
  readonly notes: readonly RunNote[];
}

/** What changed of the list of what runs. */
export interface RunChanges {
  /** New or changed, last state wins. */
  readonly runs: readonly RunInfo[];
  /** Taken off the list. */
  readonly removed: readonly number[];
  /** More follow at once; the list is complete once this is false. */
  readonly more: boolean;
}
