// A sequence made of what was said on a socket: what the one side sent is sent again, and what the other one answered is expected, byte by
// byte. What may differ each time is named beside it. The text is what readSequence takes.
//
//     const recording = new Recording();
//     for (const event of events) recording.add(event, payload);
//     makeSequence(recording.recorded, { name: "login", as: "connect" }, t);

import { visibleText } from "../../format/controlPictures.ts";
import { toEscapes } from "../../format/escapes.ts";
import { toHex } from "../../format/hex.ts";
import { joinBytes } from "../../format/joinBytes.ts";
import type { Wording } from "../../words/wording.ts";
import type { Recorded, Said } from "../../model/recorded.ts";
import { USUAL_TIMEOUT, VERSION } from "./sequenceFile.ts";
import { variableParts } from "./variableParts.ts";

/** µs between two of our messages from which on the second one waits as long. */
const PAUSE = 200_000;
/** µs of silence that are told. */
const TOLD = 1_000_000;
/** Bytes of a stream in one step. */
const PIECE = 16 * 1024;
/** Milliseconds that a sequence waits at most, as it is made. */
const MOST_WAIT = 60_000;

export interface Making {
  readonly name: string;
  /** Which side the sequence is. */
  readonly as: "connect" | "listen";
}

interface Message {
  readonly time: number;
  readonly mine: boolean;
  readonly what: Uint8Array | "end" | "reset";
}

/** YAML. Comments are in the language of `t`. */
export function makeSequence(recorded: Recorded, { name, as }: Making, t: Wording): string {
  const { transport, role, server, left } = recorded;
  const datagrams = transport === "udp" || transport === "unix-dgram";
  const mine = as === role ? "out" : "in";
  const messages = datagrams
    ? recorded.said.map((said) => messageOf(said, mine))
    : streamMessages(recorded.said, mine);
  const timeout = timeoutOf(messages);
  const steps = stepsOf(messages, t);
  return [
    `portscope-sequence: ${VERSION}`,
    `name: ${quoted(name)}`,
    `${as}: ${transport} {{$server}}`,
    ...(timeout === USUAL_TIMEOUT ? [] : [`timeout: ${timeout}ms`]),
    "variables:",
    `  server: ${quoted(server ?? "")}`,
    steps.length === 0 ? "steps: []" : "steps:",
    ...steps,
    ...(left === 0 ? [] : [comment(t("talk.madeLeft", { left }))]),
    "",
  ].join("\n");
}

function messageOf({ time, direction, what }: Said, mine: "in" | "out"): Message {
  return { time, mine: direction === mine, what };
}

/** What one side said without a pause, as one message: a stream has no others. */
function streamMessages(said: readonly Said[], mine: "in" | "out"): readonly Message[] {
  const messages: Message[] = [];
  let parts: Uint8Array[] = [];
  let last: Said | null = null;
  const flush = () => {
    if (last !== null && parts.length > 0) {
      const all = joinBytes(parts);
      for (let at = 0; at < all.length; at += PIECE)
        messages.push({ ...messageOf(last, mine), what: all.subarray(at, at + PIECE) });
    }
    parts = [];
  };
  for (const each of said) {
    const goesOn: boolean =
      last !== null &&
      each.what instanceof Uint8Array &&
      each.direction === last.direction &&
      (each.direction !== mine || each.time - last.time < PAUSE);
    if (!goesOn) flush();
    if (each.what instanceof Uint8Array) {
      // The time of the first part: what it waited for came before that.
      last = goesOn && last !== null && parts.length > 0 ? { ...each, time: last.time } : each;
      parts.push(each.what);
    } else {
      last = null;
      messages.push(messageOf(each, mine));
    }
  }
  flush();
  return messages;
}

function stepsOf(messages: readonly Message[], t: Wording): readonly string[] {
  const lines: string[] = [];
  let before: Message | null = null;
  let over = false;
  for (const message of messages) {
    const gap = before === null ? 0 : message.time - before.time;
    const ms = Math.min(MOST_WAIT, Math.round(gap / 1000));
    if (before?.mine === true && message.mine && gap >= PAUSE) lines.push(`  - wait: ${ms}ms`);
    else if (gap >= TOLD) lines.push(comment(t("talk.madeLater", { seconds: gap / 1_000_000 })));
    before = message;
    if (over) continue;
    lines.push(...stepOf(message, t));
    over = message.what === "reset";
  }
  return lines;
}

function stepOf({ mine, what }: Message, t: Wording): readonly string[] {
  if (what === "end") return [mine ? "  - do: shutdown" : "  - wait-for: end"];
  if (what === "reset") return [mine ? "  - do: reset" : "  - wait-for: close"];
  const text = toEscapes(what);
  const escapes = text.match(/\\(?:x|u)/g)?.length ?? 0;
  if (escapes * 8 > what.length)
    return [
      `  - ${mine ? "send: " : "expect: { equals: "}{ hex: '${toHex(what, " ")}' }${mine ? "" : " }"}`,
    ];
  const parts = mine ? [] : variableParts(text);
  return [
    ...(parts.length === 0 ? [] : [comment(t("talk.madeVariable", { parts }))]),
    `  - ${mine ? "send" : "expect"}: ${quoted(text.replaceAll(/\{(?=\{)/g, "\\{"))}`,
  ];
}

/** ms: longer than usual where the other side took long. */
function timeoutOf(messages: readonly Message[]): number {
  let longest = 0;
  for (const [at, { mine, time }] of messages.entries()) {
    const before = messages[at - 1];
    if (!mine && before !== undefined) longest = Math.max(longest, time - before.time);
  }
  return Math.max(USUAL_TIMEOUT, Math.min(MOST_WAIT, Math.ceil((longest * 3) / 1e6) * 1000));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function comment(text: string): string {
  return `  # ${visibleText(text)}`;
}
