// One connected client: which feeds it watches, told in frames at the pace at which it acknowledges them, and told all anew
// when it fell too far behind. Knows no domain.

import type { EngineFrame, Update } from "../../shared/contract/wire.ts";
import { refusal } from "../../shared/model/failure.ts";
import { asFailure } from "../../shared/rpc/serve.ts";
import type { Transport } from "../../shared/rpc/transport.ts";
import { now } from "../system/clock.ts";
import type { Caller, Host } from "../feed/Caller.ts";
import type { Feed, Taken, Watching } from "../feed/Feed.ts";
import { said } from "../../shared/words/said.ts";

/** Watches of one client; a window has a dozen. */
export const MAX_WATCHES = 64;
/** Frames under way to a client; more wait until it has acknowledged one. */
const MAX_UNDER_WAY = 2;
/** Sockets and rows in one frame: well under 1 MiB. */
const FRAME_ENTRIES = 2048;
/** Milliseconds in which watches that begin together are told in one frame. */
const TOGETHER_MS = 2;

/** What a session reads of the engine. */
export interface EngineView {
  /** Seq of the newest event. */
  seq(): number;
  /** Events that a client may be behind. */
  lagBound(): number;
  /** Has `tick` called soon. */
  wake(): void;
}

interface Watch {
  readonly id: number;
  readonly feed: Feed;
  /** There may be something to take. */
  due: boolean;
  /** A slow feed is being taken from. */
  busy: boolean;
  /** What a slow feed gave, until a frame takes it along. */
  ready: Taken<unknown> | null;
}

export class Session implements Caller {
  readonly host: Host;
  readonly #engine: EngineView;
  readonly #transport: Transport<EngineFrame, unknown>;
  readonly #watches = new Map<number, Watch>();
  #gone: (() => void)[] | null = [];
  #soon: NodeJS.Timeout | null = null;
  #n = 0;
  #acked = 0;
  #sentSeq = 0;
  #assembling = false;
  /** Counts resets: what was taken before one is not sent after it. */
  #era = 0;
  #toldEra = 0;

  constructor(engine: EngineView, transport: Transport<EngineFrame, unknown>, host: Host) {
    this.#engine = engine;
    this.#transport = transport;
    this.host = host;
  }

  onGone(listener: () => void): void {
    if (this.#gone === null) listener();
    else this.#gone.push(listener);
  }

  /** Throws a Refusal: of the session's, or of the feed's that `open` makes. */
  watch(id: number, open: (watching: Watching) => Feed): void {
    if (this.#gone === null) return;
    if (this.#watches.size >= MAX_WATCHES) throw TOO_MANY;
    if (this.#watches.has(id)) throw IN_USE;
    const feed = open({ caller: this, wake: () => this.#wake(id) });
    if (this.#watches.size === 0) this.#sentSeq = this.#engine.seq();
    this.#watches.set(id, { id, feed, due: true, busy: false, ready: null });
    this.#soon ??= setTimeout(() => {
      this.#soon = null;
      this.tick();
    }, TOGETHER_MS);
  }

  unwatch(id: number): void {
    const watch = this.#watches.get(id);
    this.#watches.delete(id);
    watch?.feed.close();
  }

  /** The client is gone. */
  close(): void {
    if (this.#soon !== null) clearTimeout(this.#soon);
    for (const id of [...this.#watches.keys()]) this.unwatch(id);
    const gone = this.#gone ?? [];
    this.#gone = null;
    for (const listener of gone) listener();
  }

  /** Every watch is told its whole state, as soon as the client takes it. */
  reset(): void {
    this.#era += 1;
    for (const watch of this.#watches.values()) {
      watch.feed.reset();
      watch.due = true;
      watch.ready = null;
    }
  }

  /** Tells a client that watches us that we live. */
  beat(): void {
    if (this.#watches.size > 0) this.#transport.send({ type: "beat" });
  }

  ack(n: number): void {
    if (n <= this.#acked || n > this.#n) return;
    this.#acked = n;
    this.tick();
  }

  /** Sends what there is to tell, unless the client is still busy with what it was told. */
  tick(): void {
    const isBusy = this.#n - this.#acked >= MAX_UNDER_WAY;
    const behind = this.#engine.seq() - this.#sentSeq;
    if (isBusy && this.#era === this.#toldEra && behind > this.#engine.lagBound()) this.reset();
    if (isBusy || this.#assembling || !this.#hasNews()) return;
    this.#assembling = true;
    void this.#sendFrame().finally(() => {
      this.#assembling = false;
      if (this.#hasNews()) this.#engine.wake();
    });
  }

  #wake(id: number): void {
    const watch = this.#watches.get(id);
    if (watch === undefined) return;
    watch.due = true;
    this.#engine.wake();
  }

  #hasNews(): boolean {
    for (const watch of this.#watches.values())
      if (watch.ready !== null || (watch.due && !watch.busy)) return true;
    return false;
  }

  async #sendFrame(): Promise<void> {
    const seq = this.#engine.seq();
    const era = this.#era;
    const updates = (await Promise.all(this.#take())).filter((update) => update !== null);
    // What was taken before a reset is told anew.
    if (era !== this.#era || updates.length === 0) return;
    const reset = era !== this.#toldEra;
    this.#toldEra = era;
    this.#sentSeq = seq;
    this.#n += 1;
    this.#transport.send({ type: "updates", n: this.#n, seq, time: now(), reset, updates });
  }

  /** All is taken in this very turn, so that what a frame says is of one moment. */
  #take(): Promise<Update | null>[] {
    const taken: Promise<Update | null>[] = [];
    let room = FRAME_ENTRIES;
    for (const watch of this.#watches.values()) {
      const { ready, feed } = watch;
      watch.ready = null;
      if (ready !== null) taken.push(Promise.resolve(updateOf(watch, ready)));
      if (!watch.due || watch.busy) continue;
      if (feed.isSlow === true) {
        void this.#work(watch);
        continue;
      }
      if (room === 0) break;
      watch.due = false;
      const value = this.#takeFrom(watch, room);
      if (value instanceof Promise) taken.push(value.then((given) => this.#told(watch, given)));
      else {
        room = Math.max(0, room - (value?.entries ?? 0));
        taken.push(Promise.resolve(this.#told(watch, value)));
      }
    }
    return taken;
  }

  #told(watch: Watch, value: Taken<unknown> | null): Update | null {
    if (value === null || !this.#watches.has(watch.id)) return null;
    if (value.more === true) watch.due = true;
    return updateOf(watch, value);
  }

  #takeFrom(watch: Watch, room: number): Taken<unknown> | null | Promise<Taken<unknown> | null> {
    try {
      const taken = watch.feed.take(room);
      return taken instanceof Promise
        ? taken.catch((error: unknown) => this.#end(watch, error))
        : taken;
    } catch (error) {
      return this.#end(watch, error);
    }
  }

  /** Of a feed that is slow; a later frame takes along what it gives. */
  async #work(watch: Watch): Promise<void> {
    const era = this.#era;
    watch.busy = true;
    watch.due = false;
    const taken = await this.#takeFrom(watch, FRAME_ENTRIES);
    watch.busy = false;
    if (era !== this.#era) watch.due = true;
    else watch.ready = taken;
    if (watch.ready !== null || watch.due) this.#engine.wake();
  }

  #end(watch: Watch, error: unknown): null {
    if (this.#watches.get(watch.id) !== watch) return null;
    this.unwatch(watch.id);
    this.#transport.send({ type: "ended", id: watch.id, failure: asFailure(error) });
    return null;
  }
}

function updateOf({ id }: Watch, { value, whole }: Taken<unknown>): Update {
  return { watch: id, whole, value };
}

const TOO_MANY = refusal(
  "TOO_MANY_WATCHES",
  said("query.thisClientWatchesFeedsAsManyAs", { most: MAX_WATCHES }),
  said("query.endWatchBeforeBeginningAnotherOne"),
);

const IN_USE = refusal(
  "ID_IN_USE",
  said("query.anotherWatchOfThisClientHasSame"),
  said("query.giveEachCallAndEachWatchId"),
);
