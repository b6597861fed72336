// The commands, of which only the one that is named is loaded; all of them for the help.

import { type Command, CommanderError } from "commander";
import { Refusal } from "../shared/model/failure.ts";
import { endProcess } from "./endProcess.ts";
import { EXIT, tell, UsageError } from "./exit.ts";
import { stopSignal, type Stop } from "./stopSignal.ts";
import { guardOutput, sayLines, sayNotice } from "./terminal.ts";
import { languageOption } from "./usage/languageOption.ts";
import { WordedCommand } from "./usage/WordedCommand.ts";
import { version } from "./version.ts";
import { OFFERED } from "../shared/words/chooseLanguage.ts";
import { t, unknownLanguage } from "./wording.ts";

type AddCommand = (program: Command, stop: Stop) => void;

/** In the order of the help. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  listen: async () => (await import("./listen.ts")).addListenCommand,
  connect: async () => (await import("./connect.ts")).addConnectCommand,
  send: async () => (await import("./send.ts")).addSendCommand,
  read: async () => (await import("./read.ts")).addReadCommand,
  export: async () => (await import("./export.ts")).addExportCommand,
  nc: async () => (await import("./nc/ncHelpCommand.ts")).addNcCommand,
  up: async () => (await import("./up.ts")).addUpCommand,
  repeat: async () => (await import("./talk/repeatCommand.ts")).addRepeatCommand,
  load: async () => (await import("./talk/loadCommand.ts")).addLoadCommand,
  respond: async () => (await import("./talk/respondCommand.ts")).addRespondCommand,
  run: async () => (await import("./run/runCommand.ts")).addRunCommand,
  ports: async () => (await import("./ports/portsCommand.ts")).addPortsCommand,
  who: async () => (await import("./ports/whoCommand.ts")).addWhoCommand,
  check: async () => (await import("./ports/checkCommand.ts")).addCheckCommand,
  wait: async () => (await import("./ports/waitCommand.ts")).addWaitCommand,
  watch: async () => (await import("./watch/watchCommand.ts")).addWatchCommand,
  import: async () => (await import("./importCommand.ts")).addImportCommand,
  make: async () => (await import("./make/makeCommand.ts")).addMakeCommand,
  serve: async () => (await import("./serve/serveCommand.ts")).addServeCommand,
  interfaces: async () => (await import("./interfaces.ts")).addInterfacesCommand,
  settings: async () => (await import("./settings.ts")).addSettingsCommand,
  diagnostics: async () => (await import("./diagnostics.ts")).addDiagnosticsCommand,
};

/** Runs the command line and ends the process. `name`: of the command, as it is among the arguments. */
export async function runProgram(name: string): Promise<never> {
  const stop = stopSignal();
  // Nobody reads the notices any more: the work goes on.
  process.stderr.on("error", () => undefined);
  guardOutput();
  if (unknownLanguage !== "")
    sayNotice(
      t("cli.unknownLanguage", {
        name: unknownLanguage,
        names: OFFERED.map(({ name: each }) => each),
      }),
    );
  const program = await commandTable(stop, name);

  try {
    // What was typed, also where the program is Electron's.
    await program.parseAsync(process.argv.slice(2), { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError)
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    else if (error instanceof UsageError) {
      sayLines(error.message);
      process.exitCode = EXIT.usage;
    } else if (error instanceof Refusal) {
      tell(error.failure);
      process.exitCode = EXIT.refused;
    } else throw error;
  }
  return endProcess(stop);
}

/** The whole command line as a table; where a command is named, it is the only one that is loaded. */
export async function commandTable(stop: Stop, name = ""): Promise<Command> {
  const program = new WordedCommand("portscope")
    .description(t("help.portscope"))
    .version(version, "-V, --version", t("help.version"))
    .helpCommand("help [command]", t("help.help"))
    .option("--licences", t("help.licences"))
    .addOption(languageOption());
  const named = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  for (const load of named === undefined ? Object.values(COMMANDS) : [named])
    (await load())(program, stop);
  return program;
}
