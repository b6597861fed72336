// Decodes bytes that hold one message after the other.

import type { Conversation } from "../Conversation.ts";
import type {
  Cut,
  Decoded,
  DecodeContext,
  DecodeInput,
  Decoder,
  DecodedField,
  MessageLength,
} from "../Decoder.ts";
import { clipInfo, type Gist } from "../Gist.ts";
import { said, type Text } from "../../words/said.ts";
import { MAX_FIELDS } from "./FieldNotes.ts";
import { FieldReader } from "./FieldReader.ts";
import { GistNotes } from "./GistNotes.ts";
import { labelText, type Label } from "./label.ts";

/** Reads one message, at least one byte of it, or gives the reader an outcome. */
export type ReadMessage = (r: FieldReader) => void;

/** A field for each message. `noun` names a message that does not name itself. */
export function decodeMessages(
  decoder: Pick<Decoder, "name" | "title">,
  noun: Label,
  input: DecodeInput,
  read: ReadMessage,
): Decoded {
  const { bytes, context, unpack, plain } = input;
  const r = new FieldReader(bytes, { conversation: context.conversation, unpack, plain });
  if (bytes.length === 0)
    r.truncate(said("decode.theNoun", { noun: labelText(noun) }), "decode.notOneByteIsThere");
  readAll(r, noun, read);
  return {
    protocol: decoder.name,
    title: decoder.title,
    summary: summary(r.fields, noun),
    fields: r.fields,
    state: r.outcome?.state ?? "whole",
    used: r.at,
    problem: r.outcome?.problem ?? null,
    guesses: r.guesses,
    unpacked: r.unpacked,
    plain: r.plain ?? [],
    after: r.conversation,
  };
}

/** For a datagram, which holds one message and nothing behind it. */
export function once(read: ReadMessage): ReadMessage {
  return (r) => {
    if (r.at > 0) r.wrong(said("decode.datagramShouldEndHere", { left: r.left }));
    else read(r);
  };
}

/** Messages that say enough about all of them. */
const SCANNED = 64;

/**
 * The state of the first messages, without their fields: what a decoder's `test` wants to know. So many fields say enough of a
 * long one, too: reading on could take as long as a peer likes.
 */
export function scan(
  { bytes, context: { conversation } }: DecodeInput,
  read: ReadMessage,
): { readonly state: Decoded["state"]; readonly messages: number } {
  const r = new FieldReader(bytes, { silent: true, most: MAX_FIELDS, conversation });
  const messages = readAll(r, "decode.message", read, SCANNED);
  return { state: r.isFull ? "whole" : (r.outcome?.state ?? "whole"), messages };
}

/** A decoder's `messageLength`, for protocols whose framing is all over the message. */
export function lengthByReading(
  bytes: Uint8Array,
  context: DecodeContext,
  read: ReadMessage,
): MessageLength {
  return cutByReading(bytes, context, read).length;
}

/** A decoder's `cut`. */
export function cutByReading(
  bytes: Uint8Array,
  { conversation, most }: DecodeContext,
  read: ReadMessage,
): Cut {
  const r = new FieldReader(bytes, { silent: true, most, conversation });
  if (bytes.length > 0) read(r);
  return { length: lengthOf(r), after: r.conversation };
}

function lengthOf({ outcome, at, isFull }: FieldReader): MessageLength {
  if (isFull) return "much";
  if (outcome === null) return at === 0 ? "more" : at;
  return outcome.state === "wrong" ? "none" : "more";
}

/** A decoder's `follow`: what reading one message leaves of the conversation. */
export function followByReading(
  { bytes, context: { conversation }, unpack }: DecodeInput,
  read: ReadMessage,
): Conversation {
  const r = new FieldReader(bytes, { silent: true, conversation, unpack });
  read(r);
  return r.conversation;
}

/** A decoder's `gist`. */
export function gistByReading(
  { bytes, context: { conversation }, unpack }: DecodeInput,
  read: ReadMessage,
): Gist {
  const gist = new GistNotes();
  const r = new FieldReader(bytes, { silent: true, gist, conversation, unpack });
  const before = r.conversation;
  r.group("decode.message", () => read(r));
  return { info: clipInfo(gist.info), part: gist.part, after: r.ok ? r.conversation : before };
}

/** For protocols with a header that says the length: the length, once all of the message is there. */
export function complete(bytes: Uint8Array, length: number): MessageLength {
  return length <= bytes.length ? length : "more";
}

/** How many are complete. */
function readAll(r: FieldReader, noun: Label, read: ReadMessage, most = Infinity): number {
  let messages = 0;
  const { switches } = r.conversation;
  while (r.more() && messages < most) {
    const from = r.at;
    if (r.conversation.switches !== switches) {
      r.wrong("decode.anotherProtocolBeginsHere");
      break;
    }
    r.group(noun, () => read(r));
    if (!r.ok) break;
    messages += 1;
    if (r.at === from) r.wrong(said("decode.nounExpected", { noun: labelText(noun) }));
  }
  return messages;
}

function summary(fields: readonly DecodedField[], noun: Label): Text {
  const first = fields[0];
  const line = first === undefined || first.value === "" ? labelText(noun) : first.value;
  return fields.length > 1 ? said("decode.andMore", { line, more: fields.length - 1 }) : line;
}

/** Bytes of the context's transport: whether one message follows the other. */
export function isStream(input: DecodeInput): boolean {
  return input.context.transport !== "udp";
}
