import { UNKNOWN } from "../../../decode/Conversation.ts";
import { mqtt } from "../../../decode/mqtt.ts";
import { PACKETS } from "../../../decode/mqtt/packets.ts";
import { toEscapes } from "../../../format/escapes.ts";
import type { MakeValues } from "../MakeField.ts";
import { finderOf, utf8, type FieldFinder } from "./FieldFinder.ts";
import type { ReadValues } from "./ReadValues.ts";

/** Only CONNECT says which version it is: of the others both are tried. */
export const readMqtt: ReadValues = (bytes) =>
  ([4, 5] as const).flatMap((version): MakeValues[] => {
    const talk = { version, aliases: { in: {}, out: {} } };
    const found = finderOf(mqtt, bytes, { conversation: { ...UNKNOWN, mqtt: talk } });
    const first = bytes[0] ?? 0;
    const packet = PACKETS[first >> 4]?.name;
    if (found === null || packet === undefined) return [];
    return [
      {
        packet,
        "protocol-version": version === 5 ? "5" : "3.1.1",
        ...(packet === "CONNECT" ? connectValues(found) : {}),
        topic: found.sizedText("mqtt.topicName"),
        payload: toEscapes(found.bytesOf("decode.payload")),
        filter: found
          .all("mqtt.topicFilter")
          .map(({ from, to }) => toEscapes(bytes.subarray(from + 2, to)))
          .join("\n"),
        qos:
          packet === "PUBLISH"
            ? String((first >> 1) & 3)
            : String(found.uint("mqtt.subscriptionOptions") & 3),
        retain: (first & 1) !== 0 ? "yes" : "no",
        duplicate: (first & 8) !== 0 ? "yes" : "no",
        ...packetId(found),
      },
    ];
  });

function connectValues(found: FieldFinder): MakeValues {
  const flags = found.uint("mqtt.connectFlags");
  return {
    "client-id": found.sizedText("mqtt.clientIdentifier"),
    "keep-alive": String(found.uint("mqtt.keepAlive")),
    clean: (flags & 0x02) !== 0 ? "yes" : "no",
    // The flags' parts have the same names, and lie in front.
    user: utf8(found.lastSized("mqtt.userName", (flags & 0x80) !== 0)),
    password: toEscapes(found.lastSized("mqtt.password", (flags & 0x40) !== 0)),
    "will-topic": found.sizedText("mqtt.willTopic"),
    "will-payload": toEscapes(found.bytesOf("mqtt.willPayload").subarray(2)),
    "will-qos": String((flags >> 3) & 3),
    "will-retain": (flags & 0x20) !== 0 ? "yes" : "no",
  };
}

/** What is sent once has none. */
function packetId(found: FieldFinder): MakeValues {
  const has = found.all("mqtt.packetIdentifier").length > 0;
  return has ? { "packet-id": String(found.uint("mqtt.packetIdentifier")) } : {};
}
