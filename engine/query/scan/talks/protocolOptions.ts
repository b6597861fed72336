// The decoders as cutters of a stream. Both directions share what is known of their conversation, and each message is taken
// into it as soon as its end is known.

import { BEGINNING, type Both, type Conversation } from "../../../../shared/decode/Conversation.ts";
import type { DecodeContext, DecodeInput, Unpack } from "../../../../shared/decode/Decoder.ts";
import { decoderByName, followed, heard, recognise } from "../../../../shared/decode/registry.ts";
import type { FramerOptions } from "../../../../shared/framing/framer.ts";
import type { Direction } from "../../../../shared/model/event.ts";
import { type Flow, transportOf } from "../../../record/index/FlowTable.ts";

/** What both directions of a stream know. */
export interface Talk {
  conversation: Conversation;
  /** Names of the decoders that cut; null where nothing was recognised. */
  cutting: Both<string | null>;
  /** Where messages are to be read, and not only cut: then all that they say is followed, and what may be gone back to kept. */
  readonly unpack: Unpack | undefined;
  /** Hears each whole message that is cut by a decoder, in place of following it; returns the conversation after it. */
  readonly hear: Hear | undefined;
  /** How much of one read is cut; undefined: all. */
  readonly bound: CutBound | undefined;
}

export type Hear = (direction: Direction, name: string, message: DecodeInput) => Conversation;

/** How much of one read is cut. What is beyond is no message, as far as this stream is followed. */
export interface CutBound {
  /** Fields of a message that are read to find its end. */
  readonly fields: number;
  /** Whether one more message may be cut. */
  hasRoom(): boolean;
  /** A message has more fields. */
  exceed(): void;
}

export function openTalk(unpack?: Unpack, hear?: Hear, bound?: CutBound): Talk {
  return { conversation: BEGINNING, cutting: { in: null, out: null }, unpack, hear, bound };
}

export function contextOf(flow: Flow | null, direction: Direction): DecodeContext {
  return {
    transport: flow === null ? "tcp" : transportOf(flow.protocol),
    direction,
    localPort: portOf(flow?.local ?? null),
    remotePort: portOf(flow?.remote ?? null),
  };
}

export function protocolOptions(
  talk: Talk,
  flow: Flow | null,
  direction: Direction,
): FramerOptions {
  const place = contextOf(flow, direction);
  const { bound } = talk;
  const most = bound?.fields;
  const context = (): DecodeContext => ({ ...place, conversation: talk.conversation, most });
  return {
    cutterOf(name) {
      talk.cutting = { ...talk.cutting, [direction]: name };
      const decoder = decoderByName(name);
      const lengthOf = decoder?.messageLength ?? null;
      if (decoder === null || lengthOf === null) return null;
      return (bytes) => {
        if (bound?.hasRoom() === false) return "none";
        const known = context();
        const { length, after } = decoder.cut?.(bytes, known) ?? {
          length: lengthOf.call(decoder, bytes, known),
          after: talk.conversation,
        };
        if (length === "much") bound?.exceed();
        if (typeof length !== "number") return length === "much" ? "none" : length;
        const message = { bytes: bytes.subarray(0, length), context: known, unpack: talk.unpack };
        if (talk.hear !== undefined) {
          talk.conversation = talk.hear(direction, decoder.name, message);
          return length;
        }
        talk.conversation =
          talk.unpack === undefined || decoder.cut !== undefined
            ? heard(decoder, message, after)
            : followed(decoder.name, message);
        return length;
      };
    },
    recognise(bytes) {
      const decoder = recognise({ bytes, context: context() });
      const name = decoder === null || decoder.messageLength === null ? null : decoder.name;
      talk.cutting = { ...talk.cutting, [direction]: name };
      return name;
    },
    // A side that began with what might be anything is looked at anew as soon as the other one makes sure what is spoken.
    switches() {
      const { switches, spoken } = talk.conversation;
      return 2 * switches + (spoken === null ? 0 : 1);
    },
  };
}

function portOf(end: Flow["local"]): number | null {
  return end === null || end.family === "unix" ? null : end.port;
}
