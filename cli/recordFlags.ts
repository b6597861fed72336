// --record and what belongs to it, of a command.

import { type Command, Option } from "commander";
import { ON_FAILURE } from "./recordChoice.ts";
import { t } from "./wording.ts";

export function addRecordFlags(command: Command): void {
  command
    .option("--record <file>", t("help.record"))
    .option("--force", t("help.recordForce"))
    .option("--append-number", t("help.appendNumber"))
    .addOption(
      new Option("--on-record-failure <what>", t("help.onRecordFailure")).choices(ON_FAILURE),
    );
}
