// A run's own end of one socket: what came and was not taken, whether it goes on, and waiting for that to change.

import type { DecodeContext } from "../../shared/decode/Decoder.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import type { Endpoint } from "../../shared/model/endpoint.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { hearsAnybody, isDatagram } from "../../shared/model/socket.ts";
import { said } from "../../shared/words/said.ts";
import type { Registry } from "../sockets/Registry.ts";
import type { SocketRecord } from "../sockets/SocketRecord.ts";
import { now } from "../system/clock.ts";
import { Follow } from "./Follow.ts";
import { Inbox, MAX_UNREAD } from "./Inbox.ts";
import { StepFailed } from "./runResult.ts";

/** Milliseconds between looks at frames that only time ends. */
const IDLE_LOOK = 5;

export interface LineSetup {
  readonly frame: FrameSpec | null;
  /** The decoder whose fields are expected; null: none. */
  readonly reads: string | null;
  readonly signal: AbortSignal;
}

export class Line {
  readonly record: SocketRecord;
  readonly inbox: Inbox;
  readonly #signal: AbortSignal;
  readonly #framesByTime: boolean;
  #overflowed = false;
  #sender: Endpoint | null = null;
  /** Of a datagram that was refused: no stream, which would have ended. */
  #refused: Failure | null = null;
  #wake: (() => void) | null = null;
  readonly #undo: () => void;
  readonly #onAbort = () => this.#wake?.();
  /** Numbers of its events since they were asked for last. */
  #first = 0;
  #last = 0;

  constructor(registry: Registry, record: SocketRecord, { frame, reads, signal }: LineSetup) {
    this.record = record;
    const datagrams = isDatagram(record.kind);
    const follow = reads === null ? null : new Follow(reads, datagrams ? null : frame);
    this.inbox = new Inbox(frame, datagrams, follow);
    this.#signal = signal;
    this.#framesByTime = frame?.kind === "idle";
    signal.addEventListener("abort", this.#onAbort);
    this.#undo = registry.log.onEventOf(record.id, (event, payload) => {
      if (this.#first === 0) this.#first = event.seq;
      this.#last = event.seq;
      if (event.call === "recv" && payload !== null) {
        this.#overflowed ||= !this.inbox.add(payload, event.time);
        this.#sender = event.remote;
      }
      if (event.call === "send" && payload !== null && follow !== null) {
        if (datagrams) follow.datagram("out", payload);
        else follow.sent(payload, event.time);
      }
      if (event.failure !== null && isDatagram(record.kind)) this.#refused ??= event.failure;
      if (event.call === "close" || (event.call === "shutdown" && event.direction === "in"))
        this.inbox.end();
      // The event of a call comes just before the state that it leads to.
      queueMicrotask(() => this.#wake?.());
    });
  }

  /** How a decoder is to read the message that is next. */
  context(): DecodeContext {
    const { kind } = this.record;
    const transport = kind.startsWith("unix") ? "unix" : kind === "udp" ? "udp" : "tcp";
    const ports = { localPort: null, remotePort: null };
    return { transport, direction: "in", ...ports, conversation: this.inbox.known() };
  }

  get peerEnded(): boolean {
    return this.record.peerEndedAt !== null || this.closed;
  }

  get closed(): boolean {
    return this.record.closeCause !== null;
  }

  /** Whom a socket that hears anybody answers: who sent to it last; null of others, and before anything came. */
  get target(): Endpoint | null {
    return hearsAnybody(this.record.spec) ? this.#sender : null;
  }

  /** The events since the last question. */
  takeEvents(): { readonly first: number; readonly last: number } | null {
    const first = this.#first;
    this.#first = 0;
    return first === 0 ? null : { first, last: this.#last };
  }

  /**
   * Resolves with what `look` says as soon as that is not null; with null after so many milliseconds (null: never). Throws a
   * StepFailed when the run is stopped, a datagram was refused, or more came than is kept.
   */
  async until<T>(look: () => T | null, timeout: number | null): Promise<T | null> {
    const end = timeout === null ? Infinity : performance.now() + timeout;
    for (;;) {
      if (this.#signal.aborted) throw new StepFailed(said("talk.stopped"));
      if (this.#framesByTime) this.inbox.due(now());
      const found = look();
      if (found !== null) return found;
      if (this.#refused !== null)
        throw new StepFailed(this.#refused.sentence, { failure: this.#refused });
      if (this.#overflowed) throw new StepFailed(said("talk.tooMuch", { most: MAX_UNREAD }));
      const left = end - performance.now();
      if (left <= 0) return null;
      await this.#change(
        this.#framesByTime && this.inbox.length > 0 ? Math.min(left, IDLE_LOOK) : left,
      );
    }
  }

  release(): void {
    this.#undo();
    this.#signal.removeEventListener("abort", this.#onAbort);
  }

  #change(most: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = most === Infinity ? null : setTimeout(() => this.#wake?.(), Math.ceil(most));
      this.#wake = () => {
        if (timer !== null) clearTimeout(timer);
        this.#wake = null;
        resolve();
      };
    });
  }
}
