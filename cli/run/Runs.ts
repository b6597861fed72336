// The runs of a sequence, so many after and beside each other, and what is printed of them.

import type { Engine } from "../../engine/createEngine.ts";
import type { RunResult } from "../../engine/talk/runResult.ts";
import type { SequenceRun } from "../../engine/talk/runSequence.ts";
import { now } from "../../engine/system/clock.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import {
  MAX_REPORT_NOTES,
  RunKeeper,
  type NoteRoom,
  type ReportedRun,
} from "../../shared/talk/report/RunReport.ts";
import type { Sequence } from "../../shared/talk/sequence/Sequence.ts";
import { tell } from "../exit.ts";
import type { Output } from "../output.ts";
import { inertJson, inertText, sayLine } from "../terminal.ts";
import { t } from "../wording.ts";
import { rowsBeside } from "./sequenceFiles.ts";
import { runOf, sayGot, stepOf } from "./telling.ts";

/** How often in all, and at a time. */
export interface RunsFlags {
  readonly var?: ReadonlyMap<string, string>;
  readonly repeat: number;
  readonly parallel: number;
  readonly format: "text" | "json";
  readonly html?: string;
  readonly json?: string;
}

export interface Running {
  /** As it was named. */
  readonly file: string;
  readonly flags: RunsFlags;
  readonly output: Output;
  readonly stopped: Promise<void>;
}

export class Runs {
  readonly #engine: Engine;
  readonly #sequence: Sequence;
  readonly #running: Running;
  readonly #json: boolean;
  /** Whether somebody asks for the steps at the end. */
  readonly #reports: boolean;
  readonly #room: NoteRoom = { left: MAX_REPORT_NOTES };
  readonly #under = new Set<SequenceRun>();
  /** Whether no further one begins. */
  #over = false;

  constructor(engine: Engine, sequence: Sequence, running: Running) {
    this.#engine = engine;
    this.#sequence = sequence;
    this.#running = running;
    this.#json = running.flags.format === "json";
    this.#reports = running.flags.html !== undefined || running.flags.json !== undefined;
  }

  /** As many at a time as is said; the first that fails ends what is to come. */
  async all(): Promise<readonly ReportedRun[]> {
    const { repeat, parallel } = this.#running.flags;
    const runs: ReportedRun[] = [];
    let next = 0;
    void this.#running.stopped.then(() => {
      this.#over = true;
      for (const run of this.#under) run.stop();
    });
    const lane = async () => {
      while (next < repeat * parallel && !this.#over) {
        const number = ++next;
        const run = await this.#one(number);
        runs.push(run);
        this.#over ||= run.problem !== null;
      }
    };
    await Promise.all(Array.from({ length: parallel }, lane));
    return runs.toSorted((a, b) => a.number - b.number);
  }

  async #one(number: number): Promise<ReportedRun> {
    const kept = new RunKeeper(number, this.#room);
    const run = await this.#engine.run(this.#sequence, {
      variables: this.#running.flags.var ?? new Map(),
      rows: rowsBeside(this.#running.file),
      onStep: (step) => {
        if (this.#reports) kept.add({ kind: "step", ...step });
        return this.#json ? this.#print(JSON.stringify({ step: stepOf(step) })) : undefined;
      },
      onLog: (text) => {
        if (this.#reports) kept.add({ kind: "log", text, time: now() });
        return this.#print(this.#json ? JSON.stringify({ log: text }) : text);
      },
      onOpen: (socket) => {
        const local = this.#engine.socket(socket)?.local ?? null;
        if (this.#sequence.role === "listen" && local !== null)
          sayLine(t("talk.listening", { where: formatEndpoint(local) }));
      },
    });
    this.#under.add(run);
    if (this.#over) run.stop();
    const result = await run.ended;
    this.#under.delete(run);
    if (this.#json) await this.#print(JSON.stringify({ run: runOf(result) }));
    else await this.#tell(result);
    return kept.ended(result);
  }

  #tell({ passed, steps, problem }: RunResult): Promise<void> {
    const { file } = this.#running;
    if (problem !== null) {
      const { place, reason, expected, got } = problem;
      if (problem.failure !== null) tell(problem.failure);
      sayLine(
        place === null
          ? t("talk.problemOf", { where: file, problem: reason })
          : t("talk.failedAt", {
              file: place.file ?? file,
              line: place.line,
              path: place.path,
              reason,
            }),
      );
      if (expected !== null) sayLine(t("talk.expected", { bytes: expected }));
      if (got !== null) sayGot(got);
    }
    const { name } = this.#sequence;
    return this.#print(t(passed ? "talk.passed" : "talk.failed", { name, steps }));
  }

  /** Resolves once there is room for more. */
  async #print(line: string): Promise<void> {
    const { output } = this.#running;
    const json = output.terminal ? inertJson(line) : line;
    // What a peer said may be among it, and a pipe may end at a terminal.
    output.write(`${this.#json ? json : inertText(line)}\n`);
    if (output.isFull) await output.room();
  }
}
