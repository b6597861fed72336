// TLS records (RFC 5246, RFC 8446) and the handshake messages in them as far as they are in the clear. What is encrypted is
// named so and left alone.

import { UNKNOWN, type Conversation, type TlsTalk } from "./Conversation.ts";
import type { DecodeContext, DecodeInput, Decoder, MessageLength, PortHints } from "./Decoder.ts";
import {
  complete,
  gistByReading,
  decodeMessages,
  followByReading,
  scan,
} from "./reading/decodeMessages.ts";
import type { FieldReader } from "./reading/FieldReader.ts";
import { count, hex, named, type Names } from "./reading/fieldText.ts";
import { hinted } from "./reading/hints.ts";
import { readHandshakes, type HandshakeState } from "./tls/handshake.ts";
import { ALERTS, CONTENT_TYPES, HANDSHAKES, VERSIONS } from "./tls/names.ts";
import { said } from "../words/said.ts";
import { labelText } from "./reading/label.ts";
import { listed } from "./reading/phrases.ts";

const NAME = "tls";
const TITLE = "TLS";
const PORTS: PortHints = {
  tcp: [443, 8443, 465, 563, 636, 853, 989, 990, 992, 993, 994, 995, 5061, 5671, 6514, 8883],
  udp: [],
};
const HEADER_BYTES = 5;
/** 2^14, and what TLS 1.2 lets encryption add (RFC 5246, 6.2.3). */
const MAX_RECORD = 16_384 + 2048;

export const tls: Decoder<typeof NAME> = {
  name: NAME,
  title: TITLE,
  ports: PORTS,
  test,
  decode: (input) =>
    decodeMessages(
      { name: NAME, title: TITLE },
      "decode.record",
      input,
      recordReader(input.context),
    ),
  messageLength,
  follow,
  gist: (input) => gistByReading(input, recordReader(input.context)),
};

function messageLength(bytes: Uint8Array): MessageLength {
  for (let i = 0; i < Math.min(3, bytes.length); i++) if (!fits(i, bytes[i] ?? 0)) return "none";
  if (bytes.length < HEADER_BYTES) return "more";
  const length = (bytes[3] ?? 0) * 256 + (bytes[4] ?? 0);
  return length > MAX_RECORD ? "none" : complete(bytes, HEADER_BYTES + length);
}

/** Whether a record may have this byte at this position of its header: content type, version. */
function fits(position: number, byte: number): boolean {
  if (position === 0) return CONTENT_TYPES[byte] !== undefined;
  return position === 1 ? byte === 3 : byte <= 4;
}

/** Only ChangeCipherSpec and handshakes say something about later records. */
function follow(input: DecodeInput): Conversation {
  const { bytes, context } = input;
  return bytes[0] === 20 || bytes[0] === 22
    ? followByReading(input, recordReader(context))
    : (context.conversation ?? UNKNOWN);
}

function test(input: DecodeInput): number {
  const { bytes, context } = input;
  if (context.transport === "udp" || messageLength(bytes) === "none") return 0;
  const usual = hinted(context, PORTS);
  const port = usual ? 5 : 0;
  if (bytes.length <= HEADER_BYTES) return usual ? 40 : 10;
  const { state, messages } = scan(input, recordReader(context));
  if (state === "wrong") return messages > 0 ? 40 + port : 0;
  if (bytes[0] !== 22) return (messages > 0 ? 85 : 50) + port;
  const known = HANDSHAKES[bytes[HEADER_BYTES] ?? 0] !== undefined;
  return (known ? 93 : messages > 0 ? 80 : 40) + port;
}

const CLEAR: TlsTalk = {
  encrypted: { in: false, out: false },
  pending: { in: 0, out: 0 },
};

function recordReader({ direction }: DecodeContext) {
  // Where the direction is not known the records are all of one.
  const way = direction ?? "in";
  return (r: FieldReader) => {
    const { encrypted, pending } = r.conversation.tls ?? CLEAR;
    const state: HandshakeState = { encrypted: encrypted[way], pending: pending[way] };
    readRecord(r, state);
    if (!r.ok || (state.encrypted === encrypted[way] && state.pending === pending[way])) return;
    const tls = {
      encrypted: { ...encrypted, [way]: state.encrypted },
      pending: { ...pending, [way]: state.pending },
    };
    r.conversation = { ...r.conversation, tls };
  };
}

function readRecord(r: FieldReader, state: HandshakeState): void {
  const from = r.at;
  const type = r.uint("tls.contentType", 1, (value) => named(CONTENT_TYPES, value));
  if (CONTENT_TYPES[type] === undefined) r.wrong("tls.tlsContentTypeToIsExpected", from);
  const name = CONTENT_TYPES[type] ?? labelText("decode.record");
  r.say(name);
  const version = r.uint("decode.version", 2, (value) => VERSIONS[value] ?? String(value));
  if (version < 0x0300 || version > 0x0304) r.wrong("tls.tlsVersionIsExpected", from + 1);
  const length = r.uint("decode.length", 2);
  if (length > MAX_RECORD)
    r.wrong(said("tls.recordHasAtMostBytes", { most: MAX_RECORD }), from + 3);
  r.within("tls.theRecord", length, () => {
    if (type === 21) readAlert(r, length);
    else if (type === 22) readHandshakes(r, state);
    else if (type === 20) {
      r.uint("tls.changeCipherSpec", 1);
      state.encrypted = true;
    } else {
      r.say(listed([name, count(length, "byte")]));
      r.rest(type === 23 ? "tls.encryptedApplicationData" : "decode.payload", hex);
    }
  });
}

const LEVELS: Names = { 1: said("tls.warning"), 2: said("tls.fatal") };

function readAlert(r: FieldReader, length: number): void {
  if (length !== 2) {
    r.say(said("tls.encryptedAlert"));
    r.rest("tls.encryptedAlert", hex);
    return;
  }
  const level = r.uint("tls.level", 1, (value) => named(LEVELS, value));
  const alert = r.uint("decode.description", 1, (value) => named(ALERTS, value));
  const name = ALERTS[alert] ?? String(alert);
  r.say(said(level === 1 ? "tls.alertWarning" : "tls.alertFatal", { name }));
}
