// The command line as its own table has it: every command, argument, option, default.

import { commandTable } from "../../../cli/program.ts";
import { code, plain, table } from "./markdown.mjs";

/** @typedef {import("./Speech.ts").Speech} Speech */
/** @typedef {import("commander").Command} Command */

/** Asked to end by nobody. */
const NEVER = { asked: new Promise(() => {}), isAsked: false, endBySignal() {} };

/** In the language that PORTSCOPE_LANGUAGE had when the command line was loaded. @param {Speech} speech */
export async function commands({ labels }) {
  const program = await commandTable(/** @type {never} */ (NEVER));
  const all = program.commands.flatMap((command) => [command, ...command.commands]);
  return [...all, program].map((command) => section(command, labels)).join("\n\n");
}

/** @param {Command} command @param {Speech["labels"]} labels */
function section(command, labels) {
  const help = command.createHelp();
  const ofAll = command.parent === null;
  const parts = [
    `## ${ofAll ? labels.everyCommand : fullName(command)}`,
    ...(ofAll ? [] : [plain(help.commandDescription(command)), fenced(help.commandUsage(command))]),
  ];
  const words = help.visibleArguments(command);
  if (words.length > 0)
    parts.push(
      table(
        [labels.argument, labels.meaning],
        words.map((each) => [code(help.argumentTerm(each)), plain(help.argumentDescription(each))]),
      ),
    );
  const options = help.visibleOptions(command);
  if (options.length > 0)
    parts.push(
      table(
        [labels.option, labels.meaning],
        options.map((each) => [code(help.optionTerm(each)), plain(help.optionDescription(each))]),
      ),
    );
  return parts.join("\n\n");
}

/** @param {Command} command @returns {string} */
function fullName(command) {
  const { parent } = command;
  return parent === null ? command.name() : `${fullName(parent)} ${command.name()}`;
}

/** @param {string} text */
function fenced(text) {
  return `\`\`\`text\n${text}\n\`\`\``;
}
