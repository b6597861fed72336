// What answers by itself: a file's rules, or one that is built in. A script is one connection's (or one sender's of datagrams): what it
// remembers is its own.

import type { FrameSpec } from "../../framing/frameSpec.ts";
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
  /** Begins one connection's. */
  open(context: ScriptContext): Script;
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
  | { readonly do: "shutdown" | "close" | "reset" };
