// Properties (MQTT 5, 2.2.2).

import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hexNumber } from "../reading/fieldText.ts";
import { readBinary, readString } from "./strings.ts";
import { said, type Text, type WordKey } from "../../words/said.ts";
import { type Label, labelText } from "../reading/label.ts";

type Kind = "byte" | "two" | "four" | "varint" | "text" | "binary" | "pair";

const PROPERTIES: Readonly<Record<number, readonly [name: WordKey, kind: Kind]>> = {
  0x01: ["mqtt.payloadFormatIndicator", "byte"],
  0x02: ["mqtt.messageExpiryInterval", "four"],
  0x03: ["mqtt.contentType", "text"],
  0x08: ["mqtt.responseTopic", "text"],
  0x09: ["mqtt.correlationData", "binary"],
  0x0b: ["mqtt.subscriptionIdentifier", "varint"],
  0x11: ["mqtt.sessionExpiryInterval", "four"],
  0x12: ["mqtt.assignedClientIdentifier", "text"],
  0x13: ["mqtt.serverKeepAlive", "two"],
  0x15: ["mqtt.authenticationMethod", "text"],
  0x16: ["mqtt.authenticationData", "binary"],
  0x17: ["mqtt.requestProblemInformation", "byte"],
  0x18: ["mqtt.willDelayInterval", "four"],
  0x19: ["mqtt.requestResponseInformation", "byte"],
  0x1a: ["mqtt.responseInformation", "text"],
  0x1c: ["mqtt.serverReference", "text"],
  0x1f: ["mqtt.reasonString", "text"],
  0x21: ["mqtt.receiveMaximum", "two"],
  0x22: ["mqtt.topicAliasMaximum", "two"],
  0x23: ["mqtt.topicAlias", "two"],
  0x24: ["mqtt.maximumQos", "byte"],
  0x25: ["mqtt.retainAvailable", "byte"],
  0x26: ["mqtt.userProperty", "pair"],
  0x27: ["mqtt.maximumPacketSize", "four"],
  0x28: ["mqtt.wildcardSubscriptionAvailable", "byte"],
  0x29: ["mqtt.subscriptionIdentifierAvailable", "byte"],
  0x2a: ["mqtt.sharedSubscriptionAvailable", "byte"],
};

/** With any others, a PUBLISH is not of version 5: its payload begins where the properties would. */
export const PUBLISH_PROPERTIES: readonly number[] = [1, 2, 3, 8, 9, 0x0b, 0x23, 0x26];

export function readProperties(
  r: FieldReader,
  allowed: readonly number[] | null = null,
  name: Label = "mqtt.properties",
  found: (id: number, value: Text) => void = () => {},
): void {
  r.group(name, () => {
    const length = readVarint(r, "mqtt.propertiesLength");
    r.say(length === 0 ? said("mqtt.none") : count(length, "byte"));
    r.within(name, length, () => {
      while (r.more()) r.group("mqtt.property", () => readProperty(r, allowed, found));
    });
  });
}

function readProperty(
  r: FieldReader,
  allowed: readonly number[] | null,
  found: (id: number, value: Text) => void,
): void {
  const id = r.uint("decode.identifier", 1, (value) => hexNumber(value, 1));
  const property = PROPERTIES[id];
  if (property === undefined || allowed?.includes(id) === false) {
    r.wrong(said("mqtt.thereIsNoPropertyHere", { id: hexNumber(id, 1) }), r.at - 1);
    return;
  }
  const [name, kind] = property;
  const value = readValue(r, kind);
  r.say(value, name);
  if (r.ok) found(id, value);
}

function readValue(r: FieldReader, kind: Kind): Text {
  switch (kind) {
    case "byte":
      return String(r.uint("decode.value", 1));
    case "two":
      return String(r.uint("decode.value", 2));
    case "four":
      return String(r.uint("decode.value", 4));
    case "varint":
      return String(readVarint(r, "decode.value"));
    case "text":
      return readString(r, "decode.value");
    case "binary":
      return count(readBinary(r, "decode.value").length, "byte");
    case "pair":
      return `${readString(r, "decode.name")}: ${readString(r, "decode.value")}`;
  }
}

/** A variable byte integer (MQTT 5, 1.5.5): up to four bytes, the lowest seven bits first. */
function readVarint(r: FieldReader, name: Label): number {
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
  if (byte >= 0x80) r.wrong(said("mqtt.hasMoreThanFourBytes", { name: labelText(name) }));
  r.data(name, length, () => String(value));
  return r.ok ? value : 0;
}
