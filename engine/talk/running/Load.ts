// Many connections, each doing the same sequence: begun at a rate, counted by what became of them, with how long connecting and
// answers took.

import { refusal } from "../../../shared/model/failure.ts";
import type {
  LoadFailure,
  RunOutcome,
  RunWork,
  StepResult,
} from "../../../shared/model/running.ts";
import type { OpenSpec } from "../../../shared/model/socket.ts";
import type { Sequence } from "../../../shared/talk/sequence/Sequence.ts";
import { said } from "../../../shared/words/said.ts";
import type { Registry } from "../../sockets/Registry.ts";
import { now } from "../../system/clock.ts";
import { nextTurn } from "../../system/nextTurn.ts";
import type { RunResult } from "../runResult.ts";
import { runSequence, type SequenceRun } from "../runSequence.ts";
import { Latencies } from "./Latencies.ts";
import { createPacer, type Pacer } from "./Pacer.ts";
import type { RunVoice, Work } from "./Work.ts";

/** Milliseconds after which other work gets its turn. */
const TURN = 4;
/** Connections that are stopped in one turn. */
const AT_A_TIME = 20;
/** Kinds of failures that are told apart; what comes behind them is one more kind. */
const MAX_KINDS = 32;

export interface LoadOrder {
  readonly sequence: Sequence;
  readonly variables: ReadonlyMap<string, string>;
  /** Null: where the sequence says. */
  readonly spec: OpenSpec | null;
  readonly connections: number;
  /** Connections begun a second; null: as fast as it goes. */
  readonly perSecond: number | null;
  /** Connections that are there at once. */
  readonly atOnce: number;
}

export class Load implements Work {
  readonly step = null;
  readonly ended: Promise<RunOutcome>;
  readonly #registry: Registry;
  readonly #order: LoadOrder;
  readonly #voice: Pick<RunVoice, "changed">;
  readonly #pacer: Pacer;
  readonly #running = new Set<SequenceRun>();
  readonly #connect = new Latencies();
  readonly #answer = new Latencies();
  readonly #failures = new Map<string, LoadFailure>();
  #begun = 0;
  #connected = 0;
  #passed = 0;
  #failed = 0;
  #stopped = false;
  #timer: NodeJS.Timeout | null = null;
  /** A turn waits to be done. */
  #armed = false;
  #paused = false;
  #end: (outcome: RunOutcome) => void = () => {};

  constructor(registry: Registry, order: LoadOrder, voice: Pick<RunVoice, "changed">) {
    this.#registry = registry;
    this.#order = order;
    this.#voice = voice;
    this.#pacer = createPacer({ kind: "fast", messages: order.perSecond, bytes: null });
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    this.resume();
  }

  told(): RunWork {
    return {
      kind: "load",
      progress: {
        of: this.#order.connections,
        begun: this.#begun,
        connected: this.#connected,
        running: this.#running.size,
        passed: this.#passed,
        failed: this.#failed,
        failures: [...this.#failures.values()],
        connect: this.#connect.told(),
        answer: this.#answer.told(),
      },
    };
  }

  /** No more are begun; those that are there go on. */
  pause(): void {
    this.#paused = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  resume(): void {
    this.#paused = false;
    this.#pacer.begin(performance.now());
    this.#soon();
  }

  stop(): void {
    this.#stopped = true;
    this.pause();
    void this.#stopAll();
  }

  /** What a stop leads to takes longer than the stop. */
  async #stopAll(): Promise<void> {
    let stopped = 0;
    for (const run of [...this.#running]) {
      run.stop();
      if (++stopped % AT_A_TIME === 0) await nextTurn();
    }
    this.#settle();
  }

  #soon(): void {
    if (this.#armed || this.#timer !== null || this.#paused) return;
    this.#armed = true;
    void nextTurn().then(() => {
      this.#armed = false;
      this.#turn();
    });
  }

  #turn(): void {
    this.#timer = null;
    const began = performance.now();
    for (let at = began; at - began < TURN; at = performance.now()) {
      const isFull = this.#running.size >= this.#order.atOnce;
      // The end of one goes on with the next.
      if (this.#paused || this.#begun === this.#order.connections || isFull) return;
      const wait = this.#pacer.wait(at);
      if (wait > 0) {
        this.#timer = setTimeout(() => this.#turn(), Math.max(1, Math.floor(wait)));
        return;
      }
      this.#pacer.sent(1);
      this.#begin();
    }
    this.#soon();
  }

  #begin(): void {
    const { sequence, variables, spec } = this.#order;
    const number = (this.#begun += 1);
    const startedAt = now();
    let sentAt: number | null = null;
    const run = runSequence(this.#registry, sequence, {
      variables: new Map([...variables, ["connection", String(number)]]),
      at: spec === null ? null : { spec },
      onOpen: () => {
        this.#connected += 1;
        this.#connect.add(now() - startedAt);
        this.#voice.changed();
      },
      onStep: ({ does, problem, ...step }: StepResult) => {
        if (does === "send") sentAt = step.startedAt;
        if (does !== "expect" || problem !== null || sentAt === null) return;
        this.#answer.add(step.endedAt - sentAt);
        sentAt = null;
      },
    });
    this.#running.add(run);
    void run.ended.then((result) => {
      this.#running.delete(run);
      this.#note(result);
      this.#voice.changed();
      this.#settle();
    });
    this.#voice.changed();
  }

  #note({ problem }: RunResult): void {
    if (problem === null) {
      this.#passed += 1;
      return;
    }
    // What was stopped did not fail.
    if (this.#stopped) return;
    this.#failed += 1;
    const { failure, reason } = problem;
    const kind = failure?.code ?? (typeof reason === "string" ? reason : reason.word);
    const there = this.#failures.get(kind);
    if (there !== undefined) this.#failures.set(kind, { ...there, count: there.count + 1 });
    else if (this.#failures.size < MAX_KINDS)
      this.#failures.set(kind, { code: failure?.code ?? null, reason, count: 1 });
  }

  #settle(): void {
    if (this.#running.size > 0) return this.#soon();
    if (!this.#stopped && this.#begun < this.#order.connections) return this.#soon();
    this.#end(this.#stopped ? { how: "stopped" } : this.#outcome());
  }

  #outcome(): RunOutcome {
    if (this.#failed === 0) return { how: "done" };
    const { failure } = refusal(
      "LOAD_FAILED",
      said("running.someFailed", { failed: this.#failed, of: this.#begun }),
      said("running.seeFailures"),
    );
    const problem = { reason: failure.sentence, expected: null, got: null, failure, place: null };
    return { how: "failed", problem };
  }
}
