// Input is parsed once, here; what passes is trusted inside.

import * as v from "valibot";
import { refusal } from "../model/failure.ts";
import {
  calls,
  feeds,
  isCallName,
  isFeedName,
  type CallName,
  type Calls,
  type FeedName,
  type Feeds,
  type InputOf,
} from "./commands.ts";
import { clientFrame, type ClientFrame } from "./wire.ts";

/** The frame, or null when it is none of ours (there is then no id to answer to). */
export function parseClientFrame(frame: unknown): ClientFrame | null {
  const parsed = v.safeParse(clientFrame, frame);
  return parsed.success ? parsed.output : null;
}

/** Throws a Refusal that says what was expected, what was got and where. */
export function parseCallName(name: string): CallName {
  if (isCallName(name)) return name;
  throw unknown("CALL", "call", name);
}

/** Throws a Refusal that says what was expected, what was got and where. */
export function parseFeedName(name: string): FeedName {
  if (isFeedName(name)) return name;
  throw unknown("FEED", "feed", name);
}

/** Throws a Refusal that says what was expected, what was got and where. */
export function parseInput<K extends CallName>(name: K, input: unknown): InputOf<Calls[K]> {
  return parse(name, calls[name].input, input) as InputOf<Calls[K]>;
}

/** Throws a Refusal that says what was expected, what was got and where. */
export function parseFeedInput<K extends FeedName>(name: K, input: unknown): InputOf<Feeds[K]> {
  return parse(name, feeds[name].input, input) as InputOf<Feeds[K]>;
}

function parse(name: string, check: v.GenericSchema, input: unknown): unknown {
  const parsed = v.safeParse(check, input);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  const where = v.getDotPath(issue);
  throw refusal(
    "BAD_INPUT",
    `${name}${where === null ? "" : `: ${where}`}: ${issue.message}`,
    "Correct the value and try again.",
  );
}

function unknown(code: string, what: string, name: string) {
  return refusal(
    `UNKNOWN_${code}`,
    `There is no ${what} "${name.slice(0, 60)}".`,
    "Reload the window if the program was just updated.",
  );
}
