// Every text that a person reads, in English, by key. A file for each part of the program; a second language is the same keys.

import { causeWords } from "./en/cause.ts";
import { addressFailures } from "./en/failure/address.ts";
import { connectFailures } from "./en/failure/connect.ts";
import { sendFailures } from "./en/failure/send.ts";
import { systemFailures } from "./en/failure/system.ts";
import { filterWords } from "./en/filter.ts";
import { filterFieldWords } from "./en/filterField.ts";
import { hintWords } from "./en/hint.ts";

export const en = {
  ...addressFailures,
  ...connectFailures,
  ...sendFailures,
  ...systemFailures,
  ...causeWords,
  ...hintWords,
  ...filterWords,
  ...filterFieldWords,
};

export type English = typeof en;
