// Syslog in the form of RFC 5424 and in that of RFC 3164: a datagram each (RFC 5426), or in a stream with the length in front or
// a line end behind (RFC 6587, 3.4).

import type { DecodeInput, Decoder, MessageLength, PortHints } from "./Decoder.ts";
import {
  complete,
  decodeMessages,
  isStream,
  once,
  type ReadMessage,
} from "./reading/decodeMessages.ts";
import type { FieldReader } from "./reading/FieldReader.ts";
import { isText, latin1 } from "./reading/fieldText.ts";
import { hinted } from "./reading/hints.ts";
import { readMessage } from "./syslog/message.ts";

const NAME = "syslog";
const TITLE = "Syslog";
const PORTS: PortHints = { tcp: [514, 601], udp: [514] };
/** `123 ` in front of a message. */
const COUNT = /^[1-9]\d{0,7} /;
const PRIORITY = /^<(?:0|[1-9]\d{0,2})>/;
const VERSION_1 = /^<\d{1,3}>1 (?:-|\d{4}-\d\d-\d\dT)/;
const TIME_3164 = /^<\d{1,3}>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d /;
const MAX_LINE = 65_536;

export const syslog: Decoder = {
  name: NAME,
  title: TITLE,
  ports: PORTS,
  test,
  decode: (input) =>
    decodeMessages(
      { name: NAME, title: TITLE },
      "Message",
      input,
      isStream(input) ? readFramed : once(readMessage),
    ),
  messageLength,
  follow: null,
};

function test(input: DecodeInput): number {
  const { bytes, context } = input;
  const whole = latin1(bytes.subarray(0, 80));
  const start = isStream(input) ? whole.replace(COUNT, "") : whole;
  const priority = Number(/^<(\d{1,3})>/.exec(start)?.[1] ?? "999");
  const usual = hinted(context, PORTS);
  if (priority > 191) return usual && /^<\d{0,3}$/.test(start) ? 30 : 0;
  if (VERSION_1.test(start)) return 95;
  if (TIME_3164.test(start)) return 90;
  return isText(bytes.subarray(0, 1024)) ? 45 + (usual ? 40 : 0) : 0;
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
  const end = bytes.subarray(0, MAX_LINE).indexOf(0x0a);
  return end !== -1 ? end + 1 : bytes.length < MAX_LINE ? "more" : "none";
}

const readFramed: ReadMessage = (r) => {
  if (r.peek() >= 0x30 && r.peek() <= 0x39) readCounted(r);
  else readLine(r);
};

function readCounted(r: FieldReader): void {
  const digits = /^\d*/.exec(latin1(r.ahead(9)))?.[0] ?? "";
  if (digits.length === r.left && digits.length < 9) {
    r.truncate("the message length", "a space is expected behind it");
    return;
  }
  if (!COUNT.test(`${digits} `)) {
    r.wrong("a message length of up to eight digits is expected");
    return;
  }
  r.data("Message length", digits.length);
  r.literal("a space behind the message length", " ");
  r.within("The message", Number(digits), () => readMessage(r));
}

/** Up to LF (some senders use NUL, which is not told apart from the text). */
function readLine(r: FieldReader): void {
  const end = r.ahead(MAX_LINE).indexOf(0x0a);
  if (end === -1) {
    if (r.left >= MAX_LINE) {
      r.wrong(`a line of syslog has no end within ${MAX_LINE} bytes`);
      return;
    }
    readMessage(r);
    r.truncate("the message", "a line end is expected");
    return;
  }
  const cr = end > 0 && r.peek(end - 1) === 0x0d ? 1 : 0;
  r.within("The line", end - cr, () => readMessage(r));
  r.literal("a line end", cr === 1 ? "\r\n" : "\n");
}
