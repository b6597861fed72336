// Sends a message again and again at a pace, until it was sent often enough, is stopped, or is refused. A peer that does not read
// holds up the sending, not the memory: no more than QUEUE bytes wait.

import type { Pace } from "../../../shared/contract/talk.ts";
import type { Endpoint } from "../../../shared/model/endpoint.ts";
import { Refusal } from "../../../shared/model/failure.ts";
import type { RunOutcome, RunWork } from "../../../shared/model/running.ts";
import type { Registry } from "../../sockets/Registry.ts";
import * as verbs from "../../sockets/verbs.ts";
import { nextTurn } from "../../system/nextTurn.ts";
import { failedWith } from "../runResult.ts";
import type { Message } from "./messageOf.ts";
import { createPacer, type Pacer } from "./Pacer.ts";
import { RateMeter } from "./RateMeter.ts";
import type { RunVoice, Work } from "./Work.ts";

/** Bytes that may wait to be sent; less where the engine's bound of a socket's queue is less than twice that. */
const QUEUE = 4 * 1024 * 1024;
/** Milliseconds after which other work gets its turn. */
const TURN = 4;
/** Milliseconds until a socket that takes nothing is asked again. */
const RETRY = 1;
/** The longest that Node's timers take. */
const LONGEST_SLEEP = 2 ** 31 - 1;

/** What a socket refuses only for now. */
const FOR_NOW: ReadonlySet<string> = new Set([
  "PORTSCOPE_SEND_QUEUE_FULL",
  "PORTSCOPE_NO_CONNECTIONS",
]);

export interface RepeatOrder {
  readonly socket: number;
  readonly to: Endpoint | null;
  readonly message: Message;
  readonly pace: Pace;
  /** How often; null: until it is stopped. */
  readonly count: number | null;
}

export class Repeat implements Work {
  readonly step = null;
  readonly ended: Promise<RunOutcome>;
  readonly #registry: Registry;
  readonly #order: RepeatOrder;
  readonly #voice: Pick<RunVoice, "changed">;
  readonly #pacer: Pacer;
  readonly #rate = new RateMeter();
  #sent = 0;
  #bytes = 0;
  #missed = 0;
  #paused = false;
  #timer: NodeJS.Timeout | null = null;
  /** Counts pauses and the end: a turn that waits for an earlier one does nothing. */
  #era = 0;
  #end: (outcome: RunOutcome) => void = () => {};

  constructor(registry: Registry, order: RepeatOrder, voice: Pick<RunVoice, "changed">) {
    this.#registry = registry;
    this.#order = order;
    this.#voice = voice;
    this.#pacer = createPacer(order.pace);
    this.ended = new Promise((resolve) => {
      this.#end = (outcome) => {
        this.#halt();
        resolve(outcome);
      };
    });
    this.resume();
  }

  told(): RunWork {
    return {
      kind: "repeat",
      progress: {
        sent: this.#sent,
        of: this.#order.count,
        bytes: this.#bytes,
        perSecond: this.#paused ? 0 : this.#rate.perSecond(performance.now()),
        meanPerSecond: this.#rate.mean(),
        missed: this.#missed,
      },
    };
  }

  pause(): void {
    this.#paused = true;
    this.#rate.pause();
    this.#halt();
  }

  resume(): void {
    this.#paused = false;
    this.#pacer.begin(performance.now());
    this.#soon();
  }

  stop(): void {
    this.#end({ how: "stopped" });
  }

  #halt(): void {
    this.#era += 1;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #soon(): void {
    const era = this.#era;
    void nextTurn().then(() => {
      if (era === this.#era) this.#turn();
    });
  }

  #sleep(ms: number): void {
    const whole = Math.min(LONGEST_SLEEP, Math.max(1, Math.floor(ms)));
    this.#timer = setTimeout(() => this.#turn(), whole);
  }

  #turn(): void {
    this.#timer = null;
    const began = performance.now();
    const era = this.#era;
    this.#missed += this.#pacer.lateBy(began);
    for (let at = began; at - began < TURN; at = performance.now()) {
      if (this.#sent === this.#order.count) return this.#end({ how: "done" });
      const wait = this.#pacer.wait(at);
      if (wait > 0) {
        this.#voice.changed();
        return this.#sleep(wait);
      }
      if (!this.#send(at)) {
        if (era !== this.#era) return;
        this.#missed += this.#pacer.held();
        this.#voice.changed();
        return this.#sleep(RETRY);
      }
    }
    this.#voice.changed();
    this.#soon();
  }

  /** False where it is not taken now, or never again: then it has ended. */
  #send(at: number): boolean {
    const { socket, message, to } = this.#order;
    try {
      if (verbs.queued(this.#registry, socket) > this.#mostQueued()) return false;
      const bytes = message(this.#sent);
      verbs.send(this.#registry, socket, bytes, to);
      this.#sent += 1;
      this.#bytes += bytes.length;
      this.#rate.add(at);
      this.#pacer.sent(bytes.length);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!FOR_NOW.has(error.failure.code)) this.#end(failedWith(error.failure));
      return false;
    }
  }

  #mostQueued(): number {
    return Math.min(QUEUE, this.#registry.bounds().sendQueue / 2);
  }
}
