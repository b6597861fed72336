// What a socket and one peer say to each other: both directions are cut as decoders say, each message is told in a line, and
// answers are joined with their requests. Of what no decoder cuts each read is a message.

import { UNKNOWN, type Conversation } from "../../../../shared/decode/Conversation.ts";
import type { DecodeInput } from "../../../../shared/decode/Decoder.ts";
import type { Gist, Part } from "../../../../shared/decode/Gist.ts";
import { gistOf, isFaint, recognise } from "../../../../shared/decode/registry.ts";
import { createFramer } from "../../../../shared/framing/createFramer.ts";
import type { Frame, Framer, PendingFrame } from "../../../../shared/framing/framer.ts";
import type { Direction } from "../../../../shared/model/event.ts";
import { Fifo } from "../../../../shared/util/Fifo.ts";
import { areDatagrams, type Flow } from "../../../record/index/FlowTable.ts";
import { beginningIn } from "./beginningIn.ts";
import type { FieldReads } from "./FieldReads.ts";
import { BY_ORDER, newMessage, NO_VALUES, type Message } from "./Message.ts";
import { Pairing } from "./Pairing.ts";
import { contextOf, openTalk, protocolOptions, type Talk } from "./protocolOptions.ts";
import { NOT_TOLD, ReadBound } from "./ReadBound.ts";

/** Bytes of an unfinished message that are looked at to tell it. */
const HEAD_BYTES = 2048;
/** Reads of what is not recognised yet that are told by themselves until it is. */
const MOST_FRAGMENTS = 64;

export interface HeardRead {
  readonly direction: Direction;
  /** Valid during the call. */
  readonly bytes: Uint8Array;
  /** µs since the epoch. */
  readonly time: number;
  readonly ordinal: number;
  /** Where rows say that a message begins, ascending; absent: nobody looks at it. */
  readonly begins?: readonly number[] | undefined;
}

export interface TalkSetting {
  /** Null where nothing is known of the ends. */
  readonly flow: Flow | null;
  /** Whose messages ask, as far as the calls tell; null: of who speaks first. */
  readonly client: Direction | null;
  /** Whether it is heard from its first byte on. */
  readonly complete: boolean;
  /** Reads the values of fields; null or absent where nobody asks. */
  readonly reads?: FieldReads | null;
}

interface Cut {
  readonly length: number;
  readonly protocol: string;
  readonly gist: Gist;
  readonly values: Message["values"];
}

interface Side {
  /** Null: no message was seen to begin yet. */
  framer: Framer | null;
  /** Bytes that the framer was given. */
  given: number;
  /** The message that is under way, and where it begins by the framer's count. */
  begun: { readonly message: Message; readonly from: number } | null;
  /** Messages that the decoder has just cut: a read may hold tens of thousands. */
  readonly cuts: Fifo<Cut>;
  /** Reads that were told by themselves, since it was not known yet what they are part of. */
  fragments: Message[];
}

const newSide = (): Side => ({
  framer: null,
  given: 0,
  begun: null,
  cuts: new Fifo(),
  fragments: [],
});

export class SocketTalk {
  readonly #flow: Flow | null;
  readonly #reads: FieldReads | null;
  /** Ordinal of the read that is being heard, and where in it the next message begins. */
  #now = 0;
  #at = 0;
  readonly #talk: Talk;
  readonly #pairing = new Pairing();
  readonly #bound = new ReadBound();
  readonly #sides: Record<Direction, Side> = { in: newSide(), out: newSide() };
  #client: Direction | null;
  /** Whether a side may be heard from the middle of a message on. */
  readonly #gap: Record<Direction, boolean>;

  constructor({ flow, client, complete, reads = null }: TalkSetting) {
    this.#flow = flow;
    this.#reads = reads;
    this.#client = client;
    this.#gap = { in: !complete, out: !complete };
    this.#talk = openTalk(
      undefined,
      (direction, name, input) => this.#cut(direction, name, input),
      this.#bound,
    );
    if (!complete) this.#talk.conversation = UNKNOWN;
  }

  /** The messages that have bytes in a read, in their order. Null in place of bytes that are lost. */
  hear(read: Omit<HeardRead, "bytes"> & { readonly bytes: Uint8Array | null }): readonly Message[] {
    const { bytes, direction } = read;
    if (bytes === null) {
      this.#sides[direction] = newSide();
      this.#gap[direction] = true;
      return [];
    }
    this.#client ??= direction;
    this.#now = read.ordinal;
    const known = { ...read, bytes };
    return this.#flow !== null && areDatagrams(this.#flow.protocol)
      ? [this.#datagram(known)]
      : this.#stream(known);
  }

  /** Requests that wait for an answer which their protocol owes them. */
  *unanswered(): Generator<Message> {
    for (const request of this.#pairing.waiting()) if (request.protocol !== null) yield request;
  }

  /** Nothing more comes from a side. */
  end(direction: Direction): void {
    this.#sides[direction].framer?.end();
  }

  #datagram(read: HeardRead): Message {
    const { bytes, direction } = read;
    const context = { ...contextOf(this.#flow, direction), conversation: this.#talk.conversation };
    const decoder = recognise({ bytes, context });
    const message = newMessage(read, 0);
    message.length = bytes.length;
    if (decoder === null) this.#settle(message, null, null);
    else {
      const gist = gistOf(decoder.name, { bytes, context });
      message.values = this.#values(decoder.name, { bytes, context }, message);
      this.#talk.conversation = gist.after;
      this.#settle(message, decoder.name, gist);
    }
    return message;
  }

  #stream(read: HeardRead): readonly Message[] {
    const { direction, bytes, time, ordinal } = read;
    const side = this.#sides[direction];
    const skipped = side.framer === null ? this.#begin(side, read) : 0;
    if (skipped === -1 || side.framer === null) return [];
    /** The read's first byte by the framer's count. */
    const base = side.given - skipped;
    this.#at = (side.framer.pending()?.from ?? side.given) - base;
    side.given += bytes.length - skipped;
    this.#bound.begin();
    const messages = side.framer
      .push({ bytes: bytes.subarray(skipped), time, ordinal })
      .flatMap((frame) => this.#ended(side, frame, { read, base }));
    side.cuts.clear();
    if (this.#bound.over) {
      this.#loseTrack(direction);
      return messages;
    }
    const pending = side.framer.pending();
    const open = pending === null ? null : this.#underWay(side, pending, { read, base });
    return open === null ? messages : [...messages, open];
  }

  /** Returns where in a read its side is heard from, -1: not at all. */
  #begin(side: Side, { direction, bytes, begins }: HeardRead): number {
    const context = { ...contextOf(this.#flow, direction), conversation: this.#talk.conversation };
    const from = this.#gap[direction] ? beginningIn(bytes, context, null, begins ?? null) : 0;
    if (from !== -1)
      side.framer = createFramer(
        { kind: "protocol", protocol: null },
        protocolOptions(this.#talk, this.#flow, direction),
      );
    return from;
  }

  /** What follows is heard from the next message on that is seen to begin. Which requests wait is not known any more. */
  #loseTrack(direction: Direction): void {
    const { spoken, switches } = this.#talk.conversation;
    const cut = this.#talk.cutting[direction];
    const known = spoken ?? (cut === null || isFaint(cut) ? null : cut);
    this.#talk.conversation = { ...UNKNOWN, spoken: known, switches };
    this.#sides[direction] = newSide();
    this.#gap[direction] = true;
    this.#pairing.forget();
  }

  #cut(direction: Direction, name: string, input: DecodeInput): Conversation {
    const gist = gistOf(name, input);
    const { begun, cuts } = this.#sides[direction];
    const here = { first: this.#now, skip: this.#at };
    const values = this.#values(name, input, cuts.size === 0 ? (begun?.message ?? here) : here);
    this.#at += input.bytes.length;
    cuts.push({ length: input.bytes.length, protocol: name, gist, values });
    return gist.after;
  }

  /** Of a message that ends in the read that is being heard, as far as it is known. */
  #values(
    name: string,
    input: DecodeInput,
    { first, skip }: Pick<Message, "first" | "skip">,
  ): Message["values"] {
    return this.#reads?.of(name, input, { first, skip, last: this.#now }) ?? NO_VALUES;
  }

  /** None where it was told before, as a read by itself. */
  #ended(side: Side, frame: Frame, { read, base }: Place): readonly Message[] {
    const { begun, fragments } = side;
    const cut =
      frame.complete && side.cuts.peek()?.length === frame.length ? side.cuts.shift() : null;
    side.begun = null;
    if (cut === undefined || cut === null) {
      const last = fragments.at(-1)?.last ?? -1;
      if (begun === null && frame.lastOrdinal <= last) return [];
    } else if (fragments.length > 0) {
      for (const fragment of fragments) this.#pairing.withdraw(fragment);
      side.fragments = [];
    }
    const message =
      begun !== null && begun.from === frame.from
        ? begun.message
        : newMessage(
            frame.from >= base
              ? read
              : { ...read, ordinal: frame.firstOrdinal, time: frame.firstTime },
            Math.max(0, frame.from - base),
          );
    message.last = frame.lastOrdinal;
    message.time = frame.time;
    message.length = frame.length;
    message.values = cut?.values ?? message.values;
    if (this.#bound.over && cut === null) {
      if (message.info === "") message.info = NOT_TOLD;
      return [message];
    }
    this.#settle(message, cut?.protocol ?? null, cut?.gist ?? null);
    return [message];
  }

  /** What is not whole yet: told by its beginning, or as a read by itself where nobody knows what it is. */
  #underWay(side: Side, pending: PendingFrame, { read, base }: Place): Message {
    const { direction, bytes, time, ordinal } = read;
    const name = this.#talk.cutting[direction];
    if (side.begun?.from === pending.from) {
      const { message } = side.begun;
      message.last = ordinal;
      message.time = time;
      message.length = pending.length;
      return message;
    }
    const within = Math.max(0, pending.from - base);
    const message = newMessage(read, within);
    message.length = bytes.length - within;
    if (name === null) {
      if (side.fragments.length < MOST_FRAGMENTS) side.fragments.push(message);
      this.#settle(message, null, null);
      return message;
    }
    side.begun = { message, from: pending.from };
    if (pending.from < base) return message;
    const context = { ...contextOf(this.#flow, direction), conversation: this.#talk.conversation };
    const head = bytes.subarray(within, within + HEAD_BYTES);
    const gist = gistOf(name, { bytes: head, context });
    message.values = this.#values(name, { bytes: head, context }, message);
    this.#tell(message, name, gist);
    if (message.part?.kind === "answer") this.#pairing.answer(message);
    return message;
  }

  /** A message is whole. */
  #settle(message: Message, name: string | null, gist: Gist | null): void {
    this.#tell(message, name, gist);
    const { part } = message;
    if (part?.kind === "request") this.#pairing.ask(message);
    else if (part?.kind === "answer" && message.other === null) this.#pairing.answer(message);
  }

  #tell(message: Message, name: string | null, gist: Gist | null): void {
    const telling = name !== null && !isFaint(name);
    if (telling) message.protocol = name;
    if (telling && gist !== null && gist.info !== "") message.info = gist.info;
    if (telling) message.part = gist?.part ?? message.part;
    else if (message.protocol === null) message.part = this.#byOrder(message.direction);
  }

  /** Of what says nothing about it: who came to the other asks. */
  #byOrder(direction: Direction): Part {
    return direction === this.#client ? BY_ORDER.request : BY_ORDER.answer;
  }
}

interface Place {
  readonly read: HeardRead;
  /** The read's first byte by the framer's count. */
  readonly base: number;
}
