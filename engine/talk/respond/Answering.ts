// One socket that is answered: its messages in their order, each answer done before the next message is looked at. A peer that does
// not take its answers is read no further.

import type { SocketEvent } from "../../../shared/model/event.ts";
import { isDatagram } from "../../../shared/model/socket.ts";
import { MayAnswer } from "../../sockets/MayAnswer.ts";
import type { Registry } from "../../sockets/Registry.ts";
import type { SocketRecord } from "../../sockets/SocketRecord.ts";
import { ECHO_QUEUE } from "../../sockets/stages/echo.ts";
import * as verbs from "../../sockets/verbs.ts";
import { now } from "../../system/clock.ts";
import { nextTurn } from "../../system/nextTurn.ts";
import type { AnswerListener, AnsweringSetup } from "./AnswerListener.ts";
import type { Asked } from "./Asked.ts";
import { endsWithPeer, endWithPeer } from "./endWithPeer.ts";
import { IdleLook } from "./IdleLook.ts";
import { Replying } from "./Replying.ts";
import { Scripts } from "./Scripts.ts";
import { DatagramSource, StreamSource, type Source } from "./Source.ts";

/** Milliseconds after which other work gets its turn. */
const TURN = 4;
/** Bytes that wait to be answered at which a stream is read no further; it goes on at a quarter. */
const UNANSWERED = 1024 * 1024;

export class Answering {
  readonly record: SocketRecord;
  readonly #registry: Registry;
  readonly #asked: Asked;
  readonly #listener: AnswerListener;
  readonly #source: Source;
  readonly #datagrams: boolean;
  readonly #mayAnswer: MayAnswer;
  readonly #scripts: Scripts;
  /** Null: no message ends by time. */
  readonly #idle: IdleLook | null;
  readonly #undo: () => void;
  readonly #replying: Replying;
  #busy = false;
  #paused = false;
  #held = false;
  #ended = false;

  constructor(
    registry: Registry,
    record: SocketRecord,
    { frame, asked, listener, chains }: AnsweringSetup,
  ) {
    this.#registry = registry;
    this.record = record;
    this.#asked = asked;
    this.#listener = listener;
    this.#datagrams = isDatagram(record.kind);
    this.#source = this.#datagrams ? new DatagramSource() : new StreamSource(frame);
    this.#scripts = new Scripts(asked, this.#datagrams);
    const byTime = frame.kind === "idle" && !this.#datagrams;
    this.#idle = byTime ? new IdleLook(this.#source, () => this.#pump()) : null;
    this.#mayAnswer = new MayAnswer(registry, record);
    this.#replying = new Replying(registry, record, {
      listener,
      chains,
      onMore: () => this.#later(),
    });
    registry.answerers.add(record);
    record.endsLater = endsWithPeer(record);
    this.#undo = registry.log.onEventOf(record.id, (event, payload) => this.#hear(event, payload));
  }

  /** A connection has come. */
  greet(): void {
    if (this.#datagrams || !this.#mayAnswer.onStream()) return;
    this.#replying.begin(this.#scripts.of(null).greet(), { seq: 0, time: now(), peer: null });
    this.#pump();
  }

  setPaused(paused: boolean): void {
    this.#paused = paused;
    this.#replying.setPaused(paused);
    if (!paused) this.#pump();
  }

  /** The socket stays as it is. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#undo();
    this.#idle?.end();
    this.#replying.end();
    this.#registry.answerers.delete(this.record);
    endWithPeer(this.#registry, this.record);
    this.record.endsLater = false;
    if (this.#held && this.record.closeCause === null) this.#hold(false);
  }

  #hear(event: SocketEvent, payload: Uint8Array | null): void {
    switch (event.call) {
      case "recv":
        if (payload !== null) this.#receive(event, payload);
        return;
      case "send":
        this.#noteSent(event);
        return;
      case "shutdown":
        if (event.direction === "in") this.#finish();
        return;
      case "close":
        return this.end();
      default:
    }
  }

  #receive({ seq, time, remote }: SocketEvent, payload: Uint8Array): void {
    const may = this.#datagrams
      ? remote !== null && this.#mayAnswer.toDatagram(payload, remote)
      : this.#mayAnswer.onStream();
    if (!may) return;
    if (!this.#source.add(payload, { seq, time, peer: remote })) return this.#listener.onDropped();
    this.#pump();
    this.#idle?.look();
    if (!this.#datagrams && this.#source.length > UNANSWERED) this.#hold(true);
  }

  #finish(): void {
    this.#source.end();
    // The event of a call comes just before the state that it leads to.
    queueMicrotask(() => this.#pump());
  }

  #noteSent(event: SocketEvent): void {
    this.#replying.noteSent(event);
    // The event comes just before the state that it leads to.
    if (this.#hasMore || this.#replying.minds)
      queueMicrotask(() => {
        if (this.record.pendingOut >= ECHO_QUEUE / 4) return;
        this.#replying.goOn();
        this.#later();
      });
  }

  /** Not within what is being told. */
  #later(): void {
    if (this.#busy || this.#ended || this.#replying.waits || !this.#hasMore) return;
    this.#busy = true;
    void nextTurn().then(() => {
      this.#busy = false;
      this.#pump();
    });
  }

  /** As much as can be done now. */
  #pump(): void {
    if (this.#busy) return;
    this.#busy = true;
    const began = performance.now();
    let goesOn = true;
    while (goesOn && performance.now() - began < TURN) goesOn = this.#step();
    this.#busy = false;
    if (this.#held && this.#source.length < UNANSWERED / 4 && !this.#replying.isFull)
      this.#hold(false);
    if (goesOn) this.#later();
    else if (!this.#replying.isDoing && this.#source.next() === null) this.#replying.rest();
  }

  /** False where nothing more can be done now. */
  #step(): boolean {
    if (this.#ended || this.#paused || this.#replying.waits) return false;
    if (this.#replying.isFull) {
      if (!this.#datagrams) this.#hold(true);
      return false;
    }
    if (this.#replying.isDoing) return this.#replying.step();
    const message = this.#source.next();
    if (message === null) return false;
    const heard = this.#source.heard();
    const answer = this.#asked.answer(this.#scripts.of(heard.peer), message);
    this.#source.take();
    this.#listener.onAnswer(answer, heard.seq);
    this.#replying.begin(answer, heard);
    return true;
  }

  get #hasMore(): boolean {
    return this.#replying.isDoing || this.#held || this.#source.next() !== null;
  }

  #hold(held: boolean): void {
    if (this.#held === held || this.record.handle === null) return;
    this.#held = held;
    verbs.setReading(this.#registry, this.record.id, !held);
  }
}
