// A decoder's fields as an expectation names them: the decoder's name and the field's, as `http.statusCode`, `modbus.unit` or
// `http.Content-Type`. Case, spaces and hyphens do not count.

import type { DecodeContext, DecodedField } from "../../decode/Decoder.ts";
import { UNKNOWN } from "../../decode/Conversation.ts";
import { decodeAs, decoderByName, type DecoderName } from "../../decode/registry.ts";
import type { Text, Value } from "../../words/said.ts";

/** Where nothing else is known of a message. */
export const NO_CONTEXT: DecodeContext = {
  transport: "tcp",
  direction: "in",
  localPort: null,
  remotePort: null,
  conversation: UNKNOWN,
};

/** Names that people know fields by, beside the decoders' own. */
const ALSO: Readonly<Record<string, string>> = {
  "http.status": "statuscode",
  "http.target": "requesttarget",
  "http.path": "requesttarget",
  "modbus.unit": "unitidentifier",
  "modbus.function": "functioncode",
  "modbus.transaction": "transactionidentifier",
  "dns.id": "transactionid",
};

/** Fields that are looked at in one message. */
const MOST = 10_000;

/** Null where no decoder has the name before the dot. */
export function fieldName(
  written: string,
): { readonly protocol: DecoderName; readonly name: string } | null {
  const dot = written.indexOf(".");
  const decoder = decoderByName(written.slice(0, dot));
  const name = plain(written.slice(dot + 1));
  if (dot < 1 || decoder === null || name === "") return null;
  return { protocol: decoder.name, name: ALSO[`${decoder.name}.${name}`] ?? name };
}

/** Whether each of those fields has that value: of a field that is told by name and number, `GET (1)`, either of them. */
export function hasFields(
  message: Uint8Array,
  fields: readonly (readonly [field: string, value: string])[],
  context: DecodeContext,
): boolean {
  const decoded = new Map<string, readonly DecodedField[]>();
  return fields.every(([written, value]) => {
    const named = fieldName(written);
    if (named === null) return false;
    const { protocol, name } = named;
    const there = decoded.get(protocol) ?? decodeAs(protocol, { bytes: message, context }).fields;
    decoded.set(protocol, there);
    return valuesOf(there, name).some((each) => each === value);
  });
}

/** All texts that a field of that name may be known by. */
function valuesOf(fields: readonly DecodedField[], name: string): readonly string[] {
  const values: string[] = [];
  const left = [...fields];
  for (let looked = 0; left.length > 0 && looked < MOST; looked++) {
    const field = left.shift();
    if (field === undefined) break;
    if (plain(nameOf(field.name)) === name) values.push(...textsOf(field.value));
    left.push(...field.children);
  }
  return values;
}

function nameOf(name: Text): string {
  return typeof name === "string" ? name : lastPart(name.word);
}

function textsOf(value: Text): readonly string[] {
  if (typeof value === "string") {
    const both = /^(.*) \(([^()]*)\)$/.exec(value);
    return [value, ...(both === null ? [] : both.slice(1))];
  }
  return [lastPart(value.word), ...Object.values(value.values ?? {}).flatMap(textsOfValue)];
}

function textsOfValue(value: Value): readonly string[] {
  if (value === null) return [];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  return Array.isArray(value) ? value.flatMap(textsOfValue) : textsOf(value as Text);
}

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf(".") + 1);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
