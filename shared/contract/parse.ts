// Input is parsed once, here; what passes is trusted inside.

import * as v from "valibot";
import { refusal } from "../model/failure.ts";
import { calls, isCallName, type CallInput, type CallName } from "./commands.ts";
import { clientMessage, type ClientMessage } from "./messages.ts";

/** The message, or null when it is none of ours (there is then no id to answer to). */
export function parseClientMessage(message: unknown): ClientMessage | null {
  const parsed = v.safeParse(clientMessage, message);
  return parsed.success ? parsed.output : null;
}

/** Throws a Refusal that says what was expected, what was got and where. */
export function parseCallName(name: string): CallName {
  if (isCallName(name)) return name;
  throw refusal(
    "UNKNOWN_CALL",
    `There is no call "${name.slice(0, 60)}".`,
    "Reload the window if the program was just updated.",
  );
}

/** Throws a Refusal that says what was expected, what was got and where. */
export function parseInput<K extends CallName>(name: K, input: unknown): CallInput<K> {
  const parsed = v.safeParse(calls[name].input, input);
  if (parsed.success) return parsed.output as CallInput<K>;
  const issue = parsed.issues[0];
  const where = v.getDotPath(issue);
  throw refusal(
    "BAD_INPUT",
    `${name}${where === null ? "" : `: ${where}`}: ${issue.message}`,
    "Correct the value and try again.",
  );
}
