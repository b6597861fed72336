// What runs of a sequence came to, as a report tells it: for a build server (junitReport.ts), a program (jsonReport.ts), a person
// (htmlReport.ts). The command line gathers it while it runs, a window has it from a run's notes.
//
//     const run = new RunKeeper(1);
//     run.add({ kind: "step", … });
//     htmlReport({ name, file, runs: [run.ended({ problem, steps, startedAt, endedAt })], sourceOf }, t);

import type { RunNote, RunProblem } from "../../model/running.ts";

/** Steps and logged lines that are kept for a report; what is behind is counted. */
export const MAX_REPORT_NOTES = 10_000;

export interface RunReport {
  readonly name: string;
  /** As the person named it. */
  readonly file: string;
  /** In the order of their beginnings. */
  readonly runs: readonly ReportedRun[];
  /** What the file says where a step stands; null: that is not known. `file`: of one that was called. */
  readonly sourceOf: (line: number, file: string | null) => string | null;
}

export type ReportedNote = Extract<RunNote, { readonly kind: "step" | "log" }>;

export interface ReportedRun extends RunEnd {
  /** From 1. */
  readonly number: number;
  readonly notes: readonly ReportedNote[];
  /** Notes that are not told: there were more than MAX_REPORT_NOTES. */
  readonly omitted: number;
}

export interface RunEnd {
  /** Null: it passed. */
  readonly problem: RunProblem | null;
  /** Those that were done. */
  readonly steps: number;
  /** µs since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** How many notes may still be kept, by all runs of a report. */
export interface NoteRoom {
  left: number;
}

/** Keeps the notes of one run: the first ones, and always the step that failed. */
export class RunKeeper {
  readonly #number: number;
  readonly #room: NoteRoom;
  readonly #notes: ReportedNote[] = [];
  #omitted = 0;

  constructor(number: number, room: NoteRoom = { left: MAX_REPORT_NOTES }) {
    this.#number = number;
    this.#room = room;
  }

  add(note: ReportedNote): void {
    const failed = note.kind === "step" && note.problem !== null;
    if (this.#room.left <= 0 && !failed) {
      this.#omitted += 1;
      return;
    }
    this.#room.left -= 1;
    this.#notes.push(note);
  }

  ended(end: RunEnd): ReportedRun {
    return { ...end, number: this.#number, notes: this.#notes, omitted: this.#omitted };
  }
}

/** Lines of texts, by the name of a called file, null for the one that is run: the line, and the next where it says nothing yet. */
export function sourceIn(
  texts: ReadonlyMap<string | null, string>,
): (line: number, file: string | null) => string | null {
  const lines = new Map<string | null, readonly string[]>();
  for (const [file, text] of texts) lines.set(file, text.split(/\r?\n/));
  return (line, file) => {
    const all = lines.get(file);
    const first = all?.[line - 1]?.trim();
    if (first === undefined) return null;
    const second = first.endsWith(":") ? (all?.[line]?.trim() ?? "") : "";
    return `${first} ${second}`.trim().replace(/^- /, "").slice(0, 500);
  };
}
