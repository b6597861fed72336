// What is expected, as a step's `expect` and a rule's `match` write it.

import { parseHex } from "../../format/hex.ts";
import { said } from "../../words/said.ts";
import { DECODERS } from "../../decode/registry.ts";
import { bytePattern } from "./bytePattern.ts";
import { fieldName } from "./fieldValues.ts";
import type { Path, SequenceReader } from "./SequenceReader.ts";
import type { Expectation } from "./Sequence.ts";
import type { WrittenExpectation, WrittenMessage } from "./sequenceFile.ts";
import { textsOf } from "./textsOf.ts";

const NAMES = DECODERS.map(({ name }) => name);

/** A text stands for `equals`. `framed`: it is said of messages, not of a stream. Throws a Refusal. */
export function readExpectation(
  reader: SequenceReader,
  written: string | Omit<WrittenExpectation, "timeout">,
  path: Path,
  framed: boolean,
): Expectation {
  const short = typeof written === "string";
  const tests = short ? { equals: written } : written;
  const kinds = Object.keys(tests);
  const [kind = ""] = kinds;
  if (kinds.length !== 1) throw reader.wrong(path, said("talk.oneTest", { got: kinds }));
  const own = short ? path : [...path, kind];
  const { equals, contains, starts, ends, matches, mask, json, field } = tests;
  if ((ends ?? json ?? field) !== undefined && !framed)
    throw reader.wrong(own, said("talk.needsFrame"));
  const bytes = (message: WrittenMessage) => reader.template(message, own);
  if (equals !== undefined) return { kind: "equals", bytes: bytes(equals) };
  if (contains !== undefined) return { kind: "contains", bytes: bytes(contains) };
  if (starts !== undefined) return { kind: "starts", bytes: bytes(starts) };
  if (ends !== undefined) return { kind: "ends", bytes: bytes(ends) };
  if (matches !== undefined)
    return { kind: "matches", pattern: readPattern(reader, matches, own), written: matches };
  if (mask !== undefined) return readMask(reader, mask, own);
  if (field !== undefined) return readFields(reader, field, own);
  return { kind: "json", values: Object.entries(json ?? {}) };
}

function readFields(
  reader: SequenceReader,
  fields: Readonly<Record<string, string | number | boolean>>,
  path: Path,
): Expectation {
  for (const name of Object.keys(fields))
    if (fieldName(name) === null)
      throw reader.wrong([...path, name], said("talk.field", { got: name, known: NAMES }));
  return { kind: "field", values: [...textsOf(fields)] };
}

/** Throws a Refusal. */
export function readPattern(reader: SequenceReader, written: string, path: Path): RegExp {
  const pattern = bytePattern(written);
  if (pattern === null) throw reader.wrong(path, said("talk.pattern", { got: written }));
  return pattern;
}

/** `01 0? ??`: a digit, or `?` for any. */
function readMask(reader: SequenceReader, written: string, path: Path): Expectation {
  const bytes = parseHex(written.replaceAll("?", "0"));
  const mask = parseHex(written.replaceAll(/[0-9a-f]/gi, "f").replaceAll("?", "0"));
  if (!bytes.ok || !mask.ok)
    throw reader.wrong(path, bytes.ok ? said("talk.mask") : bytes.problem.sentence);
  return { kind: "mask", bytes: bytes.bytes, mask: mask.bytes, written };
}
