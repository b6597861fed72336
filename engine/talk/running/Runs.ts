// The list of what runs: bounded; each run belongs to the engine, ends with its socket or with the engine, and stays on the list
// for a while. It knows no kind of work.
//
//     const id = runs.begin({ name: "ping", socket: 7, endsWithSocket: true }, (voice) => new Repeat({ …, voice }));
//     runs.pause(id);

import { MAX_ENDED_RUNS } from "../../../shared/model/bounds.ts";
import { refusal } from "../../../shared/model/failure.ts";
import type { RunInfo } from "../../../shared/model/running.ts";
import type { LiveRegisters } from "../../../shared/talk/responder/Responder.ts";
import { said } from "../../../shared/words/said.ts";
import { createSignal } from "../../feed/Signal.ts";
import type { Registry } from "../../sockets/Registry.ts";
import { Run } from "./Run.ts";
import type { RunVoice, Work } from "./Work.ts";

export interface RunOrder {
  readonly name: string;
  /** The one that it is done on; null: it opens its own. */
  readonly socket: number | null;
  /** Whether it ends once that one closes. */
  readonly endsWithSocket: boolean;
}

export class Runs {
  /** Tells each run that became another, or (`removed`) left the list. */
  readonly changed = createSignal<{ readonly id: number; readonly removed: boolean }>();
  readonly #registry: Registry;
  readonly #runs = new Map<number, Run>();
  /** Those that end with a socket, by its number. */
  readonly #bySocket = new Map<number, Set<Run>>();
  /** In the order in which they ended. */
  readonly #ended = new Set<number>();
  readonly #undo: () => void;
  #nextId = 1;

  constructor(registry: Registry) {
    this.#registry = registry;
    this.#undo = registry.ended.on(({ id }) => {
      for (const run of this.#bySocket.get(id) ?? []) run.stop("closed");
    });
  }

  /** Begins one; returns its number. Throws a Refusal where as many run as may, or that `start` throws. */
  begin(order: RunOrder, start: (voice: RunVoice, run: Run) => Work): number {
    const most = this.#registry.bounds().runs;
    if (this.#runs.size - this.#ended.size >= most)
      throw refusal("TOO_MANY_RUNS", said("running.tooMany", { most }), said("running.stopOne"));
    const run = new Run(this.#nextId, order.name);
    run.socket = order.socket;
    run.work = start(
      {
        changed: () => this.#tell(run),
        onSocket: (socket) => {
          run.socket = socket;
          this.#tell(run);
        },
      },
      run,
    );
    this.#nextId += 1;
    this.#runs.set(run.id, run);
    if (order.endsWithSocket && order.socket !== null) this.#watch(order.socket, run);
    void run.work.ended.then((outcome) => {
      run.end(outcome);
      if (order.socket !== null) this.#bySocket.get(order.socket)?.delete(run);
      this.#ended.add(run.id);
      this.#tell(run);
      this.#trim();
    });
    this.#tell(run);
    return run.id;
  }

  /** Throws a Refusal that names it. */
  get(id: number): Run {
    const run = this.#runs.get(id);
    if (run === undefined)
      throw refusal("NO_SUCH_RUN", said("running.noSuchRun", { id }), said("running.wasCleared"));
    return run;
  }

  /** What a run answers from. Throws a Refusal where it has none, or has ended. */
  registers(id: number): LiveRegisters {
    const { work } = this.#running(id);
    if (work?.registers === undefined)
      throw refusal(
        "NO_REGISTERS",
        said("respond.noRegisters", { id }),
        said("respond.startModbus"),
      );
    return work.registers;
  }

  /** Null where it is not on the list. */
  info(id: number): RunInfo | null {
    return this.#runs.get(id)?.info() ?? null;
  }

  all(): readonly number[] {
    return [...this.#runs.keys()];
  }

  /** Throws a Refusal where it has ended, as those below do. */
  pause(id: number): void {
    const run = this.#running(id);
    if (run.paused) return;
    run.paused = true;
    run.work?.pause();
    this.#tell(run);
  }

  resume(id: number): void {
    const run = this.#running(id);
    if (!run.paused) return;
    run.paused = false;
    run.work?.resume();
    this.#tell(run);
  }

  /** Of what has no steps, or is not paused, refused. */
  step(id: number): void {
    const run = this.#running(id);
    const step = run.work?.step ?? null;
    if (step === null || !run.paused)
      throw refusal("NOT_STEPPED", said("running.notStepped", { id }), said("running.pauseFirst"));
    step();
  }

  stop(id: number): void {
    this.#running(id).stop("stopped");
  }

  /** Takes what has ended off the list; returns how many. */
  clear(ids: readonly number[] | null): number {
    const ended = [...(ids ?? this.#ended)].filter((id) => this.#ended.has(id));
    for (const id of ended) this.#forget(id);
    return ended.length;
  }

  /** Resolves once it has ended. */
  async ended(id: number): Promise<RunInfo> {
    const run = this.get(id);
    await run.work?.ended;
    // What the list does then is done first.
    await Promise.resolve();
    const info = run.info();
    if (info === null) throw new Error(`run ${id} never began`);
    return info;
  }

  /** Stops all of them and waits until they have ended. */
  async close(): Promise<void> {
    const running = [...this.#runs.values()].filter(({ outcome }) => outcome === null);
    for (const run of running) run.stop("stopped");
    await Promise.all(running.map(({ work }) => work?.ended ?? Promise.resolve()));
    this.#undo();
  }

  #running(id: number): Run {
    const run = this.get(id);
    if (run.outcome !== null)
      throw refusal("RUN_ENDED", said("running.hasEnded", { id }), said("running.beginAgain"));
    return run;
  }

  #watch(socket: number, run: Run): void {
    const there = this.#bySocket.get(socket);
    if (there === undefined) this.#bySocket.set(socket, new Set([run]));
    else there.add(run);
  }

  #tell({ id }: Run): void {
    if (this.#runs.has(id)) this.changed.tell({ id, removed: false });
  }

  #trim(): void {
    for (const id of this.#ended) {
      if (this.#ended.size <= MAX_ENDED_RUNS) return;
      this.#forget(id);
    }
  }

  #forget(id: number): void {
    this.#ended.delete(id);
    this.#runs.delete(id);
    this.changed.tell({ id, removed: true });
  }
}
