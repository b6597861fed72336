// Values of forms as they come back from their bytes: written in one way, and those that a message does not say at rest.

import * as fc from "fast-check";
import { toEscapes } from "../../../../shared/format/escapes.ts";
import { toHex } from "../../../../shared/format/hex.ts";
import type { Maker } from "../../../../shared/talk/make/Maker.ts";
import type { MakeField, MakeValues } from "../../../../shared/talk/make/MakeField.ts";
import { initialValues, isAsked } from "../../../../shared/talk/make/makeMessage.ts";

const bytes = (maxLength: number) => fc.uint8Array({ maxLength, size: "max" });
const escaped = (maxLength = 300) => bytes(maxLength).map(toEscapes);
const token = fc.stringMatching(/^[a-zA-Z0-9!#$&+.^_`|~-]{1,12}$/);
const label = fc.stringMatching(/^[a-z0-9_-]{1,20}$/);
const words = fc.array(
  fc.oneof(fc.stringMatching(/^[a-z*:][a-z0-9:\\"']{0,9}$/), bytes(40).map(quoted)),
  { minLength: 1, maxLength: 6 },
);

function quoted(word: Uint8Array): string {
  // What needs no quotes comes back without.
  const plain = word.length > 0 && word.every((byte) => byte > 0x20 && byte < 0x7f);
  if (plain && !/^["']/.test(Buffer.from(word).toString("latin1")))
    return Buffer.from(word).toString("latin1");
  return `"${toEscapes(word).replaceAll('"', '\\"')}"`;
}

const numbers = (highest: number, most: number) =>
  fc
    .array(fc.integer({ min: 0, max: highest }), { minLength: 1, maxLength: most })
    .map((each) => each.join(" "));

/** Of what a kind alone says too little. */
const OWN: Readonly<Record<string, fc.Arbitrary<string>>> = {
  "http.method": token,
  "http.target": fc.stringMatching(/^\/[a-z0-9/?&=%é]{0,30}$/),
  "http.host": fc.stringMatching(/^(?:[a-z0-9.:-]{1,20})?$/),
  "http.header": fc
    .array(fc.tuple(token, fc.stringMatching(/^[ -~]{0,20}$/)), { maxLength: 4 })
    .map((all) =>
      all.map(([name, value]) => `X-${name}: ${value.replaceAll("\\", "\\\\")}x`).join("\n"),
    ),
  "dns.name": fc.oneof(
    fc.constant("."),
    fc
      .array(fc.oneof(label, fc.constantFrom("é", "a\\.b", "\\000\\255", "\\\\")), {
        minLength: 1,
        maxLength: 6,
      })
      .map((labels) => labels.join(".")),
  ),
  "mqtt.topic": fc.stringMatching(/^[a-zé/]{1,30}$/),
  "mqtt.filter": fc
    .array(fc.stringMatching(/^[a-zé/+#]{1,20}$/), { minLength: 1, maxLength: 4 })
    .map((lines) => lines.join("\n")),
  "resp.command": words.map((each) => each.join(" ")),
};

export function arbitraryValues(maker: Maker): fc.Arbitrary<MakeValues> {
  const shape = Object.fromEntries(
    maker.fields.map((field) => [field.key, OWN[`${maker.name}.${field.key}`] ?? valueOf(field)]),
  );
  const all: fc.Arbitrary<MakeValues> = fc.record(shape);
  if (maker.name !== "modbus") return all.map((values) => atRest(maker, values));
  return all
    .chain((values) =>
      fc
        .record({
          value: modbusValue(values["function"] ?? ""),
          quantity: fc.integer({ min: 1, max: 125 }).map(String),
        })
        .map((own) => ({ ...values, ...own })),
    )
    .map((values) => atRest(maker, values));
}

function modbusValue(name: string): fc.Arbitrary<string> {
  if (name === "write-single-coil") return numbers(1, 1);
  if (name === "write-single-register") return numbers(65_535, 1);
  return name === "write-multiple-coils" ? numbers(1, 100) : numbers(65_535, 100);
}

function valueOf(field: MakeField): fc.Arbitrary<string> {
  switch (field.kind) {
    case "text":
      return fc.stringMatching(/^[a-zA-Z0-9é€-]{0,20}$/);
    case "bytes":
      return escaped();
    case "whole":
      return fc.integer({ min: field.lowest, max: field.highest }).map(String);
    case "choice":
      return fc.constantFrom(...field.names);
    case "named":
      return fc.oneof(
        fc.constantFrom(...Object.values(field.names)),
        fc
          .integer({ min: 0, max: field.highest })
          .map((number) => field.names[number] ?? String(number)),
      );
    case "flag":
      return fc.constantFrom("yes", "no");
    case "hex":
      return fc
        .uint8Array({ minLength: field.size, maxLength: field.size })
        .map((each) => toHex(each, ""));
    case "lines":
      return fc.constant("");
  }
}

/** What is not asked for, or said by nothing, is as at first: no message can tell it. */
function atRest(maker: Maker, values: MakeValues): MakeValues {
  const initial = initialValues(maker, (length) => new Uint8Array(length));
  const kept: Record<string, string> = { ...values };
  const rest = (...keys: string[]) => {
    for (const key of keys) kept[key] = initial[key] ?? "";
  };
  const is = (key: string, ...of: string[]) => of.includes(kept[key] ?? "");
  switch (maker.name) {
    case "mqtt":
      // Only these say their version.
      if (!is("packet", "CONNECT")) kept["protocol-version"] = "3.1.1";
      if (is("packet", "PUBLISH") && is("qos", "0")) {
        kept["duplicate"] = "no";
        kept["packet-id"] = "1";
      }
      if (is("user", "")) kept["password"] = "";
      if (is("will-topic", "")) rest("will-payload", "will-qos", "will-retain");
      break;
    case "http":
      if (is("framing", "none")) kept["body"] = "";
      if (is("framing", "none") && !is("method", "POST", "PUT", "PATCH"))
        kept["framing"] = "length";
      break;
    case "websocket":
      if (is("masked", "no")) rest("key");
      if (is("kind", "close", "ping", "pong")) kept["payload"] = "\\0bye";
      kept["target"] = `/${kept["target"] ?? ""}`;
      break;
    default:
  }
  for (const field of maker.fields) if (!isAsked(field, kept)) rest(field.key);
  return kept;
}
