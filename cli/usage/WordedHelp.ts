// Commander's help with our words: whatever of it a person reads comes from shared/words.

import { type Argument, type Command, Help, type Option } from "commander";
import { columnsOf } from "../columnsOf.ts";
import { t } from "../wording.ts";

/** Commander's names of the parts of a help. */
const TITLES = {
  "Usage:": "help.titleUsage",
  "Arguments:": "help.titleArguments",
  "Options:": "help.titleOptions",
  "Global Options:": "help.titleGlobalOptions",
  "Commands:": "help.titleCommands",
} as const;

export class WordedHelp extends Help {
  override showGlobalOptions = true;

  /** Of the help there is nothing else than text: no colours. */
  override displayWidth(text: string): number {
    return columnsOf(text);
  }

  override styleTitle(title: string): string {
    return isTitle(title) ? t(TITLES[title]) : title;
  }

  override commandUsage(command: Command): string {
    const names = [];
    for (let each: Command | null = command; each !== null; each = each.parent)
      names.unshift(each.name());
    return [
      ...names,
      t("help.someOptions"),
      ...(command.commands.length > 0 ? [t("help.someCommand")] : []),
      ...command.registeredArguments.map(placeOf),
    ].join(" ");
  }

  override subcommandTerm(command: Command): string {
    const options = command.options.length > 0 ? [t("help.someOptions")] : [];
    return [command.name(), ...options, ...command.registeredArguments.map(placeOf)].join(" ");
  }

  override optionDescription(option: Option): string {
    return [option.description, ...notes(option)].join(" ");
  }
}

function isTitle(title: string): title is keyof typeof TITLES {
  return Object.hasOwn(TITLES, title);
}

function placeOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** What an option can be, and what it is where it is not given; one pair of brackets at most. */
function notes(option: Option): readonly string[] {
  const choices = option.argChoices?.map((choice) => JSON.stringify(choice)).join(", ");
  const value: unknown = option.defaultValue;
  const said = value !== undefined && (takesValue(option) || typeof value === "boolean");
  const given = said ? JSON.stringify(value) : undefined;
  if (choices !== undefined && given !== undefined)
    return [t("help.choicesAndDefault", { choices, value: given })];
  if (choices !== undefined) return [t("help.choices", { choices })];
  // On unless it is turned off: its name says so.
  return given === undefined || option.negate ? [] : [t("help.default", { value: given })];
}

export const takesValue = (option: Option): boolean => option.required || option.optional;
