// nc among the commands of the help. It is never run through it: cli/main.ts does that before Commander is loaded.

import type { Command } from "commander";
import { t } from "../wording.ts";
import { ncHelp } from "./ncHelp.ts";

export function addNcCommand(program: Command): void {
  const command = program
    .command("nc")
    .description(t("help.nc"))
    .argument("[arguments...]", t("help.ncArguments"));
  command.helpInformation = ncHelp;
}
