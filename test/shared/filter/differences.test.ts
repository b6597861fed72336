// What people are told of filters is told everywhere alike.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FILTER_DIFFERENCES } from "../../../shared/filter/differences.ts";
import { english } from "../../support/english.ts";

test.each(FILTER_DIFFERENCES.map(english))("the README says: %s", (sentence) => {
  const readme = readFileSync(join(import.meta.dirname, "../../../README.md"), "utf8");
  expect(readme.replaceAll(/\s+/g, " ")).toContain(`- ${sentence}`);
});
