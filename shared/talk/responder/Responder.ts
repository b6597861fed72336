// What answers by itself: a file's rules, or one that is built in. A script is one connection's (or one sender's of datagrams): what it
// remembers is its own.

import type { FrameSpec } from "../../framing/frameSpec.ts";
import type { RegisterTable } from "../../model/running.ts";
import type { OpenSpec } from "../../model/socket.ts";
import type { Text } from "../../words/said.ts";

/** Bytes of a message that rules are held against: in a few milliseconds, whatever they are. */
export const RULES_LONGEST = 256 * 1024;

export interface Responder {
  readonly name: string;
  /** Of streams. */
  readonly frame: FrameSpec;
  /** Regular expressions over what comes, which may take long. */
  readonly patterns: readonly RegExp[];
  /** Bytes of the longest message that is answered. */
  readonly longest: number;
  /** What it answers from, where that can be seen and changed while it answers. */
  readonly registers?: LiveRegisters;
  /** Begins one connection's. */
  open(context: ScriptContext): Script;
}

/** Tables of numbers by address, from 0 to 65535. */
export interface LiveRegisters {
  /** Fewer where the table ends before. */
  read(table: RegisterTable, from: number, count: number): readonly number[];
  /** Throws a Refusal where a value does not fit, or the table ends before. */
  write(table: RegisterTable, from: number, values: readonly number[]): void;
  /** After each change, whoever made it; returns the way back. */
  onChange(listener: () => void): () => void;
}

/** What a script takes from outside. */
export interface ScriptContext {
  /** Whether what comes are datagrams, which have no beginning and no end. */
  readonly datagrams: boolean;
  /** µs since the epoch. */
  now(): number;
  /** So many random bytes. */
  random(length: number): Uint8Array;
}

export interface Script {
  /** What is done as a connection comes. */
  greet(): Answer | null;
  /** Null: nothing answers it. `message` is valid during the call only. */
  answer(message: Uint8Array): Answer | null;
}

export interface Answer {
  /** Whose it is. */
  readonly rule: string;
  /** In this order. */
  readonly acts: readonly Act[];
  /** Why there is no reply where there should be one. */
  readonly problem: Text | null;
}

export type Act =
  /** The bytes are nobody else's. */
  | { readonly do: "send"; readonly bytes: Uint8Array }
  /** Again and again, as fast as the peer takes it. */
  | { readonly do: "pour"; next(): Uint8Array }
  /** ms */
  | { readonly do: "wait"; readonly duration: number }
  | ForwardAct
  | FileAct
  | { readonly do: "shutdown" | "close" | "reset" };

/** The message is handed on to a place; what that answers goes back. */
export interface ForwardAct {
  readonly do: "forward";
  /** As it is written: `tcp 127.0.0.1:6379`. */
  readonly place: string;
  readonly spec: OpenSpec;
  /** Nobody else's. */
  readonly bytes: Uint8Array;
}

/** A file of a folder is sent, piece by piece, behind what `answer` says of it. */
export interface FileAct {
  readonly do: "file";
  readonly folder: string;
  /** Names of folders and of the file, none of them `..`. */
  readonly path: readonly string[];
  /** Whether a folder is its `index.html`. */
  readonly asFolder: boolean;
  answer(found: FoundFile): { readonly head: Uint8Array; readonly withBody: boolean };
}

export type FoundFile =
  /** `size`: in bytes; `name`: within the folder. */
  | {
      readonly kind: "file";
      readonly size: number;
      readonly modified: Date;
      readonly name: string;
    }
  | { readonly kind: "folder" | "absent" | "refused" };
