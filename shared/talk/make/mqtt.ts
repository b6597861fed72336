// A packet that a client of MQTT sends, 3.1.1 or 5 (without properties).

import { joinBytes } from "../../format/joinBytes.ts";
import { said } from "../../words/said.ts";
import { sized, uint, utf8 } from "./bytesOf.ts";
import type { Given } from "./Given.ts";
import type { Maker } from "./Maker.ts";
import type { MakeField } from "./MakeField.ts";
import { WrongField } from "./WrongField.ts";

/** The fixed header's first byte. */
const PACKETS = {
  CONNECT: 0x10,
  PUBLISH: 0x30,
  PUBACK: 0x40,
  PUBREC: 0x50,
  PUBREL: 0x62,
  PUBCOMP: 0x70,
  SUBSCRIBE: 0x82,
  UNSUBSCRIBE: 0xa2,
  PINGREQ: 0xc0,
  DISCONNECT: 0xe0,
} as const;
type Packet = keyof typeof PACKETS;

/** Bytes of a string, which has two bytes of length. */
const MAX_STRING = 65_535;
const QOS = ["0", "1", "2"];

const only = (...is: readonly Packet[]) => ({ field: "packet", is });

const string = (
  key: string,
  label: MakeField["label"],
  initial: string,
  ...of: Packet[]
): MakeField => ({ key, label, kind: "text", initial, most: MAX_STRING, when: only(...of) });

const choice = (key: string, label: MakeField["label"], names: readonly string[]) =>
  ({ key, label, kind: "choice", names, initial: names[0] ?? "" }) as const;

const flag = (key: string, label: MakeField["label"], initial: boolean, of: Packet): MakeField => ({
  key,
  label,
  kind: "flag",
  initial,
  when: only(of),
});

export const mqtt: Maker = {
  name: "mqtt",
  title: "MQTT",
  goesTo: { transport: "tcp", port: 1883 },
  fields: [
    choice("packet", "decode.type", Object.keys(PACKETS)),
    choice("protocol-version", "decode.version", ["3.1.1", "5"]),
    string("client-id", "mqtt.clientIdentifier", "portscope", "CONNECT"),
    {
      key: "keep-alive",
      label: "mqtt.keepAlive",
      kind: "whole",
      lowest: 0,
      highest: 65_535,
      initial: 60,
      when: only("CONNECT"),
    },
    flag("clean", "mqtt.cleanStart", true, "CONNECT"),
    string("user", "mqtt.userName", "", "CONNECT"),
    {
      key: "password",
      label: "mqtt.password",
      kind: "bytes",
      initial: "",
      when: only("CONNECT"),
    },
    string("will-topic", "mqtt.willTopic", "", "CONNECT"),
    {
      key: "will-payload",
      label: "mqtt.willPayload",
      kind: "bytes",
      initial: "",
      when: only("CONNECT"),
    },
    { ...choice("will-qos", "mqtt.willQos", QOS), when: only("CONNECT") },
    flag("will-retain", "mqtt.willRetain", false, "CONNECT"),
    string("topic", "mqtt.topicName", "test", "PUBLISH"),
    { key: "payload", label: "decode.payload", kind: "bytes", initial: "", when: only("PUBLISH") },
    {
      key: "filter",
      label: "make.topicFilters",
      kind: "lines",
      initial: "test",
      when: only("SUBSCRIBE", "UNSUBSCRIBE"),
    },
    { ...choice("qos", "mqtt.qos", QOS), when: only("PUBLISH", "SUBSCRIBE") },
    flag("retain", "RETAIN", false, "PUBLISH"),
    flag("duplicate", "DUP", false, "PUBLISH"),
    {
      key: "packet-id",
      label: "mqtt.packetIdentifier",
      kind: "whole",
      lowest: 1,
      highest: 65_535,
      initial: 1,
      when: only("PUBLISH", "SUBSCRIBE", "UNSUBSCRIBE", "PUBACK", "PUBREC", "PUBREL", "PUBCOMP"),
    },
  ],
  build(given) {
    const packet = given.choice("packet") as Packet;
    const isFive = given.choice("protocol-version") === "5";
    const body = joinBytes(bodyOf(given, packet, isFive));
    return joinBytes([
      uint(PACKETS[packet] | (packet === "PUBLISH" ? publishFlags(given) : 0), 1),
      varint(body.length),
      body,
    ]);
  },
};

/** Variable header and payload. */
function bodyOf(given: Given, packet: Packet, isFive: boolean): readonly Uint8Array[] {
  // Properties, of which there are none.
  const properties = isFive ? [uint(0, 1)] : [];
  switch (packet) {
    case "CONNECT":
      return connect(given, isFive, properties);
    case "PUBLISH": {
      const topic = given.text("topic");
      if (topic === "" || /[#+\0]/.test(topic))
        throw new WrongField("topic", said("make.topicName"));
      const id = given.choice("qos") === "0" ? [] : [packetId(given)];
      return [sized(utf8(topic)), ...id, ...properties, given.bytes("payload")];
    }
    case "SUBSCRIBE":
    case "UNSUBSCRIBE": {
      const options = packet === "SUBSCRIBE" ? [uint(Number(given.choice("qos")), 1)] : [];
      const filters = filtersOf(given).flatMap((filter) => [sized(filter), ...options]);
      return [packetId(given), ...properties, ...filters];
    }
    case "PINGREQ":
    case "DISCONNECT":
      return [];
    default:
      return [packetId(given)];
  }
}

function connect(
  given: Given,
  isFive: boolean,
  properties: readonly Uint8Array[],
): readonly Uint8Array[] {
  const user = string8("user", given);
  const password = given.bytes("password", MAX_STRING);
  const topic = string8("will-topic", given);
  // MQTT 3.1.1, 3.1.2.9: no password without a name.
  if (password.length > 0 && user.length === 0 && !isFive)
    throw new WrongField("password", said("make.passwordNeedsUser"));
  const will = topic.length > 0;
  const flags =
    (user.length > 0 ? 0x80 : 0) |
    (password.length > 0 ? 0x40 : 0) |
    (will && given.flag("will-retain") ? 0x20 : 0) |
    (will ? 0x04 | (Number(given.choice("will-qos")) << 3) : 0) |
    (given.flag("clean") ? 0x02 : 0);
  return [
    sized(utf8("MQTT")),
    uint(isFive ? 5 : 4, 1),
    uint(flags, 1),
    uint(given.whole("keep-alive"), 2),
    ...properties,
    sized(string8("client-id", given)),
    ...(will ? [...properties, sized(topic), sized(given.bytes("will-payload", MAX_STRING))] : []),
    ...(user.length > 0 ? [sized(user)] : []),
    ...(password.length > 0 ? [sized(password)] : []),
  ];
}

/** A string has no U+0000 (1.5.3). */
function string8(key: string, given: Given): Uint8Array {
  const text = given.text(key);
  if (text.includes("\0")) throw new WrongField(key, said("make.noNul"));
  return utf8(text);
}

function filtersOf(given: Given): readonly Uint8Array[] {
  const filters = given.lines("filter");
  if (filters.length === 0) throw new WrongField("filter", said("make.oneFilter"));
  for (const filter of filters)
    if (filter.length === 0 || filter.length > MAX_STRING || filter.includes(0))
      throw new WrongField("filter", said("make.topicFilter", { most: MAX_STRING }));
  return filters;
}

function publishFlags(given: Given): number {
  const qos = Number(given.choice("qos"));
  // 3.3.1.1: what is sent once has no duplicates.
  const duplicate = given.flag("duplicate");
  if (duplicate && qos === 0) throw new WrongField("duplicate", said("make.duplicateNeedsQos"));
  return (duplicate ? 8 : 0) | (qos << 1) | (given.flag("retain") ? 1 : 0);
}

function packetId(given: Given): Uint8Array {
  return uint(given.whole("packet-id"), 2);
}

/** Seven bits a byte, the lowest first (2.2.3): four bytes have room for more than a made message has. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low | 0x80 : low);
  } while (rest > 0);
  return Uint8Array.from(bytes);
}
