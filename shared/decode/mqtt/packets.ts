// Variable header and payload of each packet type (MQTT 3.1.1, chapter 3; MQTT 5, chapter 3).

import type { Part } from "../Gist.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { textOrHex } from "../reading/fieldText.ts";
import { readConnect, type Version } from "./connect.ts";
import { PUBLISH_PROPERTIES, readProperties } from "./properties.ts";
import { reason } from "./reasons.ts";
import { readString } from "./strings.ts";
import { said, type Text } from "../../words/said.ts";
import type { Label } from "../reading/label.ts";
import { spaced, listed, colon } from "../reading/phrases.ts";

type Parts = readonly (readonly [name: Label, value: string])[];

export interface PacketType {
  readonly name: string;
  /** What the flags must be; null where they have a meaning. */
  readonly flags: number | null;
  readonly explain: (first: number) => Parts;
}

const fixed = (name: string, flags = 0): PacketType => ({ name, flags, explain: () => [] });

const publish: PacketType = {
  name: "PUBLISH",
  flags: null,
  explain: (first) => [
    ["DUP", String((first >> 3) & 1)],
    ["mqtt.qos", String((first >> 1) & 3)],
    ["RETAIN", String(first & 1)],
  ],
};

export const PACKETS: Readonly<Record<number, PacketType>> = {
  1: fixed("CONNECT"),
  2: fixed("CONNACK"),
  3: publish,
  4: fixed("PUBACK"),
  5: fixed("PUBREC"),
  6: fixed("PUBREL", 2),
  7: fixed("PUBCOMP"),
  8: fixed("SUBSCRIBE", 2),
  9: fixed("SUBACK"),
  10: fixed("UNSUBSCRIBE", 2),
  11: fixed("UNSUBACK"),
  12: fixed("PINGREQ"),
  13: fixed("PINGRESP"),
  14: fixed("DISCONNECT"),
  15: fixed("AUTH"),
};

export interface Spoken {
  readonly version: Version;
  /** From our side; null where it is not known. */
  readonly direction: "in" | "out" | null;
}

/** Reads what is behind the fixed header, which is the current range. */
export function readBody(r: FieldReader, first: number, spoken: Spoken): void {
  const { version } = spoken;
  const type = first >> 4;
  if (r.gist !== null) r.gist.part = partOf(r, first);
  const name = PACKETS[type]?.name ?? "";
  switch (type) {
    case 1:
      return readConnect(r);
    case 2:
      readConnack(r, version);
      return;
    case 3:
      readPublish(r, first, spoken);
      return;
    case 8:
    case 10:
      readTopics(r, name, version, type === 8);
      return;
    case 9:
    case 11:
      readAcknowledged(r, name, version);
      return;
    case 12:
    case 13:
      if (r.more()) r.wrong(said("mqtt.hasNothingBehindItsHeader", { name }));
      return;
    case 14:
    case 15:
      if (r.more()) readReason(r, name, version);
      return;
    default: {
      const id = packetId(r);
      r.say(`${name} ${id}`);
      if (r.more()) readReason(r, name, version, id);
      return;
    }
  }
}

/**
 * Who asks waits for a packet of one type, mostly with its identifier; either side may publish. PUBREC answers, and PUBREL asks
 * anew (3.1.1, 4.3.3).
 */
function partOf(r: FieldReader, first: number): Part | null {
  const type = first >> 4;
  const kind = type in AWAITED || type === 3 ? "request" : ANSWERS.has(type) ? "answer" : null;
  const qos = (first >> 1) & 3;
  if (kind === null || (type === 3 && qos === 0)) return null;
  const awaited = type === 3 ? (qos === 1 ? 4 : 5) : kind === "request" ? AWAITED[type] : type;
  // Behind the topic of PUBLISH.
  const at = type === 3 ? 2 + Math.max(0, r.peek()) * 256 + Math.max(0, r.peek(1)) : 0;
  const id = WITHOUT_ID.has(type) ? "" : `${r.peek(at)}.${r.peek(at + 1)}`;
  return { kind, key: `${awaited} ${id}` };
}

/** The type that answers a type. */
const AWAITED: Readonly<Record<number, number>> = { 1: 2, 6: 7, 8: 9, 10: 11, 12: 13 };
const ANSWERS: ReadonlySet<number> = new Set([2, 4, 5, 7, 9, 11, 13]);
const WITHOUT_ID: ReadonlySet<number> = new Set([1, 2, 12, 13]);

function packetId(r: FieldReader): number {
  return r.uint("mqtt.packetIdentifier", 2);
}

/** MQTT 5: a reason code, and properties if there are any. */
function readReason(
  r: FieldReader,
  name: string,
  version: Version,
  id: number | null = null,
): void {
  if (version !== 5) r.wrong(said("mqtt.ofMqttEndsHere", { name }));
  const code = r.uint("mqtt.reasonCode", 1, (value) => reason(name, value));
  r.say(
    id === null ? spaced(name, reason(name, code)) : colon(`${name} ${id}`, reason(name, code)),
  );
  if (r.more()) readProperties(r);
}

function readConnack(r: FieldReader, version: Version): void {
  const flags = r.uint("mqtt.acknowledgeFlags", 1, (value) =>
    value === 1 ? said("mqtt.sessionPresent") : String(value),
  );
  if (flags > 1) r.wrong("mqtt.acknowledgeFlagsAreOr", r.at - 1);
  const code = r.uint(version === 5 ? "mqtt.reasonCode" : "mqtt.returnCode", 1, (value) =>
    reason(version === 5 ? "CONNACK" : "CONNACK 3.1.1", value),
  );
  r.say(spaced("CONNACK", reason(version === 5 ? "CONNACK" : "CONNACK 3.1.1", code)));
  if (version === 5) readProperties(r);
  else if (r.more()) r.wrong("mqtt.connackOfMqttEndsHere");
}

function readPublish(r: FieldReader, first: number, spoken: Spoken): void {
  const qos = (first >> 1) & 3;
  const from = r.at;
  const sent = readString(r, "mqtt.topicName");
  if (/[#+]/.test(sent)) r.wrong("mqtt.topicNameHasNoWildcards");
  r.say(`PUBLISH ${sent}`);
  const id = qos > 0 ? packetId(r) : null;
  const topicTo = r.at;
  let alias: number | null = null;
  if (spoken.version === 5)
    readProperties(r, PUBLISH_PROPERTIES, "mqtt.properties", (property, value) => {
      if (property === TOPIC_ALIAS) alias = Number(value);
    });
  const topic = alias === null ? sent : aliased(r, spoken, sent, { alias, from, to: topicTo });
  const payload = r.rest("decode.payload");
  r.gist?.tell(spaced("PUBLISH", topic, `${payload.length} B`));
  const what = payload.length === 0 ? said("mqtt.empty") : textOrHex(payload);
  r.say(said("mqtt.publish", { topic, id, what }));
}

const TOPIC_ALIAS = 0x23;
const MAX_ALIASES = 32;

/** The topic that an alias stands for; a topic beside it gives it a new meaning. `from`, `to`: of the topic in the bytes. */
function aliased(
  r: FieldReader,
  { direction }: Spoken,
  topic: string,
  { alias, from, to }: { readonly alias: number; readonly from: number; readonly to: number },
): Text {
  const { mqtt } = r.conversation;
  if (topic === "") {
    const meant = direction === null ? undefined : mqtt?.aliases[direction][alias];
    if (meant === undefined) return said("mqtt.alias", { alias });
    r.note("mqtt.topicByItsAlias", meant, from, to);
    return meant;
  }
  if (mqtt === undefined || direction === null) return topic;
  const known = mqtt.aliases[direction];
  if (known[alias] === undefined && Object.keys(known).length >= MAX_ALIASES) return topic;
  const aliases = { ...mqtt.aliases, [direction]: { ...known, [alias]: topic } };
  r.conversation = { ...r.conversation, mqtt: { ...mqtt, aliases } };
  return topic;
}

/** Topic filters; those of SUBSCRIBE have options. */
function readTopics(r: FieldReader, name: string, version: Version, options: boolean): void {
  packetId(r);
  if (version === 5) readProperties(r);
  const filters: string[] = [];
  do {
    const filter = readString(r, "mqtt.topicFilter");
    if (r.ok && filter === "") r.wrong("mqtt.topicFilterIsNotEmpty");
    if (filters.length < 4) filters.push(filter);
    if (options) readOptions(r, version);
  } while (r.more());
  r.say(`${name} ${filters.join(", ")}`);
}

function readOptions(r: FieldReader, version: Version): void {
  const options = r.flags("mqtt.subscriptionOptions", 1, (value) => ({
    value: `QoS ${value & 3}`,
    parts: [
      ["mqtt.qos", String(value & 3)],
      ...(version === 5
        ? ([
            ["mqtt.noLocal", String((value >> 2) & 1)],
            ["mqtt.retainAsPublished", String((value >> 3) & 1)],
            ["mqtt.retainHandling", String((value >> 4) & 3)],
          ] as const)
        : []),
    ],
  }));
  if ((options & (version === 5 ? 0xc0 : 0xfc)) !== 0 || (options & 3) === 3)
    r.wrong("mqtt.subscriptionOptionsHaveReservedBits", r.at - 1);
}

/** SUBACK and UNSUBACK: a code for each topic filter, in order. */
function readAcknowledged(r: FieldReader, name: string, version: Version): void {
  const id = packetId(r);
  r.say(`${name} ${id}`);
  if (version === 5) readProperties(r);
  if (version !== 5 && name === "UNSUBACK") return;
  const codes: Text[] = [];
  do {
    const code = r.uint("mqtt.reasonCode", 1, (value) => reason(name, value));
    if (codes.length < 4) codes.push(reason(name, code));
  } while (r.more());
  r.say(colon(`${name} ${id}`, listed(codes)));
}
