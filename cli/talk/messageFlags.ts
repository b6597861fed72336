// A message that is sent many times, as it is named on the command line: a template, or a file of one.

import type { Command } from "commander";
import type { GivenMessage } from "../../shared/contract/talk.ts";
import { Refusal } from "../../shared/model/failure.ts";
import { said } from "../../shared/words/said.ts";
import { messageOf } from "../../engine/talk/running/messageOf.ts";
import { UsageError } from "../exit.ts";
import { takeVariable } from "../takeVariable.ts";
import { RepeatableOption } from "../usage/WordedCommand.ts";
import { t } from "../wording.ts";

export interface MessageFlags {
  readonly hex?: boolean;
  readonly var?: ReadonlyMap<string, string>;
}

export function addMessageFlags(command: Command): void {
  command
    .option("--hex", t("help.hexTemplate"))
    .addOption(new RepeatableOption("--var <name=value>", t("help.var")).argParser(takeVariable));
}

/** Throws a UsageError that says where the template is wrong. `more`: variables that there will be beside those given. */
export function messageFrom(
  text: string,
  { hex, var: given }: MessageFlags,
  more: readonly string[] = [],
): GivenMessage {
  const message = { kind: "template", text, syntax: hex === true ? "hex" : "text" } as const;
  try {
    messageOf(message, (name) => given?.get(name) ?? (more.includes(name) ? "1" : undefined));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new UsageError(error.failure.sentence);
  }
  return message;
}

/** Throws a UsageError where a flag is given that the other one rules out. */
export function notBoth(
  flags: Readonly<Record<string, unknown>>,
  one: string,
  other: string,
): void {
  const isGiven = (flag: string) =>
    flags[flag.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())] !== undefined;
  if (isGiven(one) && isGiven(other))
    throw new UsageError(said("usage.notBoth", { one: `--${one}`, other: `--${other}` }));
}
