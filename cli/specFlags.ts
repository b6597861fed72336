// Options of `listen` and `connect`: one flag for each row of shared/options.ts that a kind has.

import { type Command, Option } from "commander";
import * as v from "valibot";
import { issueText } from "../shared/contract/issueText.ts";
import { openSpec } from "../shared/contract/openSpec.ts";
import type { OpenSpec } from "../shared/model/socket.ts";
import {
  OPTION_NAMES,
  type OptionName,
  optionRow,
  optionsOf,
  type SocketKind,
} from "../shared/options.ts";
import { said } from "../shared/words/said.ts";
import { UsageError } from "./exit.ts";
import { t } from "./wording.ts";

type Flags = Readonly<Record<string, unknown>>;

/** Adds the options of all these kinds; one that several kinds have is added once. */
export function addSpecFlags(command: Command, kinds: readonly SocketKind[]): void {
  for (const name of optionsOfAny(kinds)) command.addOption(optionFor(name));
}

/**
 * The spec with the options given put in; throws a UsageError for one that only other kinds of this command have, or a bad
 * value.
 */
export function applyFlags<S extends OpenSpec>(
  spec: S,
  flags: Flags,
  kinds: readonly SocketKind[],
): S {
  const changes: Record<string, unknown> = {};
  for (const name of optionsOfAny(kinds)) {
    const value = flags[new Option(flagOf(name)).attributeName()];
    if (value === undefined) continue;
    if (!optionsOf(spec.kind).includes(name))
      throw new UsageError(said("usage.isNotFor", { flag: flagOf(name), what: spec.kind }));
    changes[name] = value;
  }
  const changed = { ...spec, ...changes };
  const parsed = v.safeParse(openSpec, changed);
  if (parsed.success) return changed;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? said("usage.theOptions");
  throw new UsageError(said("usage.wrongValue", { where, problem: issueText(issue) }));
}

function optionsOfAny(kinds: readonly SocketKind[]): readonly OptionName[] {
  return OPTION_NAMES.filter((name) => kinds.some((kind) => optionsOf(kind).includes(name)));
}

function optionFor(name: OptionName): Option {
  const row = optionRow(name);
  const flag = flagOf(name);
  const help = t.text({ word: row.help });
  switch (row.type) {
    case "choice":
      return new Option(`${flag} <${row.values.join("|")}>`, help).choices(row.values);
    case "number":
      return new Option(`${flag} <number>`, help).argParser(Number);
    case "networks":
      return new Option(`${flag} <text>`, help);
    case "switch":
      // A switch that is on by default needs a way to turn it off.
      return row.initial
        ? new Option(`${flag} <on|off>`, help).argParser((text) =>
            text === "on" ? true : text === "off" ? false : text,
          )
        : new Option(flag, help);
  }
}

function flagOf(name: OptionName): string {
  return `--${optionRow(name).flag ?? name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
