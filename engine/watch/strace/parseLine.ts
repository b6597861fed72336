// One line of strace's log (-f -ttt -T -yy -xx) as what happened. Pure.

import { ValueReader } from "./ValueReader.ts";
import type { Value } from "./Value.ts";

/** A call that ended. */
export interface Syscall {
  readonly name: string;
  /** Thread's id. */
  readonly tid: number;
  /** When it began, µs since the epoch. */
  readonly began: number;
  /** µs; null where strace does not tell. */
  readonly duration: number | null;
  readonly args: readonly Value[];
  /** What it returned; null: it did not return, or will be begun anew by the system. */
  readonly result: number | null;
  /** What is said of the file descriptor that it returned. */
  readonly about: string | null;
  /** `ECONNREFUSED`; empty when it succeeded. */
  readonly errno: string;
}

export type Line =
  | { readonly kind: "call"; readonly call: Syscall }
  /** Other lines come before its end: `head` is what was printed of its arguments. */
  | {
      readonly kind: "unfinished";
      readonly tid: number;
      readonly began: number;
      readonly name: string;
      readonly head: Buffer;
    }
  /** `tail`: the rest of the line. */
  | { readonly kind: "resumed"; readonly tid: number; readonly name: string; readonly tail: Buffer }
  | { readonly kind: "signal"; readonly tid: number; readonly time: number; readonly name: string }
  /** `code`: null when a signal ended it. */
  | {
      readonly kind: "exit";
      readonly tid: number;
      readonly time: number;
      readonly code: number | null;
      readonly signal: string;
    }
  /** The thread's call of exec took the place of the whole process. */
  | { readonly kind: "superseded"; readonly tid: number; readonly by: number }
  /** Of a file that is no socket, or nothing that must be known. */
  | { readonly kind: "other" };

const OTHER: Line = { kind: "other" };
const PREFIX = /^(\d+) +(\d+)\.(\d{6}) /;
const UNFINISHED = " <unfinished ...>";
const RESUMED = /^<\.\.\. ([a-z0-9_]+) resumed>/;
/** Bytes of a line that are looked at for what is not payload. */
const HEAD = 200;

/**
 * Null: not understood. `bytes` without the line's end; valid for as long as the result is used. `wanted`: the names of the calls
 * that are read; null: of all.
 */
export function parseLine(bytes: Buffer, wanted: ReadonlySet<string> | null = null): Line | null {
  const head = bytes.toString("latin1", 0, HEAD);
  const prefix = PREFIX.exec(head);
  if (prefix === null) return null;
  const tid = Number(prefix[1]);
  const time = Number(prefix[2]) * 1e6 + Number(prefix[3]);
  const start = prefix[0].length;
  const rest = head.slice(start);
  if (rest.startsWith("--- ")) return signalOf(rest, tid, time);
  if (rest.startsWith("+++ ")) return endOf(rest, tid, time);
  if (rest.startsWith("<... ")) {
    const resumed = RESUMED.exec(rest);
    if (resumed?.[1] === undefined) return null;
    if (wanted?.has(resumed[1]) === false) return OTHER;
    return {
      kind: "resumed",
      tid,
      name: resumed[1],
      tail: bytes.subarray(start + resumed[0].length),
    };
  }
  const open = /^([a-z0-9_]+)\(/.exec(rest);
  if (open?.[1] === undefined) return null;
  const name = open[1];
  if (wanted?.has(name) === false) return OTHER;
  const at = start + open[0].length;
  const unfinished = bytes.length - UNFINISHED.length;
  if (unfinished >= at && bytes.toString("latin1", unfinished) === UNFINISHED)
    return { kind: "unfinished", tid, began: time, name, head: bytes.subarray(at, unfinished) };
  return callFrom(bytes, at, { tid, began: time, name });
}

/** A call whose arguments begin at `at`. */
export function callFrom(
  bytes: Buffer,
  at: number,
  { tid, began, name }: Pick<Syscall, "tid" | "began" | "name">,
): Line | null {
  if (OF_FILES.has(name) && isNoSocket(bytes, at)) return OTHER;
  const reader = new ValueReader(bytes, at);
  const args = reader.arguments();
  if (reader.wrong) return null;
  const outcome = outcomeAt(bytes, reader.at);
  return outcome === null ? null : { kind: "call", call: { name, tid, began, args, ...outcome } };
}

/** Calls that most programs make of files more often than of sockets: those are passed over before their bytes are read. */
const OF_FILES: ReadonlySet<string> = new Set([
  "read",
  "write",
  "readv",
  "writev",
  "close",
  "fcntl",
  "fcntl64",
  "ioctl",
]);

const SOCKET =
  /^-?\d+<(?:TCP|UDP|UNIX|NETLINK|PACKET|RAW|ICMP|PING|SCTP|DCCP|MPTCP|L2TP|socket|[A-Z0-9_-]+(?:v6)?:\[)/;

/** The first argument is a file descriptor of which strace says that it is no socket. */
function isNoSocket(bytes: Buffer, at: number): boolean {
  const head = bytes.toString("latin1", at, at + 40);
  return /^\d+</.test(head) && !SOCKET.test(head);
}

type Outcome = Pick<Syscall, "result" | "about" | "errno" | "duration">;

/** ` = -1 ECONNREFUSED (Connection refused) <0.000042>` */
function outcomeAt(bytes: Buffer, from: number): Outcome | null {
  const text = bytes.toString("latin1", from);
  const equals = /^ *= /.exec(text);
  if (equals === null) return null;
  const lasted = /(?: <(\d+)\.(\d{6})>)$/.exec(text);
  const duration = lasted === null ? null : Number(lasted[1]) * 1e6 + Number(lasted[2]);
  const rest = text.slice(equals[0].length);
  const told = /^(\?|-?\d+|0x[0-9a-f]+)/.exec(rest);
  if (told?.[1] === undefined) return null;
  const errno = /^ (E[A-Z0-9_]+)/.exec(rest.slice(told[0].length))?.[1] ?? "";
  const reader = new ValueReader(bytes, from + equals[0].length + told[0].length);
  return {
    result: told[1] === "?" ? null : Number(told[1]),
    about: errno === "" && told[1] !== "?" ? reader.about() : null,
    errno,
    duration,
  };
}

function signalOf(rest: string, tid: number, time: number): Line {
  const name = /^--- (?:stopped by )?(SIG[A-Z0-9_]+)/.exec(rest)?.[1];
  return name === undefined ? OTHER : { kind: "signal", tid, time, name };
}

function endOf(rest: string, tid: number, time: number): Line | null {
  const exited = /^\+\+\+ exited with (\d+)/.exec(rest);
  if (exited !== null) return { kind: "exit", tid, time, code: Number(exited[1]), signal: "" };
  const killed = /^\+\+\+ killed by (SIG[A-Z0-9_]+)/.exec(rest);
  if (killed?.[1] !== undefined) return { kind: "exit", tid, time, code: null, signal: killed[1] };
  const superseded = /^\+\+\+ superseded by execve in pid (\d+)/.exec(rest);
  return superseded === null ? null : { kind: "superseded", tid, by: Number(superseded[1]) };
}
