// STUN (RFC 8489, and RFC 3489 before it) and the methods and attributes of TURN (RFC 8656) and ICE (RFC 8445) that use its form.

import { toHex } from "../format/hex.ts";
import type { Part } from "./Gist.ts";
import type { DecodeInput, Decoder, MessageLength, PortHints } from "./Decoder.ts";
import {
  complete,
  gistByReading,
  decodeMessages,
  isStream,
  once,
  scan,
  type ReadMessage,
} from "./reading/decodeMessages.ts";
import type { FieldReader } from "./reading/FieldReader.ts";
import { hex, hexNumber } from "./reading/fieldText.ts";
import { hinted } from "./reading/hints.ts";
import { hasClassicType, isClassic } from "./stun/classic.ts";
import { readAttribute } from "./stun/attributes.ts";
import { METHODS } from "./stun/names.ts";
import { said, type Text } from "../words/said.ts";
import { spaced, listed } from "./reading/phrases.ts";

const NAME = "stun";
const TITLE = "STUN";
const PORTS: PortHints = { tcp: [3478], udp: [3478, 19302] };
const HEADER_BYTES = 20;
const COOKIE: readonly number[] = [0x21, 0x12, 0xa4, 0x42];
const CLASSES = [
  said("stun.request"),
  said("stun.indication"),
  said("stun.successResponse"),
  said("stun.errorResponse"),
] as const;

export const stun: Decoder<typeof NAME> = {
  name: NAME,
  title: TITLE,
  ports: PORTS,
  test,
  decode: (input) =>
    decodeMessages({ name: NAME, title: TITLE }, "decode.message", input, reader(input)),
  messageLength,
  follow: null,
  gist: (input) => gistByReading(input, reader(input)),
};

function reader(input: DecodeInput): ReadMessage {
  if (isStream(input)) return (r) => readMessage(r, false);
  // The end may be missing; which form it has is seen before.
  const classic = hasClassicType(input.bytes) && !hasCookie(input.bytes);
  return once((r) => readMessage(r, classic));
}

/** As far as its bytes are there. */
function hasCookie(bytes: Uint8Array): boolean {
  return COOKIE.every((byte, i) => (bytes[4 + i] ?? byte) === byte);
}

/** Every byte of the header that is there is looked at, so that what is no STUN is seen at once. */
function messageLength(bytes: Uint8Array): MessageLength {
  const [type, , , low] = bytes;
  if ((type ?? 0) >= 0x40 || (low ?? 0) % 4 !== 0) return "none";
  for (const [i, byte] of COOKIE.entries()) if ((bytes[4 + i] ?? byte) !== byte) return "none";
  if (bytes.length < HEADER_BYTES) return "more";
  return complete(bytes, HEADER_BYTES + (bytes[2] ?? 0) * 256 + (low ?? 0));
}

function test(input: DecodeInput): number {
  const { bytes, context } = input;
  if (!isStream(input) && isClassic(bytes) && !hasCookie(bytes)) {
    if (hinted(context, PORTS)) return 90;
    // Without attributes there are only four bytes that say so.
    return bytes.length > HEADER_BYTES ? 80 : 40;
  }
  if (messageLength(bytes) === "none") return 0;
  if (bytes.length < 8) return hinted(context, PORTS) && bytes.length > 0 ? 30 : 0;
  const { state, messages } = scan(input, reader(input));
  return state === "wrong" && messages === 0 ? 60 : 98;
}

function readMessage(r: FieldReader, classic: boolean): void {
  const from = r.at;
  const type = r.flags("stun.messageType", 2, explainType);
  if (type >= 0x4000) r.wrong("stun.twoHighestBitsOfStunMessageAre", from);
  const title = typeText(type);
  r.say(title);
  const length = r.uint("decode.messageLength", 2);
  if (length % 4 !== 0) r.wrong(said("stun.lengthIsMultipleOfIsExpected", { length }), from + 2);
  if (classic) r.data("decode.transactionId", 16, hex);
  else {
    const cookie = r.uint("stun.magicCookie", 4, (value) => hexNumber(value, 4));
    if (r.ok && cookie !== 0x2112a442) r.wrong("stun.magicCookie0x2112a442IsExpected", from + 4);
    r.data("decode.transactionId", 12, hex);
  }
  if (r.gist !== null) r.gist.part = partOf(type, r.bytes.subarray(from + 4, from + HEADER_BYTES));
  const told: Text[] = [];
  r.within("stun.theAttributes", length, () => {
    while (r.more())
      r.group("decode.attribute", () => {
        const shown = readAttribute(r, { message: from, padded: !classic });
        if (shown !== "" && told.length < 3) told.push(shown);
      });
  });
  if (told.length > 0) r.say(listed([title, ...told]));
}

/** RFC 8489, 5: the bits of class and method are interleaved. */
function split(type: number) {
  const method = (type & 0x000f) | ((type & 0x00e0) >> 1) | ((type & 0x3e00) >> 2);
  return { method, kind: CLASSES[((type & 0x0010) >> 4) | ((type & 0x0100) >> 7)] ?? CLASSES[0] };
}

/** Indications are answered by nobody (RFC 8489, 3). */
function partOf(type: number, transaction: Uint8Array): Part | null {
  const kind = type & 0x0110;
  if (kind === 0x0010) return null;
  return { kind: kind === 0 ? "request" : "answer", key: toHex(transaction) };
}

function typeText(type: number): Text {
  const { method, kind } = split(type);
  const name = METHODS[method] ?? said("stun.methodNumber", { method: hexNumber(method, 2) });
  return spaced(name, kind);
}

function explainType(type: number) {
  const { method, kind } = split(type);
  return {
    value: typeText(type),
    parts: [
      ["decode.class", kind],
      ["decode.method", METHODS[method] ?? hexNumber(method, 2)],
    ] as const,
  };
}
