// What holds for every answer of every decoder, whatever the bytes.

import { expect } from "vitest";
import type { Worded, WordedField } from "./worded.ts";
import { MAX_DEPTH, MAX_FIELDS } from "../../../shared/decode/reading/FieldNotes.ts";
import { MAX_VALUE } from "../../../shared/decode/reading/fieldText.ts";
import { HIDDEN } from "../../../shared/format/controlPictures.ts";

const SENTENCE = /^[A-Z].*\.$/s;

/** Plain conditions: `expect` for each of a thousand fields would be most of the time a test takes. */
export function expectSound(decoded: Worded, length: number): void {
  const faults: string[] = [];
  const fail = (fault: string) => faults.push(fault);
  if (decoded.used < 0 || decoded.used > length) fail(`used ${decoded.used} of ${length}`);
  if (decoded.summary === "" || HIDDEN.test(decoded.summary)) fail("summary");
  if (decoded.state === "whole" && decoded.problem !== null) fail("whole with a problem");
  if (decoded.state === "whole" && decoded.used !== length) fail(`whole, but used ${decoded.used}`);
  if (decoded.state !== "whole" && !SENTENCE.test(decoded.problem ?? "")) fail("no sentence");
  const fields = walk(decoded.fields, [0, length], 1, fail);
  if (fields > MAX_FIELDS) fail(`${fields} fields`);
  expect(faults).toEqual([]);
}

function walk(
  fields: readonly WordedField[],
  [from, to]: readonly [from: number, to: number],
  depth: number,
  fail: (fault: string) => void,
): number {
  let total = fields.length;
  // A group of the last level still has its parts.
  if (depth > MAX_DEPTH + 1 && total > 0) fail(`depth ${depth}`);
  for (const field of fields) {
    const where = `${field.name} ${field.from}–${field.to}`;
    if (!Number.isInteger(field.from) || !Number.isInteger(field.to)) fail(`${where}: no integers`);
    if (field.from < from || field.to > to || field.to < field.from)
      fail(`${where} not within ${from}–${to}`);
    if (field.name === "") fail(`${where}: no name`);
    if (field.value.length > MAX_VALUE) fail(`${where}: value of ${field.value.length}`);
    if (HIDDEN.test(field.value) || HIDDEN.test(field.name)) fail(`${where}: hidden characters`);
    total += walk(field.children, [field.from, field.to], depth + 1, fail);
  }
  return total;
}
