// One connection of ours by which messages are handed on. It is opened as it is made; what is handed on before it is connected waits.

import type { Endpoint } from "../../../shared/model/endpoint.ts";
import type { SocketEvent } from "../../../shared/model/event.ts";
import { Refusal, type Failure } from "../../../shared/model/failure.ts";
import { isDatagram, type OpenSpec, type SocketState } from "../../../shared/model/socket.ts";
import type { Text } from "../../../shared/words/said.ts";
import type { Registry } from "../../sockets/Registry.ts";
import type { SocketRecord } from "../../sockets/SocketRecord.ts";
import * as verbs from "../../sockets/verbs.ts";
import type { ForwardChains } from "./ForwardChains.ts";

/** In which it has its peer, and may send to it. A socket of datagrams is bound before. */
const READY: ReadonlySet<SocketState> = new Set(["connected", "half-closed-remote"]);

export interface ForwardVoice {
  /** Valid during the call only. */
  onReply(bytes: Uint8Array): void;
  onProblem(reason: Text): void;
  /** It takes more. */
  onTaken(): void;
  /** The place ended its side, or it could not be reached: nothing more comes. */
  onEnd(): void;
}

export class Forward {
  readonly #registry: Registry;
  readonly #record: SocketRecord;
  readonly #chains: ForwardChains;
  readonly #chain: readonly number[];
  readonly #voice: ForwardVoice;
  readonly #undo: () => void;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #local: Endpoint | null = null;
  #failure: Failure | null = null;
  #finish: "no" | "wanted" | "done" = "no";
  #ended = false;

  /** `chain`: the sockets that what is handed on came through. Throws a Refusal where it cannot be opened. */
  constructor(
    registry: Registry,
    { spec, chain }: { readonly spec: OpenSpec; readonly chain: readonly number[] },
    chains: ForwardChains,
    voice: ForwardVoice,
  ) {
    this.#registry = registry;
    this.#chains = chains;
    this.#chain = chain;
    this.#voice = voice;
    this.#record = verbs.open(registry, spec);
    this.#undo = registry.log.onEventOf(this.#record.id, (event, payload) =>
      this.#hear(event, payload),
    );
    this.#flush();
  }

  /** Whether it is known when no more answers come. */
  get isStream(): boolean {
    return !isDatagram(this.#record.kind);
  }

  /** Bytes that it has not sent yet. */
  get queued(): number {
    return this.#waitingBytes + this.#record.pendingOut;
  }

  /** The bytes are its own from then on. */
  send(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#flush();
  }

  /** Nothing more is handed on: our side ends behind what was. */
  finish(): void {
    if (this.#finish !== "no" || !this.isStream) return;
    this.#finish = "wanted";
    this.#flush();
  }

  setReading(reading: boolean): void {
    if (this.#record.handle !== null) verbs.setReading(this.#registry, this.#record.id, reading);
  }

  /** Tells nothing more. */
  close(): void {
    this.#stop();
    if (this.#record.handle !== null) verbs.close(this.#registry, this.#record.id);
  }

  #hear({ call, failure, ...event }: SocketEvent, payload: Uint8Array | null): void {
    // What it ended for is said before it ends.
    this.#failure = failure ?? this.#failure;
    if (call === "recv" && payload !== null) return this.#voice.onReply(payload);
    if (call === "shutdown" && "direction" in event && event.direction === "in") {
      this.#stop();
      this.#voice.onEnd();
      // Nobody is told of our own end.
      queueMicrotask(() => this.close());
      return;
    }
    if (call === "close") {
      this.#stop();
      if (this.#failure !== null) this.#voice.onProblem(this.#failure.sentence);
      return this.#voice.onEnd();
    }
    // The event comes just before the state that it leads to.
    queueMicrotask(() => {
      this.#flush();
      if (call === "send" && !this.#ended) this.#voice.onTaken();
    });
  }

  /** As soon as it is connected. */
  #flush(): void {
    const record = this.#record;
    if (this.#ended || !READY.has(record.state)) return;
    if (this.#local === null && record.local !== null) {
      this.#local = record.local;
      this.#chains.add(record.local, this.#chain);
    }
    const waiting = this.#waiting.splice(0);
    this.#waitingBytes = 0;
    try {
      for (const bytes of waiting) verbs.send(this.#registry, record.id, bytes);
      if (this.#finish === "wanted") {
        this.#finish = "done";
        verbs.shutdown(this.#registry, record.id);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#voice.onProblem(error.failure.sentence);
    }
  }

  #stop(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#undo();
    this.#waiting = [];
    this.#waitingBytes = 0;
    if (this.#local !== null) this.#chains.delete(this.#local);
  }
}
