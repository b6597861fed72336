// Frames as parts of messages: what a continuation goes on with, and what a compressed message stands for.

import { lengthOf, withPiece, type Pieces } from "../../format/gatherBytes.ts";
import { joinBytes } from "../../format/joinBytes.ts";
import type { Conversation, WebSocketSide } from "../Conversation.ts";
import type { UnpackedBytes } from "../Decoder.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { count, text, textOrHex } from "../reading/fieldText.ts";
import { UNKNOWN_TALK } from "./talk.ts";
import { said, type Text } from "../../words/said.ts";
import { labelText } from "../reading/label.ts";
import { colon } from "../reading/phrases.ts";

/** Bytes that DEFLATE may go back. */
const WINDOW = 32_768;
/** Bytes of a message in fragments that are kept to be unpacked. */
const MAX_PACKED = 1024 * 1024;
const EMPTY = new Uint8Array(0);

interface Message {
  readonly opcode: number;
  readonly compressed: boolean;
}

/** Clients mask (RFC 6455, 5.3), servers do not: so an end is known by its frames. */
function sideOf({ websocket = UNKNOWN_TALK }: Conversation, masked: boolean): WebSocketSide {
  return masked ? websocket.client : websocket.server;
}

/** The message that a data frame belongs to. */
export function messageOf(
  conversation: Conversation,
  masked: boolean,
  { opcode, rsv1 }: { readonly opcode: number; readonly rsv1: boolean },
): Message {
  if (opcode !== 0) return { opcode, compressed: rsv1 };
  const side = sideOf(conversation, masked);
  return { opcode: side.opcode ?? 0, compressed: side.compressed };
}

export interface Part extends Message {
  /** As it was sent. */
  readonly payload: Uint8Array;
  readonly key: Uint8Array | null;
  /** Whether the message ends with it. */
  readonly last: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * Takes a data frame into the conversation. The text of a whole compressed message, null where there is none: it goes on, is
 * not compressed, or nobody wants to know.
 */
export function readPart(r: FieldReader, part: Part): Text | null {
  const { opcode, compressed, payload, key, last } = part;
  const masked = key !== null;
  const side = sideOf(r.conversation, masked);
  if (!compressed || r.unpack === null) {
    if (!compressed) showUnmasked(r, part);
    keep(r, masked, last ? { ...side, opcode: null } : { ...side, opcode, compressed });
    // What is not unpacked cannot be gone back to.
    if (compressed)
      keep(r, masked, { ...sideOf(r.conversation, masked), packed: null, window: null });
    return null;
  }
  const plain = unmask(payload, key);
  const before = side.opcode === null ? [] : side.packed;
  const packed =
    before === null || lengthOf(before) + plain.length > MAX_PACKED
      ? null
      : withPiece(before, plain);
  if (!last) {
    keep(r, masked, { ...side, opcode, compressed, packed });
    return null;
  }
  const { deflate } = r.conversation.websocket ?? UNKNOWN_TALK;
  const back = masked ? deflate?.client : deflate?.server;
  const window = back === false ? EMPTY : side.window;
  const { bytes, problem } = unpackMessage(r, packed, window);
  const known = window !== null && problem === null && back !== false;
  keep(r, masked, {
    opcode: null,
    compressed: false,
    packed: [],
    window: known ? lastOf(window, bytes) : back === false ? EMPTY : null,
  });
  return showUnpacked(
    r,
    part,
    { bytes, problem },
    packed === null ? payload.length : lengthOf(packed),
  );
}

function unpackMessage(
  r: FieldReader,
  packed: Pieces | null,
  window: Uint8Array | null,
): UnpackedBytes {
  if (packed === null)
    return { bytes: EMPTY, problem: said("websocket.notUnpackedNotAllOfItsEarlier") };
  // RFC 7692, 7.2.2: the end of a flushed block is left out when it is sent.
  const whole = joinBytes([...packed, Uint8Array.of(0x00, 0x00, 0xff, 0xff)]);
  const unpacked = r.unpack?.("deflate-raw", whole, window) ?? { bytes: EMPTY, problem: null };
  if (window !== null) return unpacked;
  if (unpacked.problem === null) {
    r.guess("websocket.unpackedAsIfItDidNotGo");
    return unpacked;
  }
  return {
    bytes: unpacked.bytes,
    problem: said("websocket.notUnpackedItGoesBackToEarlier"),
  };
}

function lastOf(window: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (bytes.length >= WINDOW) return bytes.slice(-WINDOW);
  return joinBytes([window.subarray(Math.max(0, window.length + bytes.length - WINDOW)), bytes]);
}

function keep(r: FieldReader, masked: boolean, side: WebSocketSide): void {
  const talk = r.conversation.websocket ?? UNKNOWN_TALK;
  const websocket = masked ? { ...talk, client: side } : { ...talk, server: side };
  r.conversation = { ...r.conversation, websocket };
}

function showUnpacked(
  r: FieldReader,
  { opcode, from, to }: Part,
  { bytes, problem }: UnpackedBytes,
  packed: number,
): Text | null {
  if (r.silent) return null;
  const coding = "permessage-deflate";
  r.unpacked.push({ name: labelText("decode.message"), coding, bytes, problem, packed, from, to });
  if (problem !== null && bytes.length === 0) return null;
  const shown = opcode === 1 ? text(bytes) : textOrHex(bytes);
  r.note(
    said("websocket.messageUnpacked", { coding }),
    colon(count(bytes.length, "byte"), shown),
    from,
    to,
  );
  return shown;
}

/** What a masked frame says is to be read as a whole too. */
function showUnmasked(r: FieldReader, { payload, key, from, to }: Part): void {
  if (r.silent || r.unpack === null || key === null || payload.length === 0) return;
  const bytes = unmask(payload, key);
  r.unpacked.push({
    name: labelText("decode.payload"),
    coding: "masking",
    bytes,
    problem: null,
    packed: bytes.length,
    from,
    to,
  });
}

/** RFC 6455, 5.3. */
export function unmask(bytes: Uint8Array, key: Uint8Array | null): Uint8Array {
  return key === null ? bytes : bytes.map((byte, i) => byte ^ (key[i % 4] ?? 0));
}
