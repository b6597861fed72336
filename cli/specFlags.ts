// Options of `listen` and `connect`: one flag for each row of shared/options.ts that a kind has.

import { type Command, Option } from "commander";
import type { OpenSpec } from "../shared/model/socket.ts";
import {
  OPTION_NAMES,
  type OptionName,
  optionRow,
  optionsOf,
  type SocketKind,
} from "../shared/options.ts";
import { said } from "../shared/words/said.ts";
import { parseGroups } from "../shared/model/groups.ts";
import { parseNetworks } from "../shared/model/networks.ts";
import { UsageError } from "./exit.ts";
import { isNotFor, PROTOCOLS } from "./target.ts";
import { RepeatableOption } from "./usage/WordedCommand.ts";
import { wholeNumber } from "./wholeNumber.ts";
import { t } from "./wording.ts";

const ON_OFF = ["on", "off"] as const;

type Flags = Readonly<Record<string, unknown>>;

/** Adds the options of all these kinds; one that several kinds have is added once. */
export function addSpecFlags(command: Command, kinds: readonly SocketKind[]): void {
  for (const name of optionsOfAny(kinds)) {
    command.addOption(optionFor(name, kinds));
    if (name === "groups") command.option("--source-specific <address>", t("help.sourceSpecific"));
  }
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
      throw isNotFor(flagOf(name), PROTOCOLS[spec.kind], protocolsOf(name, kinds));
    changes[name] = typeof value === "string" ? valueOf(name, value) : value;
  }
  if (flags["sourceSpecific"] !== undefined) changes["groups"] = ofSource(flags, changes["groups"]);
  return { ...spec, ...changes };
}

/** Groups without a source of their own get the one that is given for all. Throws a UsageError. */
function ofSource({ sourceSpecific }: Flags, groups: unknown): string {
  if (typeof groups !== "string")
    throw new UsageError(said("usage.needs", { one: "--source-specific", other: "--group" }));
  const all = groups.split(/[\s,]+/).filter((group) => group !== "");
  const text = all
    .map((group) => (group.includes("@") ? group : `${group}@${String(sourceSpecific)}`))
    .join(" ");
  return String(valueOf("groups", text));
}

function optionsOfAny(kinds: readonly SocketKind[]): readonly OptionName[] {
  return OPTION_NAMES.filter((name) => kinds.some((kind) => optionsOf(kind).includes(name)));
}

function optionFor(name: OptionName, kinds: readonly SocketKind[]): Option {
  const row = optionRow(name);
  const flag = flagOf(name);
  const words = t.text({ word: row.help });
  const protocols = protocolsOf(name, kinds);
  const all = new Set(kinds.map((kind) => PROTOCOLS[kind]));
  const help =
    protocols.length === all.size
      ? words
      : t("help.ofProtocols", { help: words, protocols: protocols.join(", ") });
  switch (row.type) {
    case "choice":
      return new Option(`${flag} <${row.values.join("|")}>`, help).choices(row.values);
    case "number":
      return new Option(`${flag} <number>`, help);
    case "networks":
    case "interface":
      return new Option(`${flag} <text>`, help);
    case "groups":
      return new RepeatableOption(`${flag} <group>`, help).argParser((text, before) =>
        typeof before === "string" ? `${before} ${text}` : text,
      );
    case "switch":
      // A switch that is on by default needs a way to turn it off.
      return row.initial
        ? new Option(`${flag} <${ON_OFF.join("|")}>`, help).choices(ON_OFF)
        : new Option(flag, help);
  }
}

/** What was typed as the row's value; throws a UsageError. */
function valueOf(name: OptionName, text: string): unknown {
  const row = optionRow(name);
  switch (row.type) {
    case "number":
      return wholeNumber(flagOf(name), text, row);
    case "networks": {
      const parsed = parseNetworks(text);
      if (parsed.ok) return text;
      throw new UsageError(
        said("usage.wrongValue", { where: flagOf(name), problem: parsed.problem }),
      );
    }
    case "switch":
      return text === "on";
    case "groups": {
      const parsed = parseGroups(text);
      if (parsed.ok) return text;
      throw new UsageError(
        said("usage.wrongValue", { where: flagOf(name), problem: parsed.problem }),
      );
    }
    case "choice":
    case "interface":
      return text;
  }
}

/** As a person names them, of a command's kinds those that have the option. */
function protocolsOf(name: OptionName, kinds: readonly SocketKind[]): readonly string[] {
  const having = kinds.filter((kind) => optionsOf(kind).includes(name));
  return [...new Set(having.map((kind) => PROTOCOLS[kind]))];
}

function flagOf(name: OptionName): string {
  return `--${optionRow(name).flag ?? name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
