// Properties (MQTT 5, 2.2.2).

import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hexNumber } from "../reading/fieldText.ts";
import { readBinary, readString } from "./strings.ts";

type Kind = "byte" | "two" | "four" | "varint" | "text" | "binary" | "pair";

const PROPERTIES: Readonly<Record<number, readonly [name: string, kind: Kind]>> = {
  0x01: ["Payload format indicator", "byte"],
  0x02: ["Message expiry interval", "four"],
  0x03: ["Content type", "text"],
  0x08: ["Response topic", "text"],
  0x09: ["Correlation data", "binary"],
  0x0b: ["Subscription identifier", "varint"],
  0x11: ["Session expiry interval", "four"],
  0x12: ["Assigned client identifier", "text"],
  0x13: ["Server keep alive", "two"],
  0x15: ["Authentication method", "text"],
  0x16: ["Authentication data", "binary"],
  0x17: ["Request problem information", "byte"],
  0x18: ["Will delay interval", "four"],
  0x19: ["Request response information", "byte"],
  0x1a: ["Response information", "text"],
  0x1c: ["Server reference", "text"],
  0x1f: ["Reason string", "text"],
  0x21: ["Receive maximum", "two"],
  0x22: ["Topic alias maximum", "two"],
  0x23: ["Topic alias", "two"],
  0x24: ["Maximum QoS", "byte"],
  0x25: ["Retain available", "byte"],
  0x26: ["User property", "pair"],
  0x27: ["Maximum packet size", "four"],
  0x28: ["Wildcard subscription available", "byte"],
  0x29: ["Subscription identifier available", "byte"],
  0x2a: ["Shared subscription available", "byte"],
};

/** With any others, a PUBLISH is not of version 5: its payload begins where the properties would. */
export const PUBLISH_PROPERTIES: readonly number[] = [1, 2, 3, 8, 9, 0x0b, 0x23, 0x26];

export function readProperties(
  r: FieldReader,
  allowed: readonly number[] | null = null,
  name = "Properties",
  found: (id: number, value: string) => void = () => {},
): void {
  r.group(name, () => {
    const length = readVarint(r, "Properties length");
    r.say(length === 0 ? "none" : count(length, "byte"));
    r.within(name, length, () => {
      while (r.more()) r.group("Property", () => readProperty(r, allowed, found));
    });
  });
}

function readProperty(
  r: FieldReader,
  allowed: readonly number[] | null,
  found: (id: number, value: string) => void,
): void {
  const id = r.uint("Identifier", 1, (value) => hexNumber(value, 1));
  const property = PROPERTIES[id];
  if (property === undefined || allowed?.includes(id) === false) {
    r.wrong(`there is no property ${hexNumber(id, 1)} here`, r.at - 1);
    return;
  }
  const [name, kind] = property;
  const value = readValue(r, kind);
  r.say(value, name);
  if (r.ok) found(id, value);
}

function readValue(r: FieldReader, kind: Kind): string {
  switch (kind) {
    case "byte":
      return String(r.uint("Value", 1));
    case "two":
      return String(r.uint("Value", 2));
    case "four":
      return String(r.uint("Value", 4));
    case "varint":
      return String(readVarint(r, "Value"));
    case "text":
      return readString(r, "Value");
    case "binary":
      return count(readBinary(r, "Value").length, "byte");
    case "pair":
      return `${readString(r, "Name")}: ${readString(r, "Value")}`;
  }
}

/** A variable byte integer (MQTT 5, 1.5.5): up to four bytes, the lowest seven bits first. */
function readVarint(r: FieldReader, name: string): number {
  let value = 0;
  let length = 0;
  let byte = 0x80;
  while (byte >= 0x80 && length < 4) {
    byte = r.peek(length);
    value += Math.max(0, byte & 0x7f) * 128 ** length;
    length += 1;
    // Not there: reading it below says so.
    if (byte === -1) break;
  }
  if (byte >= 0x80) r.wrong(`${name} has more than four bytes`);
  r.data(name, length, () => String(value));
  return r.ok ? value : 0;
}
