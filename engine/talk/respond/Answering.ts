// One socket that is answered: its messages in their order, each answer done before the next message is looked at. A peer that does
// not take its answers is read no further.

import type { FrameSpec } from "../../../shared/framing/frameSpec.ts";
import type { Endpoint } from "../../../shared/model/endpoint.ts";
import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import type { SocketEvent } from "../../../shared/model/event.ts";
import { Refusal } from "../../../shared/model/failure.ts";
import { isDatagram } from "../../../shared/model/socket.ts";
import type { Act, Answer, Script } from "../../../shared/talk/responder/Responder.ts";
import { Recent } from "../../../shared/util/Recent.ts";
import type { Text } from "../../../shared/words/said.ts";
import { MayAnswer } from "../../sockets/MayAnswer.ts";
import type { Registry } from "../../sockets/Registry.ts";
import type { SocketRecord } from "../../sockets/SocketRecord.ts";
import { ECHO_QUEUE } from "../../sockets/stages/echo.ts";
import * as verbs from "../../sockets/verbs.ts";
import { now } from "../../system/clock.ts";
import { nextTurn } from "../../system/nextTurn.ts";
import type { Asked } from "./Asked.ts";
import { endsWithPeer, endWithPeer } from "./endWithPeer.ts";
import { DatagramSource, StreamSource, type Heard, type Source } from "./Source.ts";
import { UnderWay } from "./UnderWay.ts";

/** Milliseconds after which other work gets its turn. */
const TURN = 4;
/** Bytes that wait to be answered at which a stream is read no further; it goes on at a quarter. */
const UNANSWERED = 1024 * 1024;
/** Senders of datagrams whose variables are kept. */
const MAX_SENDERS = 1024;
/** Milliseconds between looks at messages that only time ends. */
const IDLE_LOOK = 5;

export interface AnswerListener {
  /** A message was looked at; null: no rule answers it. */
  onAnswer(answer: Answer | null, received: number): void;
  /** The reply of a rule is on its way, as the event of this number. */
  onSent(rule: string, received: number, sent: number): void;
  /** A reply was not sent. */
  onProblem(rule: string, received: number, reason: Text): void;
  /** What came was more than waits for an answer. */
  onDropped(): void;
}

interface Doing {
  readonly rule: string;
  readonly acts: readonly Act[];
  readonly heard: Heard;
  at: number;
}

export class Answering {
  readonly record: SocketRecord;
  readonly #registry: Registry;
  readonly #asked: Asked;
  readonly #listener: AnswerListener;
  readonly #source: Source;
  readonly #datagrams: boolean;
  readonly #byTime: boolean;
  readonly #mayAnswer: MayAnswer;
  readonly #scripts = new Recent<string, Script>(MAX_SENDERS);
  readonly #undo: () => void;
  readonly #underWay: UnderWay;
  #doing: Doing | null = null;
  #busy = false;
  #paused = false;
  #held = false;
  /** Looks at messages that only time ends. */
  #timer: NodeJS.Timeout | null = null;
  /** What is done goes on when it is over. */
  #delay: NodeJS.Timeout | null = null;
  #ended = false;

  constructor(
    registry: Registry,
    record: SocketRecord,
    {
      frame,
      asked,
      listener,
    }: {
      readonly frame: FrameSpec;
      readonly asked: Asked;
      readonly listener: AnswerListener;
    },
  ) {
    this.#registry = registry;
    this.record = record;
    this.#underWay = new UnderWay(record);
    this.#asked = asked;
    this.#listener = listener;
    this.#datagrams = isDatagram(record.kind);
    this.#byTime = frame.kind === "idle" && !this.#datagrams;
    this.#source = this.#datagrams ? new DatagramSource() : new StreamSource(frame);
    this.#mayAnswer = new MayAnswer(registry, record);
    registry.answerers.add(record);
    record.endsLater = endsWithPeer(record);
    this.#undo = registry.log.onEventOf(record.id, (event, payload) => this.#hear(event, payload));
  }

  /** A connection has come. */
  greet(): void {
    if (this.#datagrams || !this.#mayAnswer.onStream()) return;
    this.#begin(this.#script(null).greet(), { seq: 0, time: now(), peer: null });
    this.#pump();
  }

  setPaused(paused: boolean): void {
    this.#paused = paused;
    if (!paused) this.#pump();
  }

  /** The socket stays as it is. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#undo();
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#delay !== null) clearTimeout(this.#delay);
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
    this.#look();
    if (!this.#datagrams && this.#source.length > UNANSWERED) this.#hold(true);
  }

  #finish(): void {
    this.#source.end();
    // The event of a call comes just before the state that it leads to.
    queueMicrotask(() => this.#pump());
  }

  #noteSent({ seq, failure }: SocketEvent): void {
    this.#underWay.take(failure !== null, (rule, received) =>
      this.#listener.onSent(rule, received, seq),
    );
    // The event comes just before the state that it leads to.
    if (this.#hasMore)
      queueMicrotask(() => {
        if (this.record.pendingOut < ECHO_QUEUE / 4) this.#later();
      });
  }

  /** Not within what is being told. */
  #later(): void {
    if (this.#busy || this.#ended || this.#delay !== null || !this.#hasMore) return;
    this.#busy = true;
    void nextTurn().then(() => {
      this.#busy = false;
      this.#pump();
    });
  }

  #look(): void {
    if (!this.#byTime || this.#source.length === 0 || this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#source.due(now());
      this.#pump();
      this.#look();
    }, IDLE_LOOK);
  }

  /** As much as can be done now. */
  #pump(): void {
    if (this.#busy) return;
    this.#busy = true;
    const began = performance.now();
    let goesOn = true;
    while (goesOn && performance.now() - began < TURN) goesOn = this.#step();
    this.#busy = false;
    if (this.#held && this.#source.length < UNANSWERED / 4 && !this.#isFull) this.#hold(false);
    if (goesOn) this.#later();
    else if (this.#doing === null && this.#source.next() === null)
      endWithPeer(this.#registry, this.record);
  }

  /** False where nothing more can be done now. */
  #step(): boolean {
    if (this.#ended || this.#paused || this.#delay !== null) return false;
    if (this.#isFull) {
      if (!this.#datagrams) this.#hold(true);
      return false;
    }
    if (this.#doing !== null) return this.#act(this.#doing);
    const message = this.#source.next();
    if (message === null) return false;
    const heard = this.#source.heard();
    const answer = this.#asked.answer(this.#script(heard.peer), message);
    this.#source.take();
    this.#listener.onAnswer(answer, heard.seq);
    this.#begin(answer, heard);
    return true;
  }

  #begin(answer: Answer | null, heard: Heard): void {
    if (answer === null) return;
    if (answer.problem !== null) this.#listener.onProblem(answer.rule, heard.seq, answer.problem);
    if (answer.acts.length > 0)
      this.#doing = { rule: answer.rule, acts: answer.acts, heard, at: 0 };
  }

  #act(doing: Doing): boolean {
    const act = doing.acts[doing.at];
    if (act === undefined) {
      this.#doing = null;
      return true;
    }
    if (act.do !== "pour") doing.at += 1;
    if (act.do === "wait") {
      this.#wait(act.duration);
      return false;
    }
    try {
      this.#perform(act, doing);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#listener.onProblem(doing.rule, doing.heard.seq, error.failure.sentence);
      this.#doing = null;
    }
    return true;
  }

  #perform(act: Exclude<Act, { readonly do: "wait" }>, { rule, heard }: Doing): void {
    const { id } = this.record;
    switch (act.do) {
      case "shutdown":
        return verbs.shutdown(this.#registry, id);
      case "close":
        return verbs.close(this.#registry, id);
      case "reset":
        return verbs.reset(this.#registry, id);
      default: {
        const bytes = act.do === "send" ? act.bytes : act.next();
        const isConnected = !this.#datagrams || this.record.remote !== null;
        this.#underWay.add(rule, heard.seq);
        verbs.send(this.#registry, id, bytes, isConnected ? null : heard.peer);
      }
    }
  }

  #wait(ms: number): void {
    this.#delay = setTimeout(() => {
      this.#delay = null;
      this.#pump();
    }, ms);
  }

  get #hasMore(): boolean {
    return this.#doing !== null || this.#held || this.#source.next() !== null;
  }

  get #isFull(): boolean {
    return this.record.pendingOut > ECHO_QUEUE;
  }

  #script(peer: Endpoint | null): Script {
    const key = !this.#datagrams || peer === null ? "" : formatEndpoint(peer);
    const known = this.#scripts.get(key);
    if (known !== undefined) return known;
    const script = this.#asked.open(this.#datagrams);
    this.#scripts.set(key, script);
    return script;
  }

  #hold(held: boolean): void {
    if (this.#held === held || this.record.handle === null) return;
    this.#held = held;
    verbs.setReading(this.#registry, this.record.id, !held);
  }
}
