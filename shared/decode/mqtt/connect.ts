// CONNECT (MQTT 3.1.1, 3.1; MQTT 5, 3.1).

import type { FieldReader } from "../reading/FieldReader.ts";
import { count, textOrHex } from "../reading/fieldText.ts";
import { readProperties } from "./properties.ts";
import { readBinary, readString } from "./strings.ts";
import { said } from "../../words/said.ts";
import type { Label } from "../reading/label.ts";
import { listed } from "../reading/phrases.ts";

/** The protocol level: 3 is MQTT 3.1, 4 is 3.1.1. */
export type Version = 3 | 4 | 5;

export const VERSIONS: Readonly<Record<Version, string>> = { 3: "3.1", 4: "3.1.1", 5: "5" };

/** Tells the conversation which version is spoken. */
export function readConnect(r: FieldReader): void {
  const protocol = readString(r, "mqtt.protocolName");
  if (protocol !== "MQTT" && protocol !== "MQIsdp") r.wrong("mqtt.protocolNameMqttIsExpected");
  const level = r.uint(
    "mqtt.protocolVersion",
    1,
    (value) => `${VERSIONS[value as Version] ?? "?"} (${value})`,
  );
  if (level < 3 || level > 5) r.wrong("mqtt.protocolVersionIsOr", r.at - 1);
  const version = level === 5 ? 5 : level === 3 ? 3 : 4;
  r.say(`CONNECT, MQTT ${VERSIONS[version]}`);
  const flags = r.flags("mqtt.connectFlags", 1, explainFlags);
  if ((flags & 1) !== 0) r.wrong("mqtt.lowestConnectFlagIs", r.at - 1);
  r.uint("mqtt.keepAlive", 2, (value) => count(value, "second"));
  if (version === 5) readProperties(r);
  const client = readString(r, "mqtt.clientIdentifier");
  if ((flags & 0x04) !== 0) {
    if (version === 5) readProperties(r, null, "mqtt.willProperties");
    readString(r, "mqtt.willTopic");
    showBinary(r, "mqtt.willPayload");
  }
  const user = (flags & 0x80) !== 0 ? readString(r, "mqtt.userName") : null;
  if ((flags & 0x40) !== 0) readBinary(r, "mqtt.password");
  const by = user === null ? null : said("mqtt.user", { user });
  r.say(listed(["CONNECT", client, by, `MQTT ${VERSIONS[version]}`]));
  if (r.ok) r.conversation = { ...r.conversation, mqtt: { version, aliases: { in: {}, out: {} } } };
}

function showBinary(r: FieldReader, name: Label): void {
  const length = Math.max(0, r.peek()) * 256 + Math.max(0, r.peek(1));
  r.data(name, 2 + length, (bytes) => textOrHex(bytes.subarray(2)));
}

function explainFlags(value: number) {
  const bit = (mask: number) => ((value & mask) !== 0 ? "1" : "0");
  return {
    value: `0x${value.toString(16).padStart(2, "0")}`,
    parts: [
      ["mqtt.userName", bit(0x80)],
      ["mqtt.password", bit(0x40)],
      ["mqtt.willRetain", bit(0x20)],
      ["mqtt.willQos", String((value >> 3) & 3)],
      ["mqtt.will", bit(0x04)],
      ["mqtt.cleanStart", bit(0x02)],
    ] as const,
  };
}
