// What was likely meant by a filter that cannot be read: whole filters that can, the likeliest first.
//
//     fixesOf('tcp and 503')   // ['tcp and data contains "503"', 'tcp and tcp.port == 503']

import { CALLS } from "../model/event.ts";
import { ipv4Bytes } from "./addressValue.ts";
import { fieldByName } from "./fields.ts";
import { parseFilter } from "./parseFilter.ts";
import type { FilterProblem } from "./problem.ts";
import { quotedText } from "./valueText.ts";

const MOST = 3;
/** Longer filters were not typed; reading each of their candidates would take its time. */
const LONGEST = 500;

/** Empty where the filter can be read, or nothing comes near. */
export function fixesOf(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const parsed = parseFilter(text);
  if (parsed.ok) return [];
  const fixes = new Set<string>();
  for (const candidate of candidates(text, parsed.problem)) {
    if (fixes.size >= MOST) break;
    if (candidate !== text && parseFilter(candidate).ok) fixes.add(candidate);
  }
  return [...fixes];
}

/** Whether they can be read is still to be seen. */
function* candidates(text: string, problem: FilterProblem): Generator<string> {
  const { at, length, instead } = problem;
  const before = text.slice(0, at);
  const behind = text.slice(at + length);
  if (instead !== undefined) yield before + instead + behind;
  // One sign too few or too many.
  if (/^=(?!=)/.test(text.slice(at))) yield `${before}==${text.slice(at + 1)}`;
  // An operator that is missing between a field and a value.
  const field = fieldByName(/([\w.]+)\s*$/.exec(before)?.[1] ?? "");
  if (field !== undefined) {
    const sign = field.type === "bytes" ? "contains" : "==";
    for (const { token, rest } of tokensAt(text, at))
      for (const value of [token, quoted(token)]) yield `${before}${sign} ${value}${rest}`;
  }
  // A value without its field.
  for (const { token, rest } of tokensAt(text, at))
    for (const test of testsFor(token)) yield `${before}${test}${rest}`;
  // Two tests, one behind the other; or a value of bytes that is text.
  // not for people: the filter language.
  yield `${before}and ${text.slice(at)}`;
  for (const { token, rest } of tokensAt(text, at)) yield `${before}${quoted(token)}${rest}`;
}

interface Token {
  readonly token: string;
  readonly rest: string;
}

const QUOTED = /^"(?:[^"\\]|\\.)*"/;
const CONNECTIVE = /\s*(?:\)|&&|\|\||\s(?:and|or|xor)\s|$)/;

/** What stands there: all up to what joins tests, and one word. */
function tokensAt(text: string, at: number): readonly Token[] {
  const tail = text.slice(at);
  const whole = QUOTED.exec(tail)?.[0];
  if (whole !== undefined) return [{ token: whole, rest: tail.slice(whole.length) }];
  const end = CONNECTIVE.exec(tail)?.index ?? tail.length;
  const word = /^\S+/.exec(tail)?.[0].replace(/\)+$/, "") ?? "";
  return [tail.slice(0, end), word]
    .filter((token) => token !== "")
    .map((token) => ({ token, rest: tail.slice(token.length) }));
}

/** In quotes; as it is where it has some. */
function quoted(token: string): string {
  return QUOTED.test(token) ? token : quotedText(token);
}

/** Tests that a value alone may stand for. */
function* testsFor(token: string): Generator<string> {
  const call = CALLS.find((name) => name === token.toLowerCase());
  if (call !== undefined) yield `call == ${call}`;
  if (/^E[A-Z][A-Z0-9]{2,}$/.test(token)) yield `error == ${token}`;
  if (ipv4Bytes(token) !== null) yield `ip.addr == ${token}`;
  if (/^(?:[\d.]+|\[.+\]):\d+$/.test(token)) yield `peer == ${quoted(token)}`;
  const socket = /^#(\d+)$/.exec(token)?.[1];
  if (socket !== undefined) yield `socket == ${socket}`;
  const port = /^:(\d{1,5})$/.exec(token)?.[1];
  if (port !== undefined) yield `tcp.port == ${port}`;
  // not for people: the filter language.
  yield `data contains ${quoted(token)}`;
  if (/^[1-9]\d{0,4}$/.test(token)) yield `tcp.port == ${token}`;
}
