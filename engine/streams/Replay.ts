// Follows a conversation again, as the messages view does, to know what it had said by some byte of it.

import { afterGap, type Conversation, type KnownBefore } from "../../shared/decode/Conversation.ts";
import type { Unpack } from "../../shared/decode/Decoder.ts";
import { decoderByName, followed, recognise, RECOGNISED } from "../../shared/decode/registry.ts";
import { createFramer } from "../../shared/framing/createFramer.ts";
import type { Framer } from "../../shared/framing/framer.ts";
import type { Direction } from "../../shared/model/event.ts";
import { createUnpack, MAX_UNPACKED } from "../../shared/unpack/createUnpack.ts";
import { inflate } from "../../shared/unpack/inflate.ts";
import { contextOf, openTalk, protocolOptions, type Talk } from "../query/scan/messagesProtocol.ts";
import type { Flow } from "../recording/FlowTable.ts";

/** Bytes that the messages of one replay may unpack to; later ones are left packed. */
const MOST_UNPACKED = 16 * 1024 * 1024;
/** Unpacked bytes after which others are to have their turn, and packed bytes that stand for so many at most. */
const TURN_UNPACKED = 256 * 1024;
const PACKED_STEP = 1024;

export interface ReplayedRead {
  readonly direction: Direction;
  readonly bytes: Uint8Array;
  /** Its ends, which differ between the datagrams of a socket. */
  readonly flow: Flow | null;
}

export class Replay {
  readonly #protocol: string | null;
  readonly #talk: Talk;
  /** Null: behind a gap, no message's beginning was seen yet. */
  #framers: Record<Direction, Framer | null> | null = null;
  #unpacked = 0;
  #unpackedBefore = 0;

  /** `protocol`: the decoder that was chosen; null recognises one. */
  constructor(protocol: string | null) {
    this.#protocol = protocol;
    const unpack = createUnpack(MAX_UNPACKED, { "deflate-raw": inflate });
    const bounded: Unpack = (...asked) => {
      if (this.#unpacked > MOST_UNPACKED)
        return { bytes: new Uint8Array(0), problem: "Too much came before it to be unpacked." };
      const answer = unpack(...asked);
      this.#unpacked += answer.bytes.length;
      return answer;
    };
    this.#talk = openTalk(bounded);
  }

  get conversation(): Conversation {
    return this.#talk.conversation;
  }

  known(direction: Direction): KnownBefore {
    const pending = this.#framers?.[direction]?.pending() ?? null;
    return { conversation: this.conversation, unfinished: pending?.length ?? 0 };
  }

  /** What follows does not follow what came so far. */
  gap(): void {
    this.#talk.conversation = afterGap(this.#talk.conversation);
    this.#framers = { in: null, out: null };
  }

  /** Takes a read in, piece by piece: between two of them others may have their turn. */
  *push({ direction, bytes, flow }: ReplayedRead): Generator<void> {
    if (flow?.protocol === "udp") {
      this.#datagram(direction, bytes, flow);
      yield;
      return;
    }
    const framer = this.#framer(direction, bytes, flow);
    if (framer === null) return;
    // Whatever takes time here is in proportion to what is unpacked.
    const step = this.conversation.websocket?.deflate === undefined ? bytes.length : PACKED_STEP;
    for (let at = 0; at < bytes.length; at += step) {
      framer.push({ bytes: bytes.subarray(at, at + step), time: 0, ordinal: 0 });
      if (this.#unpacked - this.#unpackedBefore < TURN_UNPACKED) continue;
      this.#unpackedBefore = this.#unpacked;
      yield;
    }
  }

  #datagram(direction: Direction, bytes: Uint8Array, flow: Flow): void {
    const context = { ...contextOf(flow, direction), conversation: this.conversation };
    const name = this.#protocol ?? recognise({ bytes, context })?.name;
    if (name !== undefined) this.#talk.conversation = followed(name, { bytes, context });
  }

  #framer(direction: Direction, bytes: Uint8Array, flow: Flow | null): Framer | null {
    const open = (way: Direction): Framer =>
      createFramer(
        { kind: "protocol", protocol: this.#protocol },
        protocolOptions(this.#talk, flow, way),
      );
    this.#framers ??= { in: open("in"), out: open("out") };
    if (this.#framers[direction] === null && this.#begins(direction, bytes, flow))
      this.#framers[direction] = open(direction);
    return this.#framers[direction];
  }

  /** Whether a message begins with this read, as far as can be seen. */
  #begins(direction: Direction, bytes: Uint8Array, flow: Flow | null): boolean {
    const input = {
      bytes,
      context: { ...contextOf(flow, direction), conversation: this.conversation },
    };
    const decoder = decoderByName(this.#protocol ?? this.conversation.spoken ?? "");
    return decoder === null ? recognise(input) !== null : decoder.test(input) >= RECOGNISED;
  }
}
