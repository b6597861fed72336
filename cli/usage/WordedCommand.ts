// A command of the command line. What is wrong with how it was called is said in our words: Commander gives its sentences only
// whole, and they are English, so the methods that make them are our own. test/cli/usage.test.ts looks that none is left.

import { type Argument, Command, type Help, InvalidArgumentError, Option } from "commander";
import { nearName } from "../../shared/util/nearName.ts";
import { t } from "../wording.ts";
import { takesValue, WordedHelp } from "./WordedHelp.ts";

/** One whose values are gathered: its parser is given those before. */
export class RepeatableOption extends Option {}

export class WordedCommand extends Command {
  constructor(name?: string) {
    super(name);
    // Throws where the process would end.
    this.exitOverride();
    this.helpOption("-h, --help", t("help.help"));
  }

  override createCommand(name?: string): Command {
    return new WordedCommand(name);
  }

  override createHelp(): Help {
    return Object.assign(new WordedHelp(), this.configureHelp());
  }

  /** An option with a value may be given once: of two values one would be dropped without a word. */
  override addOption(option: Option): this {
    super.addOption(option);
    const given: string[] = [];
    if (takesValue(option) && !(option instanceof RepeatableOption))
      this.on(`option:${option.name()}`, (value: string) => {
        if (given.push(value) > 1) this.givenTwice(option, given);
      });
    return this;
  }

  givenTwice({ flags: flag }: Option, given: readonly string[]): void {
    const values = given.map((value) => `'${value}'`).join(", ");
    this.error(t("usage.givenTwice", { flag, values }));
  }

  missingArgument(name: string): void {
    this.error(t("usage.missingArgument", { name }));
  }

  optionMissingArgument({ flags }: Option): void {
    this.error(t("usage.optionMissingArgument", { flags }));
  }

  missingMandatoryOptionValue({ flags }: Option): void {
    this.error(t("usage.missingOption", { flags }));
  }

  unknownOption(flag: string): void {
    const near = flag.startsWith("--") ? nearName(flag.slice(2), optionNames(this)) : null;
    this.error(`${t("usage.unknownOption", { flag })}${meant(near === null ? null : `--${near}`)}`);
  }

  unknownCommand(): void {
    const [name = ""] = this.args;
    const names = this.createHelp()
      .visibleCommands(this)
      .map((command) => command.name());
    this.error(`${t("usage.unknownCommand", { name })}${meant(nearName(name, names))}`);
  }

  _excessArguments(given: readonly string[]): void {
    const expected = this.registeredArguments.length;
    const values = { command: this.name(), expected, got: given.length, given: given.join(", ") };
    this.error(t("usage.tooManyArguments", values));
  }

  _callParseArg(target: Option | Argument, value: string, previous: unknown): unknown {
    try {
      return target.parseArg?.(value, previous);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      const what = "flags" in target ? target.flags : target.name();
      const choices = target.argChoices?.join(", ");
      return this.error(
        choices === undefined
          ? t("usage.invalidValue", { what, value, why: error.message })
          : t("usage.invalidChoice", { what, value, choices }),
      );
    }
  }
}

function meant(near: string | null): string {
  return near === null ? "" : `\n${t("usage.didYouMean", { near })}`;
}

/** Of this command and of those that it belongs to. */
function optionNames(command: Command): readonly string[] {
  const own = command.createHelp().visibleOptions(command);
  const names = own.flatMap(({ long }) => (typeof long === "string" ? [long.slice(2)] : []));
  return command.parent === null ? names : [...names, ...optionNames(command.parent)];
}
