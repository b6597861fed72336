// Whether a value is one of an option, for who does not come through the door of the contract: the command line loads no checks.

import { parseGroups } from "../../../shared/model/groups.ts";
import { parseNetworks } from "../../../shared/model/networks.ts";
import type { OptionPrimitive, OptionRow } from "../../../shared/options.ts";
import { said, type Text } from "../../../shared/words/said.ts";

/** Null: it is one. */
export function valueProblem(row: OptionRow, value: OptionPrimitive): Text | null {
  const wrong = (expected: string) => said("check.type", { expected, received: String(value) });
  switch (row.type) {
    case "switch":
      return typeof value === "boolean" ? null : wrong("boolean");
    case "choice":
      return typeof value === "string" && row.values.includes(value)
        ? null
        : wrong(row.values.join("|"));
    case "number": {
      const { lowest, highest } = row;
      const fits =
        Number.isSafeInteger(value) && Number(value) >= lowest && Number(value) <= highest;
      return fits ? null : said("form.expectedNumber", { lowest, highest, got: String(value) });
    }
    case "networks":
    case "groups": {
      const parsed = (row.type === "groups" ? parseGroups : parseNetworks)(String(value));
      return parsed.ok ? null : parsed.problem;
    }
    case "interface":
      return typeof value === "string" ? null : wrong("string");
  }
}
