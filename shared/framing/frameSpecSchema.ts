// Run-time check of a FrameSpec that a client sends.

import * as v from "valibot";
import {
  MAX_DELIMITER,
  MAX_FRAME,
  MAX_GAP,
  MAX_PREFIX_OFFSET,
  PROTOCOL_NAME,
  type FrameSpec,
} from "./frameSpec.ts";
import { saying } from "../words/saying.ts";
import { said } from "../words/said.ts";
import { MAX_DIGITS, MAX_END, mayEnd, UINT_SIZES, type LengthField } from "./lengthField.ts";

const integer = (lowest: number, highest: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(lowest), v.maxValue(highest));

const delimiter = v.pipe(
  v.instance(Uint8Array),
  v.check(
    saying(
      (bytes) => bytes.length >= 1 && bytes.length <= MAX_DELIMITER,
      () => said("check.delimiterLength", { most: MAX_DELIMITER }),
    ),
  ),
);

const end = v.union([integer(1, MAX_DIGITS), v.instance(Uint8Array)]);

const lengthField = v.variant("type", [
  v.strictObject({
    type: v.literal("uint"),
    size: v.picklist(UINT_SIZES),
    endian: v.picklist(["be", "le"]),
  }),
  v.strictObject({ type: v.literal("varint"), most: v.picklist([4, 10]) }),
  v.strictObject({ type: v.literal("quic") }),
  v.strictObject({ type: v.literal("ber") }),
  v.pipe(
    v.strictObject({ type: v.literal("digits"), base: v.picklist([10, 16]), end }),
    v.check(
      saying(
        (field) => typeof field.end === "number" || mayEnd(field.end, field.base),
        () => said("check.endOfDigits", { most: MAX_END }),
      ),
    ),
  ),
]) satisfies v.GenericSchema<LengthField>;

export const frameSpecSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("read") }),
  v.strictObject({ kind: v.literal("delimiter"), delimiter }),
  v.strictObject({ kind: v.literal("fixed"), length: integer(1, MAX_FRAME) }),
  v.strictObject({
    kind: v.literal("prefix"),
    field: lengthField,
    offset: integer(0, MAX_PREFIX_OFFSET),
    add: integer(-MAX_FRAME, MAX_FRAME),
    inclusive: v.boolean(),
  }),
  v.strictObject({ kind: v.literal("idle"), gap: integer(1, MAX_GAP) }),
  v.strictObject({
    kind: v.literal("protocol"),
    protocol: v.nullable(v.pipe(v.string(), v.regex(PROTOCOL_NAME))),
  }),
  v.strictObject({
    kind: v.literal("lines"),
    maxLength: integer(1, MAX_FRAME),
    utf16: v.optional(v.picklist(["le", "be"])),
  }),
]) satisfies v.GenericSchema<FrameSpec>;
