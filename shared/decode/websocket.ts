// WebSocket frames (RFC 6455, 5.2), after the upgrade. A message may be sent in several frames, and may be compressed
// (permessage-deflate, RFC 7692), going back to what its end sent before.

import type { DecodeInput, Decoder, PortHints } from "./Decoder.ts";
import {
  decodeMessages,
  gistByReading,
  followByReading,
  lengthByReading,
  scan,
} from "./reading/decodeMessages.ts";
import type { FieldReader } from "./reading/FieldReader.ts";
import {
  count,
  hex,
  isText,
  MAX_VALUE,
  named,
  text,
  textOrHex,
  type Names,
} from "./reading/fieldText.ts";
import { messageOf, readPart, unmask } from "./websocket/parts.ts";
import { said, type Text } from "../words/said.ts";
import { listed, colon } from "./reading/phrases.ts";

const NAME = "websocket";
const TITLE = "WebSocket";
/** It begins as HTTP, on HTTP's ports; the port says nothing. */
const PORTS: PortHints = { tcp: [], udp: [] };

const OPCODES: Names = {
  0: said("websocket.continuation"),
  1: said("websocket.text"),
  2: said("websocket.binary"),
  8: said("websocket.close"),
  9: said("websocket.ping"),
  10: said("websocket.pong"),
};

/** RFC 6455, 7.4.1, and the IANA registry. */
const CLOSE_CODES: Names = {
  1000: said("websocket.normalClosure"),
  1001: said("websocket.goingAway"),
  1002: said("websocket.protocolError"),
  1003: said("websocket.unsupportedData"),
  1007: said("websocket.invalidPayload"),
  1008: said("websocket.policyViolation"),
  1009: said("websocket.messageTooBig"),
  1010: said("websocket.extensionNeeded"),
  1011: said("websocket.internalError"),
  1012: said("websocket.serviceRestart"),
  1013: said("websocket.tryAgainLater"),
  1014: said("websocket.badGateway"),
};

/** A control frame's limit; what a value shows of a payload needs no more than MAX_VALUE characters of 4 bytes. */
const MAX_CONTROL = 125;
const PREVIEW = MAX_VALUE * 4;

export const websocket: Decoder<typeof NAME> = {
  name: NAME,
  title: TITLE,
  ports: PORTS,
  test,
  decode: (input) => decodeMessages({ name: NAME, title: TITLE }, "decode.frame", input, readFrame),
  messageLength: (bytes, context) => lengthByReading(bytes, context, readFrame),
  follow: (input) => followByReading(input, readFrame),
  gist: (input) => gistByReading(input, readFrame),
};

/** There is no magic number: what counts is that text is text and that frames end where the bytes end. */
function test(input: DecodeInput): number {
  const { bytes, context } = input;
  if (context.transport === "udp" || bytes.length < 2) return 0;
  const { state, messages } = scan(input, readFrame);
  if (state === "wrong") return 0;
  const first = bytes[0] ?? 0;
  const masked = (bytes[1] ?? 0) >= 0x80;
  const size = (bytes[1] ?? 0) & 0x7f;
  const head = 2 + (size === 126 ? 2 : size === 127 ? 8 : 0) + (masked ? 4 : 0);
  const key = masked ? bytes.subarray(head - 4, head) : null;
  const end = size < 126 ? head + size : bytes.length;
  const payload = unmask(bytes.subarray(head, Math.min(end, head + PREVIEW)), key);
  const opcode = first & 0x0f;
  const whole = state === "whole";
  // Compressed (RFC 7692), or an extension's.
  if ((first & 0x70) !== 0) return whole && (first === 0xc1 || first === 0xc2) ? 35 : 0;
  if (opcode === 1) {
    if (!isText(payload)) return 0;
    if (whole || messages > 0) return payload.length > 0 ? 72 : first >= 0x80 ? 40 : 15;
    return payload.length >= 8 ? 40 : 10;
  }
  // The middle of a message, or the beginning of a binary one: a zero or two in front of a byte that fits is not enough.
  if (first === 0 || first === 2) return 10;
  if (!whole) return messages > 1 ? 40 : 10;
  if (opcode !== 8) return opcode === 0 ? 26 : 45;
  const code = (payload[0] ?? 0) * 256 + (payload[1] ?? 0);
  return payload.length === 0 ? 40 : code >= 1000 && code < 5000 ? 65 : 0;
}

function readFrame(r: FieldReader): void {
  const from = r.at;
  const first = r.flags("websocket.finRsvOpcode", 1, explainFirst);
  const opcode = first & 0x0f;
  const name = OPCODES[opcode];
  if (name === undefined) r.wrong(said("websocket.opcodeIsReserved", { opcode }), from);
  const control = opcode >= 8;
  if (control && first < 0x80)
    r.wrong(said("websocket.frameMustNotBeFragmented", { name: name ?? "" }), from);
  r.say(said("websocket.frame", { name: name ?? "" }));
  const second = r.flags("websocket.maskPayloadLength", 1, explainSecond);
  const size = second & 0x7f;
  if (control && size > MAX_CONTROL)
    r.wrong(said("websocket.controlFrameHasAtMostBytes", { most: MAX_CONTROL }));
  let length = size;
  if (size === 126) length = r.uint("websocket.extendedPayloadLength", 2);
  if (size === 127) length = r.uint("websocket.extendedPayloadLength", 8);
  if (length > Number.MAX_SAFE_INTEGER) r.wrong("websocket.payloadLengthIsBeyond", r.at - 8);
  const key = second >= 0x80 ? r.data("websocket.maskingKey", 4, hex) : null;
  const fragment = first < 0x80 || opcode === 0;
  const what = fragment
    ? said(first < 0x80 ? "websocket.fragment" : "websocket.last", { name: name ?? "" })
    : (name ?? "");
  r.say(listed([what, count(length, "byte")]));
  const message = control
    ? { opcode, compressed: false }
    : messageOf(r.conversation, key !== null, { opcode, rsv1: (first & 0x40) !== 0 });
  // A pong answers the newest ping with its bytes, at least in order (RFC 6455, 5.5.3).
  if (r.gist !== null && (opcode === 9 || opcode === 10))
    r.gist.part = { kind: opcode === 9 ? "request" : "answer", key: "" };
  const payload = readPayload(r, { ...message, length, key, what });
  if (control || !r.ok) return;
  const payloadFrom = r.at - length;
  const part = { ...message, payload, key, last: first >= 0x80, from: payloadFrom, to: r.at };
  const shown = readPart(r, part);
  if (shown !== null) r.say(colon(what, shown));
}

interface Payload {
  /** The message's: a continuation is of what its first frame was. */
  readonly opcode: number;
  readonly length: number;
  readonly key: Uint8Array | null;
  readonly compressed: boolean;
  readonly what: Text;
}

/** As it was sent. */
function readPayload(
  r: FieldReader,
  { opcode, length, key, compressed, what }: Payload,
): Uint8Array {
  if (length === 0) return new Uint8Array(0);
  const from = r.at;
  let shown: Text = "";
  const plain = (bytes: Uint8Array) => unmask(bytes.subarray(0, PREVIEW), key);
  const show = (bytes: Uint8Array) =>
    compressed
      ? said("websocket.compressed", { bytes: hex(bytes) })
      : opcode === 1
        ? text(bytes)
        : textOrHex(bytes);
  const name = key === null ? "decode.payload" : "websocket.payloadUnmasked";
  if (opcode === 8 && length >= 2)
    r.group(name, () => {
      r.data("websocket.closeCode", 2, (bytes) => (shown = closeCode(plain(bytes))));
      const rest = (bytes: Uint8Array) => unmask(bytes, key && rotated(key));
      if (length > 2)
        r.data("websocket.reason", length - 2, (bytes) => {
          const reason = text(rest(bytes));
          shown = said("websocket.codeAndReason", { code: shown, reason });
          return reason;
        });
      r.say(shown);
    });
  else {
    const bytes = r.data(name, length, (bytes) => (shown = show(plain(bytes))));
    if (r.gist !== null && bytes.length > 0) shown = show(plain(bytes));
  }
  r.say(colon(what, shown));
  return r.bytes.subarray(from, Math.min(from + length, r.bytes.length));
}

function closeCode(plain: Uint8Array): Text {
  const code = (plain[0] ?? 0) * 256 + (plain[1] ?? 0);
  return plain.length < 2 ? "" : named(CLOSE_CODES, code);
}

/** The key as it falls on bytes that begin two into the payload. */
function rotated(key: Uint8Array): Uint8Array {
  return Uint8Array.of(...key.subarray(2), ...key.subarray(0, 2));
}

function explainFirst(value: number) {
  const bit = (mask: number) => ((value & mask) !== 0 ? "1" : "0");
  const name = named(OPCODES, value & 0x0f);
  return {
    value: value >= 0x80 ? listed(["FIN", name]) : name,
    parts: [
      ["FIN", bit(0x80)],
      ["RSV1", bit(0x40)],
      ["RSV2", bit(0x20)],
      ["RSV3", bit(0x10)],
      ["decode.opcode", name],
    ] as const,
  };
}

function explainSecond(value: number) {
  const size = value & 0x7f;
  const length =
    size === 126
      ? said("websocket.inBytes", { bytes: 2 })
      : size === 127
        ? said("websocket.inBytes", { bytes: 8 })
        : String(size);
  const mask = value >= 0x80;
  return {
    value: mask ? listed([said("websocket.masked"), length]) : length,
    parts: [
      ["MASK", mask ? "1" : "0"],
      ["websocket.payloadLength", length],
    ] as const,
  };
}
