// A field's kind, format and options, checked: what stands in a template becomes what buildTemplate writes.

import { parseEscapes } from "../../format/escapes.ts";
import { said } from "../../words/said.ts";
import { findChecksum, type Checksum } from "../checksum/checksums.ts";
import { Given } from "./Given.ts";
import { takeApart } from "./givenField.ts";
import { fits, rangeOf, type NumberFormat } from "./numberFormat.ts";
import { MAX_RANDOM, type DigestForm, type Field, type Part, type TimeUnit } from "./Template.ts";
import type { Words } from "./tokens.ts";
import { expectedInstead, WrongTemplate } from "./WrongTemplate.ts";

/** What a part's name, or "before" and "after" this field, means is known once all of the template was read. */
export type PartOf = (name: Words | undefined, usual: "before" | "after") => Part;

const DEC: NumberFormat = { type: "digits", base: 10, upperCase: false, width: 1 };

/** The fields that are no checksum, by name. */
const FIELDS: Readonly<Record<string, (given: Given, partOf: PartOf) => () => Field>> = {
  counter: (given) => {
    const format = given.numberFormat(DEC);
    const start = given.number("start", 0n, format);
    const step = given.number("step", 1n);
    return () => ({ kind: "counter", start, step, format });
  },
  random: (given) => {
    const bounded = given.options.has("min") || given.options.has("max");
    if (given.format === null ? !bounded : given.format.text === "bytes") {
      given.onlyOptions(["length"]);
      const length = Number(given.bounded("length", 1n, BigInt(MAX_RANDOM), 8n));
      return () => ({ kind: "randomBytes", length });
    }
    given.onlyOptions(["min", "max", "width"]);
    const format = given.numberFormat(DEC, ["bytes"]);
    const range = rangeOf(format);
    const lowest = given.number("min", range.lowest ?? 0n, format);
    const highest = given.number("max", range.highest ?? 999_999n, format);
    if (lowest > highest)
      throw expectedInstead(
        given.options.get("max") ?? given.inner,
        said("template.atLeast", { lowest: String(lowest) }),
      );
    return () => ({ kind: "randomNumber", lowest, highest, format });
  },
  choice: (given) => {
    given.noFormat();
    const list = given.options.get("of");
    if (list === undefined || list.text === "")
      throw expectedInstead(list ?? given.inner, said("template.choices"));
    const of = list.text.split(",").map((text) => {
      const parsed = parseEscapes(text);
      if (!parsed.ok) throw new WrongTemplate(list, parsed.problem.sentence);
      return parsed.bytes;
    });
    return () => ({ kind: "choice", of });
  },
  time: (given) => {
    const name = given.format?.text ?? "iso";
    if (name === "iso") return () => ({ kind: "timeText" });
    if (name === "unix" || name === "ms") {
      const unit = name === "ms" ? "ms" : "s";
      return () => ({ kind: "time", unit, format: DEC });
    }
    const format = given.numberFormat(DEC, ["iso", "unix", "ms"]);
    const unit = given.oneOf("unit", ["s", "ms", "us"] as const, "s") satisfies TimeUnit;
    return () => ({ kind: "time", unit, format });
  },
  uuid: (given) => {
    const as = given.formatOf(["text", "bytes"] as const, "text");
    return () => ({ kind: "uuid", as });
  },
  length: (given, partOf) => {
    const format = given.numberFormat(DEC);
    const add = given.number("add", 0n);
    const of = given.options.get("of");
    return () => ({ kind: "length", of: partOf(of, "after"), add, format });
  },
};

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  counter: ["start", "step", "width"],
  random: ["length", "min", "max", "width"],
  choice: ["of"],
  time: ["unit", "width"],
  uuid: [],
  length: ["of", "add", "width"],
};

/**
 * The field, complete once parts are known: the function is called after all of the template was read. Throws a WrongTemplate,
 * both do.
 */
export function readField(inner: Words, partOf: PartOf): () => Field {
  const given = new Given(takeApart(inner));
  const { name } = given;
  if (name.text.startsWith("$")) return readVariable(given);
  const read = Object.hasOwn(FIELDS, name.text) ? FIELDS[name.text] : undefined;
  if (read !== undefined) {
    given.onlyOptions(OPTIONS[name.text] ?? []);
    return read(given, partOf);
  }
  const checksum = findChecksum(name.text);
  if (checksum === undefined) throw expectedInstead(name, said("template.field"));
  return checksum.kind === "number"
    ? readChecksum(given, checksum, partOf)
    : readDigest(given, checksum, partOf);
}

function readVariable(given: Given): () => Field {
  given.onlyOptions(["width"]);
  const name = given.name.text.slice(1);
  if (!/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name))
    throw expectedInstead(given.name, said("template.variable"));
  const format = given.format === null ? null : given.numberFormat(DEC);
  return () => ({ kind: "variable", name, format });
}

function readChecksum(
  given: Given,
  checksum: Extract<Checksum, { kind: "number" }>,
  partOf: PartOf,
): () => Field {
  given.onlyOptions(["of", "width"]);
  const size = Math.ceil(checksum.bits / 8);
  const order = given.format?.text ?? "be";
  let format: NumberFormat;
  if (order === "be" || order === "le")
    format = { type: "int", size, endian: order, signed: false };
  else format = given.numberFormat(DEC, ["be", "le"]);
  const largest = (1n << BigInt(checksum.bits)) - 1n;
  if (!fits(largest, format))
    throw new WrongTemplate(
      given.format ?? given.name,
      said("template.tooNarrow", { name: checksum.name, bits: checksum.bits }),
    );
  if (format.type === "varint")
    throw expectedInstead(given.format ?? given.name, said("template.fixedSize"));
  if (format.type === "digits") {
    // Always as many digits as the largest takes: what it stands in must not change with it.
    const width = Math.max(format.width, largest.toString(format.base).length);
    format = { ...format, width };
  }
  const of = given.options.get("of");
  return () => ({ kind: "checksum", of: partOf(of, "before"), checksum, format });
}

function readDigest(
  given: Given,
  checksum: Exclude<Checksum, { kind: "number" }>,
  partOf: PartOf,
): () => Field {
  given.onlyOptions(checksum.kind === "keyed" ? ["of", "key"] : ["of"]);
  const as: DigestForm = given.formatOf(["bytes", "hex", "HEX", "base64"] as const, "bytes");
  const words = given.options.get("key");
  if (checksum.kind === "keyed" && words === undefined)
    throw expectedInstead(given.inner, said("template.key"));
  const key = parseEscapes(words?.text ?? "");
  if (!key.ok) throw new WrongTemplate(words ?? given.inner, key.problem.sentence);
  const of = given.options.get("of");
  return () => ({ kind: "digest", of: partOf(of, "before"), checksum, key: key.bytes, as });
}
