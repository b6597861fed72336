// Redis serialization protocol, RESP2 and RESP3 (https://redis.io/docs/latest/develop/reference/protocol-spec/), with the
// streamed strings and aggregates of the RESP3 specification and with inline commands.

import type { DecodeContext, DecodeInput, Decoder } from "./Decoder.ts";
import {
  decodeMessages,
  gistByReading,
  followByReading,
  lengthByReading,
  scan,
  type ReadMessage,
} from "./reading/decodeMessages.ts";
import type { FieldReader } from "./reading/FieldReader.ts";
import { clip, count, latin1, MAX_VALUE, text } from "./reading/fieldText.ts";
import { hinted } from "./reading/hints.ts";
import { RESP_PORTS as PORTS } from "./resp/ports.ts";
import { inner, isInlineCommand, partOf, relate, type RespMessage } from "./resp/talk.ts";
import { said, type WordKey } from "../words/said.ts";
import { type Label, labelText } from "./reading/label.ts";

const NAME = "resp";
const TITLE = "Redis (RESP2, RESP3)";
/** proto-max-bulk-len of a server as it comes. */
const MAX_BULK = 512 * 1024 * 1024;
/** Elements of an array that a summary names. */
const SUMMARY_PARTS = 8;

interface Scalar {
  readonly name: WordKey;
  readonly form: RegExp;
}

const SCALARS: Readonly<Record<string, Scalar>> = {
  "+": { name: "resp.simpleString", form: /^[^\r]*$/ },
  "-": { name: "resp.simpleError", form: /^[^\r]*$/ },
  ":": { name: "resp.integer", form: /^[+-]?\d{1,19}$/ },
  _: { name: "resp.null", form: /^$/ },
  "#": { name: "resp.boolean", form: /^[tf]$/ },
  ",": { name: "resp.double", form: /^(?:[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[+-]?inf|nan)$/ },
  "(": { name: "resp.bigNumber", form: /^[+-]?\d+$/ },
};

const BULKS: Readonly<Record<string, WordKey>> = {
  $: "resp.bulkString",
  "!": "resp.bulkError",
  "=": "resp.verbatimString",
};

/** How many values one element of the count stands for. */
const AGGREGATES: Readonly<Record<string, { readonly name: WordKey; readonly values: 1 | 2 }>> = {
  "*": { name: "resp.array", values: 1 },
  "~": { name: "resp.set", values: 1 },
  ">": { name: "resp.push", values: 1 },
  "%": { name: "resp.map", values: 2 },
  "|": { name: "decode.attribute", values: 2 },
};

export const resp: Decoder<typeof NAME> = {
  name: NAME,
  title: TITLE,
  ports: PORTS,
  test,
  decode: (input) =>
    decodeMessages({ name: NAME, title: TITLE }, "decode.value", input, reader(input.context)),
  messageLength: (bytes, context) => lengthByReading(bytes, context, readMessage),
  follow: (input) => followByReading(input, reader(input.context)),
  gist: (input) => gistByReading(input, reader(input.context)),
};

function test(input: DecodeInput): number {
  const { bytes, context } = input;
  if (context.transport === "udp") return 0;
  const type = String.fromCharCode(bytes[0] ?? 0);
  const usual = hinted(context, PORTS);
  const { state, messages } = scan(input, readMessage);
  if (/[A-Za-z]/.test(type)) {
    const answered = context.conversation?.resp !== undefined && isInlineCommand(beginning(bytes));
    return (usual || answered) && state !== "wrong" ? 40 : 0;
  }
  if (state === "wrong") return messages > 0 && usual ? 40 : 0;
  const port = usual ? 8 : 0;
  // A line that begins with + or - may be many things, a count followed by that many elements is hardly any other.
  const base = type === "+" || type === "-" ? simple(bytes) : type in SCALARS ? 65 : 85;
  if (state === "whole" || messages > 0) return base + port * (base < 45 ? 3 : 1);
  return (bytes.includes(0x0a) && base > 45 ? 60 : 10) + port * 3;
}

/** Redis begins its simple strings and errors with a word in capitals; other text hardly does. */
function simple(bytes: Uint8Array): number {
  return /^[+-][A-Z]{2,}[ \r]/.test(beginning(bytes)) ? 45 : 20;
}

function beginning(bytes: Uint8Array): string {
  return latin1(bytes.subarray(0, 40));
}

/** A message with what it has to do with others. */
function reader(context: DecodeContext): ReadMessage {
  return (r) => {
    const from = r.at;
    const message = { ...readMessage(r), from };
    tellGist(r, context, message);
    if (r.ok) relate(r, context, message);
  };
}

/** As redis-cli has it. */
function tellGist(r: FieldReader, context: DecodeContext, message: RespMessage): void {
  if (r.gist === null) return;
  const { isCommand, part } = partOf(r.conversation, context, message);
  r.gist.part = part;
  const { type, shown } = message;
  r.gist.tell(isCommand ? inner(shown) : (REPLIES[type]?.(shown) ?? shown));
}

const quoted = (shown: string): string =>
  shown === "null" ? "(nil)" : shown === '""' ? shown : `"${shown}"`;

const REPLIES: Readonly<Record<string, (shown: string) => string>> = {
  "-": (shown) => `(error) ${shown}`,
  ":": (shown) => `(integer) ${shown}`,
  _: () => "(nil)",
  $: quoted,
  "=": quoted,
  "*": (shown) => (shown === "null" ? "(nil)" : shown),
};

function readMessage(r: FieldReader): Omit<RespMessage, "from"> {
  if (/[A-Za-z]/.test(String.fromCharCode(r.peek()))) {
    const line = r.line("resp.inlineCommand");
    const shown = line === null ? "" : text(line);
    if (line !== null) r.say(shown, "resp.inlineCommand");
    return { type: "", shown };
  }
  // An attribute stands in front of the value that it is about.
  while (r.peek() === 0x7c) r.group("decode.attribute", () => readTyped(r));
  const type = String.fromCharCode(Math.max(0, r.peek()));
  return { type, shown: readTyped(r) };
}

/** A value as a field of its own. Returns it as text for summaries. */
function readValue(r: FieldReader): string {
  let shown = "";
  r.group("decode.value", () => {
    while (r.peek() === 0x7c) r.group("decode.attribute", () => readTyped(r));
    shown = readTyped(r);
  });
  return shown;
}

/** Into the open field. */
function readTyped(r: FieldReader): string {
  if (r.left === 0) {
    r.truncate("resp.value", "resp.itsTypeCharacterIsExpected");
    return "";
  }
  const type = String.fromCharCode(r.peek());
  const scalar = SCALARS[type];
  const bulk = BULKS[type];
  const aggregate = AGGREGATES[type];
  if (scalar === undefined && bulk === undefined && aggregate === undefined) {
    r.wrong("resp.respTypeCharacterIsExpectedAs");
    return "";
  }
  const head = headOf(r, scalar?.name ?? bulk ?? aggregate?.name ?? "decode.value");
  if (head === null) return "";
  if (scalar !== undefined) return readScalar(r, scalar, head);
  if (bulk !== undefined) return readBulk(r, bulk, head);
  return aggregate === undefined ? "" : readAggregate(r, aggregate, head);
}

/** The line behind a type character. */
interface Head {
  readonly line: Uint8Array;
  /** Where the type character is. */
  readonly from: number;
}

function headOf(r: FieldReader, name: Label): Head | null {
  const from = r.at;
  const line = r.line(name, null);
  if (line === null) return null;
  if (r.bytes[r.at - 2] === 0x0d) return { line: line.subarray(1), from };
  r.wrong(said("resp.endsWithLfAloneCrlfIsExpected", { name: labelText(name) }), r.at - 1);
  return null;
}

function readScalar(r: FieldReader, { name, form }: Scalar, { line, from }: Head) {
  const value = text(line);
  if (line.length < 200 && !form.test(value))
    r.wrong(said("resp.isNo", { value, name: labelText(name) }), from);
  const shown = name === "resp.null" ? "null" : visible(value);
  r.say(shown, name);
  return shown;
}

function readBulk(r: FieldReader, name: Label, head: Head): string {
  if (text(head.line) === "?") return readStreamed(r, name);
  const length = readLength(r, name, head, MAX_BULK);
  if (length === -1) {
    r.say("null", name);
    return "null";
  }
  r.say(count(length, "byte"), name);
  const shown = visible(text(r.data("decode.data", length)));
  r.literal(said("resp.crlfBehind", { name: labelText(name) }), "\r\n");
  r.say(shown);
  return shown;
}

/** RESP3: `$?`, then chunks `;4` CRLF `data` CRLF until `;0`. */
function readStreamed(r: FieldReader, name: Label): string {
  r.say(said("resp.streamed"), name);
  let shown = "";
  for (let length = 1; r.ok && length > 0;) {
    const from = r.at;
    r.literal("resp.nextChunkOfString", ";");
    const line = r.ok ? r.line("resp.chunkLength", null) : null;
    if (line === null) break;
    length = readLength(r, "decode.chunk", { line: Uint8Array.from(line), from }, MAX_BULK);
    if (length <= 0) break;
    const chunk = text(r.data("decode.chunk", length));
    if (shown.length < MAX_VALUE) shown += chunk;
    r.literal("decode.crlfBehindChunk", "\r\n");
  }
  shown = visible(clip(shown));
  r.say(shown);
  return shown;
}

/** As redis-cli shows it: nothing at all is no value that a person can see. */
function visible(value: string): string {
  return value === "" ? '""' : value;
}

function readAggregate(
  r: FieldReader,
  { name, values }: { readonly name: WordKey; readonly values: 1 | 2 },
  head: Head,
): string {
  const parts: string[] = [];
  const one = () => {
    const part = readValue(r);
    if (parts.length < SUMMARY_PARTS) parts.push(part);
    else if (parts.length === SUMMARY_PARTS) parts.push("…");
  };
  if (text(head.line) === "?") {
    r.say(said("resp.streamed"), name);
    while (r.ok && r.peek() !== 0x2e) one();
    r.literal("resp.endOfAggregate", ".\r\n");
  } else {
    const length = readLength(r, name, head, 2 ** 31);
    r.say(length === -1 ? "null" : count(length, "element"), name);
    for (let i = 0; r.ok && i < length * values; i++) one();
    if (length === -1) return "null";
  }
  const shown = clip(parts.join(" "));
  if (shown !== "") r.say(shown);
  return name === "resp.array" ? `[${shown}]` : `{${shown}}`;
}

function readLength(r: FieldReader, name: Label, { line, from }: Head, max: number) {
  const digits = text(line);
  const length = /^(?:\d{1,10}|-1)$/.test(digits) ? Number(digits) : Number.NaN;
  if (Number.isNaN(length) || length > max) {
    r.wrong(
      said("resp.hasLengthNumberUpToIsExpected", { name: labelText(name), digits, most: max }),
      from,
    );
    return 0;
  }
  r.note("decode.length", digits, from + 1, from + 1 + line.length);
  return length;
}
