// All conversations of a recording as they are heard event after event.

import { formatEndpoint } from "../../../../shared/model/endpoint.ts";
import type { Call, Direction } from "../../../../shared/model/event.ts";
import { Recent } from "../../../../shared/util/Recent.ts";
import { areDatagrams, type Flow } from "../../../record/index/FlowTable.ts";
import type { FieldReads } from "./FieldReads.ts";
import type { Message } from "./Message.ts";
import { SocketTalk, type HeardRead } from "./SocketTalk.ts";

/** Conversations of datagrams that are followed at once; of more the one that was silent for the longest time is forgotten. */
const MOST_DATAGRAM_TALKS = 4096;

/** A row as it is heard. */
export interface HeardEvent {
  readonly call: Call;
  readonly direction: Direction | null;
  readonly failed: boolean;
  readonly socket: number;
  readonly time: number;
  /** Bytes. */
  readonly result: number;
  readonly flow: Flow | null;
  readonly begins?: HeardRead["begins"];
  /** Fewer than `result` where they are damaged. */
  payload(): Uint8Array;
}

export interface TalksSetup {
  /** Whether a listener accepted it: then its peer asks. */
  isAccepted(socket: number): boolean;
  /** Whether it is heard from its first byte on. */
  isComplete(socket: number): boolean;
  /** Reads the values of fields; null where nobody asks. */
  readonly reads: FieldReads | null;
  /** A conversation is over in which this one was not answered. */
  onLeft?(request: Message): void;
}

export interface UnansweredRequests {
  readonly count: number;
  /** Those in which the first of them begin, ascending: numbers as they were given. */
  readonly events: readonly number[];
}

/** Of more only how many there are is known. */
const NAMED = 8;

class Unanswered implements UnansweredRequests {
  count = 0;
  events: readonly number[] = [];

  constructor({ count, events }: UnansweredRequests = { count: 0, events: [] }) {
    this.count = count;
    this.events = events;
  }

  add(talk: SocketTalk | undefined): void {
    if (talk === undefined) return;
    const found = [...talk.unanswered()].map(({ first }) => first);
    this.count += found.length;
    this.events = [...this.events, ...found].toSorted((a, b) => a - b).slice(0, NAMED);
  }
}

const NONE: readonly Message[] = [];

export class Talks {
  readonly #setup: TalksSetup;
  readonly #unanswered = new Unanswered();
  readonly #streams = new Map<number, SocketTalk>();
  /** By socket and peer. */
  readonly #datagrams = new Recent<string, SocketTalk>(MOST_DATAGRAM_TALKS);

  constructor(setup: TalksSetup) {
    this.#setup = setup;
  }

  /** The messages that have bytes in it, in their order. Events come in their order. */
  hear(event: HeardEvent, ordinal: number): readonly Message[] {
    const { call, socket, direction, failed } = event;
    switch (call) {
      case "send":
      case "recv":
        return failed ? NONE : this.#read(event, ordinal);
      case "shutdown":
        if (direction !== null) this.#streams.get(socket)?.end(direction);
        return NONE;
      case "close":
        this.#close(socket);
        return NONE;
      default:
        return NONE;
    }
  }

  /** Requests that are not answered yet, of conversations that go on. */
  *waiting(): Generator<Message> {
    for (const talk of this.#streams.values()) yield* talk.unanswered();
    for (const talk of this.#datagrams.values()) yield* talk.unanswered();
  }

  /** Requests that nobody answered, where nothing more comes. */
  unanswered(): UnansweredRequests {
    const all = new Unanswered(this.#unanswered);
    for (const talk of this.#streams.values()) all.add(talk);
    for (const talk of this.#datagrams.values()) all.add(talk);
    return all;
  }

  #close(socket: number): void {
    const talk = this.#streams.get(socket);
    if (talk === undefined) return;
    this.#unanswered.add(talk);
    if (this.#setup.onLeft !== undefined)
      for (const request of talk.unanswered()) this.#setup.onLeft(request);
    this.#streams.delete(socket);
  }

  #read(event: HeardEvent, ordinal: number): readonly Message[] {
    const { call, time, result } = event;
    const direction = call === "recv" ? "in" : "out";
    if (result === 0 && !areDatagrams(event.flow?.protocol)) return NONE;
    const bytes = event.payload();
    const talk = this.#talkOf(event);
    const { begins } = event;
    const known = bytes.length < result ? null : bytes;
    return talk.hear({ direction, time, ordinal, begins, bytes: known });
  }

  #talkOf({ socket, flow }: HeardEvent): SocketTalk {
    if (flow !== null && areDatagrams(flow.protocol)) {
      const key = `${socket} ${flow.remote === null ? "" : formatEndpoint(flow.remote)}`;
      const known =
        this.#datagrams.get(key) ??
        new SocketTalk({ flow, client: null, complete: true, reads: this.#setup.reads });
      this.#datagrams.set(key, known);
      return known;
    }
    let talk = this.#streams.get(socket);
    if (talk === undefined) {
      const client = this.#setup.isAccepted(socket) ? "in" : "out";
      const { reads } = this.#setup;
      talk = new SocketTalk({ flow, client, complete: this.#setup.isComplete(socket), reads });
      this.#streams.set(socket, talk);
    }
    return talk;
  }
}
