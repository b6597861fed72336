// What a filtered view and a view of messages have in common: a thread is given part after part of what there is, and then
// of what comes; how far it has come is known, and who waits for that is woken.

import { NO_DAMAGE, type Damage } from "../../shared/model/damage.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { NONE_UNDECIDED, type ScanState, type Undecided } from "../../shared/model/query.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { CHUNK_ROWS } from "../record/index/chunk.ts";
import type { EventStore } from "../record/read/EventStore.ts";
import { HearAhead } from "./HearAhead.ts";
import type { ScanResult, ScanJob } from "./scan/jobs.ts";
import { Parts } from "./scan/Parts.ts";
import { scanFailure, type ScanTask } from "./scanFailure.ts";
import type { ScanThread } from "./ScanThread.ts";
import { ScopeView } from "./ScopeView.ts";

export interface LiveScanSetup {
  readonly store: EventStore;
  readonly scope: Scope;
  readonly thread: ScanThread;
  readonly opening: ScanJob;
  /** Parts under way: one that the thread is busy with, and how many wait for it. */
  readonly ahead: number;
  readonly task: ScanTask;
  /** Whether what follows an event must be known before it is looked at. */
  readonly hearsAhead: boolean;
  /** How many events from the first one on may be looked at; `asked` of them have been handed in. */
  limit(asked: number): Promise<number>;
  /** The thread has found something, or answers; calls `answered` where it has come further. */
  take(result: ScanResult): void;
  /** All that may be looked at has been. */
  onIdle?(): void;
  /** More is known: rows, or how far it has come. */
  onProgress(): void;
}

/** How far the thread has come, and what it could not tell. */
export interface Answer {
  /** Events looked at so far. */
  readonly done: number;
  readonly undecided: Undecided;
  readonly damage: Damage;
}

export class LiveScan {
  readonly #setup: LiveScanSetup;
  readonly #within: ScopeView;
  readonly #parts: Parts;
  readonly #hearing: HearAhead | null;
  #state: ScanState["state"] = "scanning";
  #failure: Failure | null = null;
  #undecided: Undecided = NONE_UNDECIDED;
  #damage: Damage = NO_DAMAGE;
  /** Ordinals handed in, and looked at. */
  #asked = 0;
  #done = 0;
  #underWay = 0;
  #asking = false;
  #waiting: (() => void)[] = [];

  constructor(setup: LiveScanSetup) {
    this.#setup = setup;
    this.#within = new ScopeView(setup.store.index, setup.scope);
    this.#parts = new Parts(setup.store);
    const { store, thread } = setup;
    this.#hearing = setup.hearsAhead ? new HearAhead(store, thread, () => this.catchUp()) : null;
    setup.thread.onResult((result) => this.#take(result));
    setup.thread.send(setup.opening);
  }

  /** Whether the thread has work. */
  get busy(): boolean {
    return this.#underWay > 0 || this.#asking;
  }

  /** Whether it has seen all that there is, and goes on with what comes. */
  get live(): boolean {
    return this.#state === "live";
  }

  get done(): number {
    return this.#done;
  }

  get goesOn(): boolean {
    return this.#state === "scanning" || this.#state === "live";
  }

  state(): ScanState {
    const of = this.#setup.store.count;
    return {
      state: this.#state,
      done: Math.min(this.#done, of),
      of,
      ...(this.#hearing === null ? {} : { heard: Math.min(this.#hearing.heard, of) }),
      within: this.#within.total(),
      failure: this.#failure,
      undecided: this.#undecided,
      damage: this.#damage,
    };
  }

  catchUp(): void {
    if (!this.#asking) void this.#ask();
  }

  /** Resolves once every event before this one has been looked at, or none will be. */
  async reach(seq: number): Promise<void> {
    const { store } = this.#setup;
    const wanted = Math.min(store.ordinalOf(seq), store.count);
    while (this.#done < wanted && (await this.more()));
  }

  async more(): Promise<boolean> {
    if (!this.goesOn || this.#done >= this.#setup.store.count) return false;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return true;
  }

  /** Gives the thread something else to do, which it answers. */
  send(job: ScanJob): void {
    this.#underWay += 1;
    this.#setup.thread.send(job);
  }

  /** The thread has done one thing. */
  answered({ done, undecided, damage }: Answer): void {
    this.#done = done;
    this.#undecided = undecided;
    this.#damage = damage;
    this.#underWay -= 1;
    // It may have looked at less than it was given.
    if (this.#underWay === 0) this.#asked = done;
    this.#settle();
    this.#wake();
    this.#setup.onProgress();
    this.catchUp();
  }

  /** Nothing more is looked for; what was found stays. */
  fail(failure: Failure): void {
    this.#failure = failure;
    this.#end("failed");
  }

  stop(): void {
    if (this.goesOn) this.#end("stopped");
  }

  /** Lets go of the thread, without telling. */
  close(): void {
    this.#hearing?.close();
    this.#setup.thread.release();
    if (this.goesOn) this.#state = "stopped";
    this.#wake();
  }

  async #ask(): Promise<void> {
    const { thread, ahead } = this.#setup;
    this.#asking = true;
    try {
      while (this.goesOn && this.#underWay < ahead) {
        const all = await this.#limit();
        if (all <= this.#asked || !this.goesOn) break;
        const part = await this.#parts.next(this.#asked, all);
        if (!this.goesOn) break;
        thread.send(part);
        this.#asked = part.chunk * CHUNK_ROWS + part.to;
        this.#underWay += 1;
      }
    } catch {
      // The recording ended; its views are made anew.
      return;
    } finally {
      this.#asking = false;
    }
    this.#settle();
    if (this.goesOn && this.#underWay === 0) this.#setup.onIdle?.();
  }

  /** How many events from the first one on may be looked at. */
  async #limit(): Promise<number> {
    const all = await this.#setup.limit(this.#asked);
    if (this.#hearing === null) return all;
    await this.#hearing.ask(all);
    return Math.min(all, this.#hearing.settled());
  }

  #take(result: ScanResult): void {
    if (result.type === "heard") {
      this.#hearing?.take(result.to);
      this.#setup.onProgress();
      return this.catchUp();
    }
    if (result.type !== "failed") return this.#setup.take(result);
    const { store, task } = this.#setup;
    this.fail(scanFailure(result, store.path, task));
  }

  /** Live once it has seen all that there is. */
  #settle(): void {
    if (this.#state !== "scanning" || this.#underWay > 0) return;
    if (this.#hearing?.caughtUp === false) return;
    if (this.#setup.store.count - this.#done > CHUNK_ROWS) return;
    this.#state = "live";
    this.#setup.onProgress();
  }

  #end(state: "stopped" | "failed"): void {
    this.#state = state;
    this.#hearing?.close();
    this.#setup.thread.release();
    this.#wake();
    this.#setup.onProgress();
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
