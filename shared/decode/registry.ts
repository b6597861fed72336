// All decoders, and which one fits.
//
//     const decoder = recognise(input);
//     const decoded = decoder === null ? null : decodeAs(decoder.name, input);

import { UNKNOWN, type Conversation } from "./Conversation.ts";
import type { Gist } from "./Gist.ts";
import type { Decoded, DecodedField, DecodeInput, Decoder } from "./Decoder.ts";
import { dns } from "./dns.ts";
import { http } from "./http.ts";
import { lengthPrefixed } from "./lengthPrefixed.ts";
import { lines } from "./lines.ts";
import { modbus } from "./modbus.ts";
import { mqtt } from "./mqtt.ts";
import { ntp } from "./ntp.ts";
import { resp } from "./resp.ts";
import { stun } from "./stun.ts";
import { syslog } from "./syslog.ts";
import { tls } from "./tls.ts";
import { websocket } from "./websocket.ts";
import { said } from "../words/said.ts";

/** In order of preference where two are equally sure. */
export const DECODERS = [
  http,
  tls,
  stun,
  syslog,
  dns,
  mqtt,
  modbus,
  resp,
  ntp,
  websocket,
  lengthPrefixed,
  lines,
] as const satisfies readonly Decoder[];

export type DecoderName = (typeof DECODERS)[number]["name"];

/** From this confidence on a protocol is named. Plain lines of text are just above it: anything that is sure comes before. */
export const RECOGNISED = 25;

export function decoderByName(name: string): Decoder<DecoderName> | null {
  return DECODERS.find((decoder) => decoder.name === name) ?? null;
}

/** From this confidence on one message says what the others are. */
const SURE = 60;
/** As do so many in a row of which none would alone. */
const ENOUGH = 8;
/** Decoders of last resort: the next message may well be something else. */
const FAINT: ReadonlySet<string> = new Set<DecoderName>(["lines", "length-prefixed"]);

/** Whether it is one that says little about the bytes that it takes. */
export function isFaint(name: string): boolean {
  return FAINT.has(name);
}

/** The decoder of what the conversation speaks where the bytes allow it, else the one that is surest; null when none is. */
export function recognise(input: DecodeInput): Decoder<DecoderName> | null {
  if (input.bytes.length === 0) return null;
  return spokenIn(input) ?? surest(input);
}

function spokenIn(input: DecodeInput): Decoder<DecoderName> | null {
  const { bytes, context } = input;
  const decoder = decoderByName(context.conversation?.spoken ?? "");
  if (decoder === null) return null;
  const { messageLength } = decoder;
  // A decoder without it is of datagrams, whose `test` looks at all of them.
  const allows = guarded(
    () =>
      messageLength === null || context.transport === "udp"
        ? decoder.test(input) > 0
        : messageLength(bytes, context) !== "none",
    false,
  );
  return allows ? decoder : null;
}

function surest(input: DecodeInput): Decoder<DecoderName> | null {
  let best: Decoder<DecoderName> | null = null;
  let confidence = RECOGNISED - 1;
  for (const decoder of DECODERS) {
    const sure = guarded(() => decoder.test(input), 0);
    if (sure <= confidence) continue;
    best = decoder;
    confidence = sure;
  }
  return best;
}

/** The conversation after one whole message of a protocol. */
export function followed(name: string, input: DecodeInput): Conversation {
  const known = input.context.conversation ?? UNKNOWN;
  const decoder = decoderByName(name);
  if (decoder === null) return known;
  const after = guarded(() => decoder.follow?.(input) ?? known, known);
  return heard(decoder, input, after);
}

/** The message at the beginning in a line, and the conversation after it where it is whole. */
export function gistOf(name: string, input: DecodeInput): Gist {
  const known = input.context.conversation ?? UNKNOWN;
  const nothing: Gist = { info: "", part: null, after: known };
  const decoder = decoderByName(name);
  if (decoder === null) return nothing;
  const gist = guarded(() => decoder.gist(input), nothing);
  return { ...gist, after: heard(decoder, input, gist.after) };
}

/** `after` with what is spoken, as far as a whole message of a protocol says it. */
export function heard(decoder: Decoder, input: DecodeInput, after: Conversation): Conversation {
  const { name } = decoder;
  const switches = input.context.conversation?.switches ?? 0;
  if (after.switches !== switches || after.spoken === name || FAINT.has(name)) return after;
  const messages = after.likely?.name === name ? after.likely.messages + 1 : 1;
  const sure = messages >= ENOUGH || guarded(() => decoder.test(input), 0) >= SURE;
  return { ...after, ...(sure ? { spoken: name } : { likely: { name, messages } }) };
}

/** Messages of the protocol, and of what the conversation goes on with where one of them changes it. */
export function decodeAs(name: DecoderName, input: DecodeInput): Decoded {
  const decoded = decodeOne(name, input);
  const { after, used } = decoded;
  const known = input.context.conversation ?? UNKNOWN;
  if (after.switches === known.switches || used === input.bytes.length) return decoded;
  const context = { ...input.context, conversation: after };
  const rest: DecodeInput = { ...input, bytes: input.bytes.subarray(used), context };
  const next = recognise(rest);
  return next === null ? decoded : joined(decoded, decodeAs(next.name, rest));
}

function joined(first: Decoded, rest: Decoded): Decoded {
  const by = first.used;
  const fields = [...first.fields, ...rest.fields.map((field) => moved(field, by))];
  return {
    ...rest,
    problem: rest.problem && said("decode.ofWhatBeginsAtByte", { by, problem: rest.problem }),
    protocol: first.protocol,
    title: said("decode.then", { first: first.title, rest: rest.title }),
    summary: said("decode.then", { first: first.summary, rest: rest.summary }),
    fields,
    used: by + rest.used,
    guesses: [...first.guesses, ...rest.guesses],
    plain: [...first.plain, ...rest.plain],
    unpacked: [
      ...first.unpacked,
      ...rest.unpacked.map((part) => ({ ...part, from: part.from + by, to: part.to + by })),
    ],
  };
}

function moved(field: DecodedField, by: number): DecodedField {
  const children = field.children.map((child) => moved(child, by));
  return { ...field, from: field.from + by, to: field.to + by, children };
}

function decodeOne(name: DecoderName, input: DecodeInput): Decoded {
  const decoder = decoderByName(name);
  const title = decoder?.title ?? name;
  const failed: Decoded = {
    protocol: name,
    title,
    summary: title,
    fields: [],
    state: "wrong",
    used: 0,
    problem: said("decode.decoderFailed"),
    guesses: [],
    unpacked: [],
    plain: [],
    after: input.context.conversation ?? UNKNOWN,
  };
  return decoder === null ? failed : guarded(() => decoder.decode(input), failed);
}

/** Decoders do not throw. Should one do so all the same, it harms nothing else: this is the one place that catches. */
function guarded<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch {
    return otherwise;
  }
}
