// Syslog in the form of RFC 5424 and in that of RFC 3164: a datagram each (RFC 5426), or in a stream with the length in front or
// a line end or NUL behind (RFC 6587, 3.4). Senders such as Python's SysLogHandler end datagrams with NUL too.

import type { DecodeInput, Decoder, MessageLength, PortHints } from "./Decoder.ts";
import {
  complete,
  decodeMessages,
  gistByReading,
  isStream,
  once,
  type ReadMessage,
} from "./reading/decodeMessages.ts";
import type { FieldReader } from "./reading/FieldReader.ts";
import { hex, isText, latin1 } from "./reading/fieldText.ts";
import { hinted } from "./reading/hints.ts";
import { readMessage, TIME_3164 } from "./syslog/message.ts";
import { said } from "../words/said.ts";

const NAME = "syslog";
const TITLE = "Syslog";
const PORTS: PortHints = { tcp: [514, 601], udp: [514] };
/** `123 ` in front of a message. */
const COUNT = /^[1-9]\d{0,7} /;
const PRIORITY = /^<(?:0|[1-9]\d{0,2})>/;
const VERSION_1 = /^<\d{1,3}>1 (?:-|\d{4}-\d\d-\d\dT)/;
const DATED = new RegExp(`^<\\d{1,3}>(?:\\d{1,10}: )?[*.]?${TIME_3164}:? `);
const MAX_LINE = 65_536;

export const syslog: Decoder<typeof NAME> = {
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
  return isStream(input) ? readFramed : once(readDatagram);
}

function test(input: DecodeInput): number {
  const { bytes, context } = input;
  const whole = latin1(bytes.subarray(0, 80));
  const start = isStream(input) ? whole.replace(COUNT, "") : whole;
  const priority = Number(/^<(\d{1,3})>/.exec(start)?.[1] ?? "999");
  const usual = hinted(context, PORTS);
  if (priority > 191) return usual && /^<\d{0,3}$/.test(start) ? 30 : 0;
  if (VERSION_1.test(start)) return 95;
  if (DATED.test(start)) return 90;
  return isTextBeforeEnd(input) ? 45 + (usual ? 40 : 0) : 0;
}

/** NUL ends a message: behind it another begins, or nothing but more of an end. */
function isTextBeforeEnd(input: DecodeInput): boolean {
  const shown = input.bytes.subarray(0, 1024);
  const nul = shown.indexOf(0);
  if (nul === -1) return isText(shown);
  const next = shown.subarray(nul).find((byte) => !isEnd(byte));
  return (
    isText(shown.subarray(0, nul)) && (next === undefined || (isStream(input) && next === 0x3c))
  );
}

/** LF, CR or NUL. */
function isEnd(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0;
}

function messageLength(bytes: Uint8Array): MessageLength {
  const start = latin1(bytes.subarray(0, 9));
  const counted = COUNT.exec(start)?.[0];
  if (counted !== undefined) {
    const next = bytes[counted.length];
    if (next !== undefined && next !== 0x3c) return "none";
    return complete(bytes, counted.length + Number(counted));
  }
  if (/^(?:|[1-9]\d{0,7}|<|<\d{1,3})$/.test(start)) return "more";
  if (!PRIORITY.test(start)) return "none";
  const end = endOf(bytes.subarray(0, MAX_LINE));
  return end !== -1 ? end + 1 : bytes.length < MAX_LINE ? "more" : "none";
}

/** Where the LF or NUL behind a message is, whichever comes first; -1 where there is none yet. */
function endOf(bytes: Uint8Array): number {
  const lf = bytes.indexOf(0x0a);
  const nul = (lf === -1 ? bytes : bytes.subarray(0, lf)).indexOf(0);
  return nul === -1 ? lf : nul;
}

/** What ends it is no part of its text. */
function readDatagram(r: FieldReader): void {
  const bytes = r.ahead(r.left);
  const length = bytes.findLastIndex((byte) => !isEnd(byte)) + 1;
  if (length === bytes.length) {
    readMessage(r);
    return;
  }
  r.within("decode.theMessage", length, () => readMessage(r));
  r.rest("decode.trailer", hex);
}

const readFramed: ReadMessage = (r) => {
  if (r.peek() >= 0x30 && r.peek() <= 0x39) readCounted(r);
  else readLine(r);
};

function readCounted(r: FieldReader): void {
  const digits = /^\d*/.exec(latin1(r.ahead(9)))?.[0] ?? "";
  if (digits.length === r.left && digits.length < 9) {
    r.truncate("syslog.theMessageLength", "syslog.spaceIsExpectedBehindIt");
    return;
  }
  if (!COUNT.test(`${digits} `)) {
    r.wrong("syslog.messageLengthOfUpToEightDigits");
    return;
  }
  r.data("decode.messageLength", digits.length);
  r.literal("syslog.spaceBehindMessageLength", " ");
  r.within("decode.theMessage", Number(digits), () => readMessage(r));
}

function readLine(r: FieldReader): void {
  const end = endOf(r.ahead(MAX_LINE));
  if (end === -1) {
    if (r.left >= MAX_LINE) {
      r.wrong(said("syslog.lineOfSyslogHasNoEndWithin", { most: MAX_LINE }));
      return;
    }
    readMessage(r);
    r.truncate("syslog.theMessage", "syslog.lineEndOrNulIsExpected");
    return;
  }
  const cr = end > 0 && r.peek(end) === 0x0a && r.peek(end - 1) === 0x0d ? 1 : 0;
  r.within("syslog.theLine", end - cr, () => readMessage(r));
  r.data("decode.trailer", 1 + cr, hex);
}
