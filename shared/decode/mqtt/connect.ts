// CONNECT (MQTT 3.1.1, 3.1; MQTT 5, 3.1).

import type { FieldReader } from "../reading/FieldReader.ts";
import { count, textOrHex } from "../reading/fieldText.ts";
import { readProperties } from "./properties.ts";
import { readBinary, readString } from "./strings.ts";

/** The protocol level: 3 is MQTT 3.1, 4 is 3.1.1. */
export type Version = 3 | 4 | 5;

export const VERSIONS: Readonly<Record<number, string>> = { 3: "3.1", 4: "3.1.1", 5: "5" };

/** Tells the conversation which version is spoken. */
export function readConnect(r: FieldReader): void {
  const protocol = readString(r, "Protocol name");
  if (protocol !== "MQTT" && protocol !== "MQIsdp") r.wrong('the protocol name "MQTT" is expected');
  const level = r.uint("Protocol version", 1, (value) => `${VERSIONS[value] ?? "?"} (${value})`);
  if (level < 3 || level > 5) r.wrong("the protocol version is 3, 4 or 5", r.at - 1);
  const version = level === 5 ? 5 : level === 3 ? 3 : 4;
  r.say(`CONNECT, MQTT ${VERSIONS[version]}`);
  const flags = r.flags("Connect flags", 1, explainFlags);
  if ((flags & 1) !== 0) r.wrong("the lowest connect flag is 0", r.at - 1);
  r.uint("Keep alive", 2, (value) => count(value, "second"));
  if (version === 5) readProperties(r);
  const client = readString(r, "Client identifier");
  if ((flags & 0x04) !== 0) {
    if (version === 5) readProperties(r, null, "Will properties");
    readString(r, "Will topic");
    showBinary(r, "Will payload");
  }
  const user = (flags & 0x80) !== 0 ? readString(r, "User name") : null;
  if ((flags & 0x40) !== 0) readBinary(r, "Password");
  const parts = [client === "" ? null : client, user === null ? null : `user ${user}`];
  r.say(["CONNECT", ...parts, `MQTT ${VERSIONS[version]}`].filter((p) => p !== null).join(", "));
  if (r.ok) r.conversation = { ...r.conversation, mqtt: { version, aliases: { in: {}, out: {} } } };
}

function showBinary(r: FieldReader, name: string): void {
  const length = Math.max(0, r.peek()) * 256 + Math.max(0, r.peek(1));
  r.data(name, 2 + length, (bytes) => textOrHex(bytes.subarray(2)));
}

function explainFlags(value: number) {
  const bit = (mask: number) => ((value & mask) !== 0 ? "1" : "0");
  return {
    value: `0x${value.toString(16).padStart(2, "0")}`,
    parts: [
      ["User name", bit(0x80)],
      ["Password", bit(0x40)],
      ["Will retain", bit(0x20)],
      ["Will QoS", String((value >> 3) & 3)],
      ["Will", bit(0x04)],
      ["Clean start", bit(0x02)],
    ] as const,
  };
}
