// Follows a conversation again, as the messages view does, to know what it had said by some byte of it.

import {
  afterGap,
  type Conversation,
  type KnownBefore,
} from "../../../../shared/decode/Conversation.ts";
import { followed, isFaint, recognise } from "../../../../shared/decode/registry.ts";
import { createFramer } from "../../../../shared/framing/createFramer.ts";
import type { Framer } from "../../../../shared/framing/framer.ts";
import type { Direction } from "../../../../shared/model/event.ts";
import { boundedUnpack } from "../../../../shared/unpack/boundedUnpack.ts";
import { createUnpack, MAX_UNPACKED } from "../../../../shared/unpack/createUnpack.ts";
import { inflate } from "../../../../shared/unpack/inflate.ts";
import { type Flow, areDatagrams } from "../../../record/index/FlowTable.ts";
import { beginningIn } from "../talks/beginningIn.ts";
import { contextOf, openTalk, protocolOptions, type Talk } from "../talks/protocolOptions.ts";
import type { ReplayedRead } from "../replayStep.ts";

/** Bytes that the messages of one replay may unpack to; later ones are left packed. */
const MOST_UNPACKED = 16 * 1024 * 1024;

export class Replay {
  readonly #protocol: string | null;
  readonly #talk: Talk;
  /** Null: behind a gap, no message's beginning was seen yet. */
  #framers: Record<Direction, Framer | null> | null = null;

  /** `protocol`: the decoder that was chosen; null recognises one. */
  constructor(protocol: string | null) {
    this.#protocol = protocol;
    const unpack = createUnpack(MAX_UNPACKED, { "deflate-raw": inflate });
    this.#talk = openTalk(boundedUnpack(unpack, MOST_UNPACKED));
  }

  get conversation(): Conversation {
    return this.#talk.conversation;
  }

  known(direction: Direction): KnownBefore {
    const { conversation, cutting } = this.#talk;
    const protocol = cutting[direction];
    const pending = this.#framers?.[direction]?.pending() ?? null;
    // What nobody recognised, and a line of text, may as well begin here.
    const known = pending !== null && protocol !== null && !isFaint(protocol);
    return { conversation, goesOn: known ? { protocol, bytes: pending.length } : null };
  }

  /** What follows does not follow what came so far. */
  gap(): void {
    this.#talk.conversation = afterGap(this.#talk.conversation);
    this.#framers = { in: null, out: null };
  }

  /** Returns how many messages ended in it. `flow`: its ends, which differ between the datagrams of a socket. */
  push({ direction, bytes }: ReplayedRead, flow: Flow | null): number {
    if (flow !== null && areDatagrams(flow.protocol)) {
      this.#datagram(direction, bytes, flow);
      return 1;
    }
    const from = this.#begin(direction, bytes, flow);
    const piece = { bytes: bytes.subarray(from), time: 0, ordinal: 0 };
    return this.#framers?.[direction]?.push(piece).length ?? 0;
  }

  #datagram(direction: Direction, bytes: Uint8Array, flow: Flow): void {
    const context = { ...contextOf(flow, direction), conversation: this.conversation };
    const name = this.#protocol ?? recognise({ bytes, context })?.name;
    if (name !== undefined) this.#talk.conversation = followed(name, { bytes, context });
  }

  /** Where in a read it is to be followed from: behind a gap, where a message begins as far as can be seen. */
  #begin(direction: Direction, bytes: Uint8Array, flow: Flow | null): number {
    const open = (each: Direction): Framer =>
      createFramer(
        { kind: "protocol", protocol: this.#protocol },
        protocolOptions(this.#talk, flow, each),
      );
    this.#framers ??= { in: open("in"), out: open("out") };
    if (this.#framers[direction] !== null) return 0;
    const context = { ...contextOf(flow, direction), conversation: this.conversation };
    const from = beginningIn(bytes, context, this.#protocol);
    if (from !== -1) this.#framers[direction] = open(direction);
    return Math.max(0, from);
  }
}
