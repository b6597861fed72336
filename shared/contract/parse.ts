// Input is parsed once, here; what passes is trusted inside.

import * as v from "valibot";
import { refusal } from "../model/failure.ts";
import { said, type Text } from "../words/said.ts";
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
import { issueText } from "./issueText.ts";
import { clientFrame, type ClientFrame } from "./wire.ts";

/** Of an unknown name that is said again, UTF-16 units. */
const LONGEST = 60;

/** The frame, or null when it is none of ours (there is then no id to answer to). */
export function parseClientFrame(frame: unknown): ClientFrame | null {
  const parsed = v.safeParse(clientFrame, frame);
  return parsed.success ? parsed.output : null;
}

/** Throws a Refusal that says what was expected, what was got and where. */
export function parseCallName(name: string): CallName {
  if (isCallName(name)) return name;
  throw unknown("CALL", said("contract.unknownCall", { name: name.slice(0, LONGEST) }));
}

/** Throws a Refusal that says what was expected, what was got and where. */
export function parseFeedName(name: string): FeedName {
  if (isFeedName(name)) return name;
  throw unknown("FEED", said("contract.unknownFeed", { name: name.slice(0, LONGEST) }));
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
  const problem = issueText(issue);
  const where = v.getDotPath(issue);
  const sentence =
    where === null
      ? said("contract.badInput", { name, problem })
      : said("contract.badInputAt", { name, where, problem });
  throw refusal("BAD_INPUT", sentence, said("contract.correctTheValue"));
}

function unknown(code: string, sentence: Text) {
  return refusal(`UNKNOWN_${code}`, sentence, said("contract.reload"));
}
