// What both ends of a run's socket have said, as far as decoders know it: what a field of the next message means may depend on it
// (which request a response answers). Only for sequences that expect fields.

import type { Conversation } from "../../shared/decode/Conversation.ts";
import { followed } from "../../shared/decode/registry.ts";
import { createFramer } from "../../shared/framing/createFramer.ts";
import type { Framer } from "../../shared/framing/framer.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import type { Direction } from "../../shared/model/event.ts";
import { Fifo } from "../../shared/util/Fifo.ts";
import { openTalk, protocolOptions, type Talk } from "../query/scan/talks/protocolOptions.ts";

export class Follow {
  readonly talk: Talk;
  readonly #protocol: string;
  /** Cuts what is sent; null: it is not cut by a decoder. */
  readonly #sent: Framer | null;
  #ordinal = 0;
  /** What was known before each message that the decoder cut of what came. */
  readonly #heard = new Fifo<{ readonly length: number; readonly before: Conversation }>();

  /** `protocol`: what datagrams are read as. */
  constructor(protocol: string, frame: FrameSpec | null) {
    this.#protocol = protocol;
    this.talk = openTalk(undefined, (direction, name, message) => {
      const before = this.talk.conversation;
      if (direction === "in") this.#heard.push({ length: message.bytes.length, before });
      return followed(name, message);
    });
    const options = protocolOptions(this.talk, null, "out");
    this.#sent = frame?.kind === "protocol" ? createFramer(frame, options) : null;
  }

  /** Bytes of a stream that were sent. `time` in µs. */
  sent(bytes: Uint8Array, time: number): void {
    this.#sent?.push({ bytes, time, ordinal: this.#ordinal++ });
  }

  /** What was known before a datagram, which is known from now on. */
  datagram(direction: Direction, bytes: Uint8Array): Conversation {
    const { conversation } = this.talk;
    const context = { transport: "udp", direction, localPort: null, remotePort: null } as const;
    const input = { bytes, context: { ...context, conversation } };
    this.talk.conversation = followed(this.#protocol, input);
    return conversation;
  }

  /** What was known before the next message of a stream, so many bytes long. */
  before(length: number): Conversation {
    const heard = this.#heard.peek();
    if (heard?.length !== length) return this.talk.conversation;
    this.#heard.shift();
    return heard.before;
  }
}
