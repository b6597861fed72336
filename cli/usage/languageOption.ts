// The option --lang in the help, and what is wrong with its value; what it does, wording.ts has done by then.

import { InvalidArgumentError, Option } from "commander";
import { OFFERED } from "../../shared/words/chooseLanguage.ts";
import { languageNamed } from "../../shared/words/languages.ts";
import { t } from "../wording.ts";

export function languageOption(): Option {
  const names = OFFERED.map(({ name }) => name);
  const option = new Option("--lang <language>", t("help.lang")).choices(names);
  // Those for tests are taken too, but offered to nobody.
  return option.argParser((name: string) => {
    if (languageNamed(name) === undefined) throw new InvalidArgumentError("");
    return name;
  });
}
