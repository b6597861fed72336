// Bytes of strace's log to calls, in the order in which they ended: lines are cut, and what was printed in two parts, because
// another thread's line came between, is put together. Bounded in bytes of a line and in calls under way.

import { callFrom, parseLine, type Line } from "./parseLine.ts";

/** Bytes of a line: four for each of its payload, and the rest. */
export const MAX_LINE = 4 * 1024 * 1024 + 64 * 1024;
/** Threads that are in the middle of a call. */
const MAX_UNDER_WAY = 65_536;
const NEWLINE = 0x0a;
const NOTHING = Buffer.alloc(0);

export type Happening =
  | Exclude<Line, { readonly kind: "unfinished" | "resumed" | "other" }>
  /** A call is under way, and may be for long. */
  | { readonly kind: "begun"; readonly tid: number; readonly name: string; readonly head: Buffer };

interface UnderWay {
  readonly name: string;
  readonly began: number;
  /** A copy: the buffer that it was in is gone. */
  readonly head: Buffer;
}

export class Calls {
  /** Lines, and how many of them were not understood, or longer than is read. */
  lines = 0;
  notUnderstood = 0;
  tooLong = 0;
  /** Of the first line that was not understood, its beginning. */
  firstNotUnderstood = "";
  readonly #tell: (happening: Happening) => void;
  readonly #wanted: ReadonlySet<string> | null;
  readonly #underWay = new Map<number, UnderWay>();
  /** The beginning of a line, in pieces. */
  #pieces: Buffer[] = [];
  #held = 0;
  /** Whether the rest of the line is passed over. */
  #passing = false;

  /** `tell`: what it is told is valid during the call only. `wanted`: the only calls that are read, by name; null: all. */
  constructor(tell: (happening: Happening) => void, wanted: readonly string[] | null = null) {
    this.#tell = tell;
    this.#wanted = wanted === null ? null : new Set(wanted);
  }

  /** More of the log. `bytes` may be used again afterwards. */
  take(bytes: Buffer): void {
    let at = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, at)) {
      this.#end(bytes.subarray(at, end));
      at = end + 1;
    }
    if (at < bytes.length) this.#keep(bytes.subarray(at));
  }

  /** Nothing more comes: the last line's end may be missing, where strace ended with the program. */
  finish(): void {
    if (this.#held > 0 || this.#passing) this.#end(NOTHING);
  }

  #keep(part: Buffer): void {
    if (this.#passing) return;
    if (this.#held + part.length > MAX_LINE) {
      this.#passing = true;
      this.#pieces = [];
      this.#held = 0;
      return;
    }
    this.#pieces.push(Buffer.from(part));
    this.#held += part.length;
  }

  #end(part: Buffer): void {
    this.lines += 1;
    if (this.#passing || this.#held + part.length > MAX_LINE) {
      this.#passing = false;
      this.tooLong += 1;
      this.#pieces = [];
      this.#held = 0;
      return;
    }
    if (this.#held === 0) return this.#line(part);
    const line = Buffer.concat([...this.#pieces, part]);
    this.#pieces = [];
    this.#held = 0;
    this.#line(line);
  }

  #line(bytes: Buffer): void {
    const line = parseLine(bytes, this.#wanted);
    if (line === null) return this.#puzzle(bytes);
    switch (line.kind) {
      case "unfinished": {
        if (this.#underWay.size >= MAX_UNDER_WAY) return this.#puzzle(bytes);
        const { tid, name, began } = line;
        const head = Buffer.from(line.head);
        this.#underWay.set(tid, { name, began, head });
        return this.#tell({ kind: "begun", tid, name, head });
      }
      case "resumed":
        return this.#resume(line.tid, line.name, line.tail, bytes);
      case "exit":
        this.#underWay.delete(line.tid);
        return this.#tell(line);
      case "superseded": {
        // From here on the thread that called exec has the process' number.
        const exec = this.#underWay.get(line.by);
        this.#underWay.delete(line.by);
        if (exec === undefined) this.#underWay.delete(line.tid);
        else this.#underWay.set(line.tid, exec);
        return this.#tell(line);
      }
      case "other":
        return;
      case "call":
      case "signal":
        return this.#tell(line);
    }
  }

  #resume(tid: number, name: string, tail: Buffer, bytes: Buffer): void {
    const known = this.#underWay.get(tid);
    this.#underWay.delete(tid);
    if (known === undefined || known.name !== name) return this.#puzzle(bytes);
    const { began, head } = known;
    // It ended with its thread, or was still under way when watching ended.
    if (UNTOLD.test(tail.toString("latin1", 0, 40))) return;
    const line = callFrom(Buffer.concat([head, tail]), 0, { tid, began, name });
    if (line === null) this.#puzzle(bytes);
    else if (line.kind === "call") this.#tell(line);
  }

  #puzzle(bytes: Buffer): void {
    this.notUnderstood += 1;
    if (this.firstNotUnderstood === "") this.firstNotUnderstood = bytes.toString("latin1", 0, 160);
  }
}

const UNTOLD = /^ ?<(?:unfinished \.\.\.|detached \.\.\.)>/;
