// DNS messages (RFC 1035) in datagrams and, behind two bytes of length, in streams (RFC 7766); EDNS (RFC 6891); mDNS
// (RFC 6762) and LLMNR have the same form.

import type { Part } from "./Gist.ts";
import { remember, type DnsQuery } from "./Conversation.ts";
import type { DecodeInput, Decoder, MessageLength, PortHints } from "./Decoder.ts";
import { readName } from "./dns/name.ts";
import { CLASSES, OPCODES, RCODES, TYPES } from "./dns/names.ts";
import { typeName } from "./dns/presentation.ts";
import { readRecord } from "./dns/record.ts";
import { kindOf, sectionsOf, STATEFUL } from "./dns/sections.ts";
import { readStateful } from "./dns/stateful.ts";
import {
  complete,
  gistByReading,
  decodeMessages,
  followByReading,
  isStream,
  once,
  scan,
} from "./reading/decodeMessages.ts";
import type { FieldReader } from "./reading/FieldReader.ts";
import { hexNumber, named } from "./reading/fieldText.ts";
import { hinted } from "./reading/hints.ts";
import { said, type Text, type WordKey } from "../words/said.ts";
import { spaced, listed, colon } from "./reading/phrases.ts";

const NAME = "dns";
const TITLE = "DNS";
const PORTS: PortHints = { tcp: [53], udp: [53, 5353, 5355] };
const HEADER_BYTES = 12;

export const dns: Decoder<typeof NAME> = {
  name: NAME,
  title: TITLE,
  ports: PORTS,
  test,
  decode: (input) =>
    decodeMessages({ name: NAME, title: TITLE }, "decode.message", input, reader(input)),
  messageLength,
  follow: (input) => followByReading(input, reader(input)),
  gist: (input) => gistByReading(input, reader(input)),
};

function messageLength(bytes: Uint8Array): MessageLength {
  if (bytes.length < 2) return "more";
  const length = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  return length < HEADER_BYTES ? "none" : complete(bytes, 2 + length);
}

function reader(input: DecodeInput) {
  if (!isStream(input)) return once(readMessage);
  return (r: FieldReader) => {
    const length = r.uint("decode.length", 2);
    if (r.ok && length < HEADER_BYTES)
      r.wrong(said("dns.lengthIsDnsMessageHasAtLeast", { length, least: HEADER_BYTES }), r.at - 2);
    r.within("decode.theMessage", length, () => readMessage(r));
  };
}

function test(input: DecodeInput): number {
  const { bytes, context } = input;
  const header = bytes.subarray(isStream(input) ? 2 : 0);
  const usual = hinted(context, PORTS);
  const port = usual ? 10 : 0;
  if (header.length < HEADER_BYTES) {
    // The beginning of a stream, whose first two bytes are the length of a message that is not long.
    const length = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
    const likely = isStream(input) && bytes.length > 1 && length >= HEADER_BYTES && length < 2048;
    return usual && likely ? 30 : 0;
  }
  const word = (at: number) => (header[at] ?? 0) * 256 + (header[at + 1] ?? 0);
  const opcode = (word(2) >> 11) & 0xf;
  const entries = word(4) + word(6) + word(8) + word(10);
  // Opcodes in use, the reserved bit zero.
  if (OPCODES[opcode] === undefined || (word(2) & 0x0040) !== 0 || entries > 4096) return 0;
  const { state, messages } = scan(input, reader(input));
  if (state === "wrong") return messages > 0 && usual ? 30 : 0;
  // A header that announces nothing is twelve bytes that may be anything.
  if (entries === 0)
    return opcode === STATEFUL && header.length > HEADER_BYTES ? 40 + port : port * 4;
  if (state === "whole" || messages > 0) return 85 + port;
  return word(4) === 1 && word(6) + word(8) <= 64 ? 30 + port * 4 : port * 4;
}

function readMessage(r: FieldReader): void {
  const base = r.at;
  const id = r.uint("decode.transactionId", 2, (value) => hexNumber(value, 2));
  const flags = r.flags("decode.flags", 2, explainFlags);
  const response = flags >= 0x8000;
  const opcode = (flags >> 11) & 0xf;
  const kind = kindOf(opcode, response);
  r.say(kind, said("dns.kind", { kind }));
  if (r.gist !== null) r.gist.part = partOf(id, response);
  const sections = sectionsOf(opcode);
  const counts = sections.map((section) => r.uint(section.count, 2));
  const own = readQuestions(r, base, { entry: sections[0].entry, count: counts[0] ?? 0 });
  // Both have the question; an answer without it (an error, the later messages of a transfer) is known by its ID.
  const query = response ? queryOf(r, { id, own, base }) : null;
  if (!response && r.ok) rememberQuery(r, { id, question: own });
  const question = own === "" ? (query ?? "") : own;
  const what = spaced(kind, question);
  r.say(what);
  const told: Text[] = [];
  let rcode = flags & 0x000f;
  for (const [s, { entry }] of sections.entries()) {
    for (let i = 0; s > 0 && r.ok && i < (counts[s] ?? 0); i++)
      r.group(entry, () => {
        const { line, short, extendedRcode } = readRecord(r, base, entry);
        r.say(line);
        rcode += extendedRcode * 16;
        if (TOLD.has(entry) && told.length < 4) told.push(short);
      });
  }
  if (opcode === STATEFUL) told.push(readStateful(r, base));
  const result = rcode > 0 ? (RCODES[rcode] ?? `RCODE ${rcode}`) : listed(told);
  if (result !== "") r.say(colon(what, result));
  else if (response) r.say(colon(what, opcode === 0 ? said("dns.noAnswer") : "NOERROR"));
}

/** Multicast DNS has no IDs (RFC 6762, 18.1): who answers what is not told. */
function partOf(id: number, response: boolean): Part | null {
  return id === 0 ? null : { kind: response ? "answer" : "request", key: String(id) };
}

/** Entries that the summary tells. */
const TOLD: ReadonlySet<WordKey> = new Set<WordKey>([
  "dns.answer",
  "dns.prerequisite",
  "dns.update",
]);

/** The first section. Returns what is asked for, in short. */
function readQuestions(
  r: FieldReader,
  base: number,
  { entry, count }: { readonly entry: WordKey; readonly count: number },
): string {
  const asked: string[] = [];
  for (let i = 0; r.ok && i < count; i++)
    r.group(entry, () => {
      const question = readQuestion(r, base);
      r.say(question);
      if (asked.length < 3)
        asked.push(entry === "dns.zone" ? question.replace(/ SOA$/, "") : question);
    });
  return asked.join(", ");
}

/** What was asked under a response's ID, null where that is not known; says so in the message. */
function queryOf(
  r: FieldReader,
  { id, own, base }: { readonly id: number; readonly own: string; readonly base: number },
): string | null {
  const query = r.conversation.dns?.queries.findLast((each) => each.id === id);
  // RFC 6762, 18.1: multicast DNS has no IDs.
  if (query === undefined || id === 0) return null;
  const same = own === "" || own.toLowerCase() === query.question.toLowerCase();
  const words = same
    ? query.question
    : said("dns.anotherQuestionThanThisOne", { question: query.question });
  r.note("dns.answersQuery", words, base, base + 2);
  return query.question;
}

function rememberQuery(r: FieldReader, query: DnsQuery): void {
  const queries = remember(r.conversation.dns?.queries ?? [], query);
  r.conversation = { ...r.conversation, dns: { queries } };
}

function readQuestion(r: FieldReader, base: number): string {
  const name = readName(r, "decode.name", base);
  const type = r.uint("decode.type", 2, (value) => named(TYPES, value));
  // mDNS: the highest bit asks for a unicast answer (RFC 6762, 5.4).
  r.uint("decode.class", 2, (value) => {
    const name = named(CLASSES, value % 0x8000);
    return value >= 0x8000 ? listed([name, said("dns.unicastAnswer")]) : name;
  });
  return `${name} ${typeName(type)}`;
}

function explainFlags(value: number) {
  const bit = (mask: number) => ((value & mask) !== 0 ? "1" : "0");
  const response = value >= 0x8000;
  const opcode = (value >> 11) & 0xf;
  const rcode = value & 0xf;
  return {
    value: spaced(hexNumber(value, 2), kindOf(opcode, response)),
    parts: [
      ["QR", kindOf(0, response)],
      ["decode.opcode", named(OPCODES, opcode)],
      ["dns.aaAuthoritative", bit(0x0400)],
      ["dns.tcTruncated", bit(0x0200)],
      ["dns.rdRecursionDesired", bit(0x0100)],
      ["dns.raRecursionAvailable", bit(0x0080)],
      ["dns.adAuthenticated", bit(0x0020)],
      ["dns.cdCheckingDisabled", bit(0x0010)],
      ["RCODE", named(RCODES, rcode)],
    ] as const,
  };
}
