// MQTT 3.1.1 and 5 (OASIS standards of 2014 and 2019); 3.1 differs in its protocol name only. Which version a connection
// speaks is said once, in its CONNECT: where that is not known, both readings are tested against the packet's length.

import { UNKNOWN, type Conversation } from "./Conversation.ts";
import type { DecodeContext, DecodeInput, Decoder, MessageLength, PortHints } from "./Decoder.ts";
import { VERSIONS, type Version } from "./mqtt/connect.ts";
import { PACKETS, readBody } from "./mqtt/packets.ts";
import {
  complete,
  gistByReading,
  decodeMessages,
  followByReading,
  scan,
  type ReadMessage,
} from "./reading/decodeMessages.ts";
import { MAX_FIELDS } from "./reading/FieldNotes.ts";
import { FieldReader } from "./reading/FieldReader.ts";
import { hinted } from "./reading/hints.ts";
import { said } from "../words/said.ts";
import { asIs } from "./reading/label.ts";

const NAME = "mqtt";
const TITLE = said("mqtt.title");
const PORTS: PortHints = { tcp: [1883], udp: [] };

export const mqtt: Decoder<typeof NAME> = {
  name: NAME,
  title: TITLE,
  ports: PORTS,
  test,
  decode: (input) =>
    decodeMessages(
      { name: NAME, title: TITLE },
      "decode.packet",
      input,
      packetReader(input.context),
    ),
  messageLength,
  follow,
  gist: (input) => gistByReading(input, packetReader(input.context)),
};

interface Header {
  /** The whole packet's, from its first byte. */
  readonly length: number;
  /** Bytes that say the remaining length. */
  readonly lengthBytes: number;
}

/** The fixed header (3.1.1, 2.2; 5, 2.1). */
function fixedHeader(bytes: Uint8Array, at = 0): Header | "more" | "none" {
  const first = bytes[at];
  if (first === undefined) return "more";
  const packet = PACKETS[first >> 4];
  if (packet === undefined || (packet.flags !== null && packet.flags !== (first & 0x0f)))
    return "none";
  // QoS 3 does not exist.
  if (packet.flags === null && (first & 0x06) === 0x06) return "none";
  let remaining = 0;
  for (let i = 0; i < 4; i++) {
    const byte = bytes[at + 1 + i];
    if (byte === undefined) return "more";
    remaining += (byte & 0x7f) * 128 ** i;
    if (byte < 0x80) return { length: 2 + i + remaining, lengthBytes: i + 1 };
  }
  return "none";
}

function messageLength(bytes: Uint8Array): MessageLength {
  const header = fixedHeader(bytes);
  return typeof header === "string" ? header : complete(bytes, header.length);
}

/** Only two packets say something about later ones. */
function follow(input: DecodeInput): Conversation {
  const { bytes, context } = input;
  const type = (bytes[0] ?? 0) >> 4;
  const known = context.conversation ?? UNKNOWN;
  if (type !== 1 && (type !== 3 || known.mqtt?.version !== 5)) return known;
  return followByReading(input, packetReader(context));
}

function test(input: DecodeInput): number {
  const { bytes, context } = input;
  const header = fixedHeader(bytes);
  if (context.transport === "udp" || header === "none" || bytes.length === 0) return 0;
  const usual = hinted(context, PORTS);
  if (header === "more" || bytes.length < 2) return usual ? 30 : 0;
  const { state, messages } = scan(input, packetReader(context));
  if (state === "wrong") return messages > 0 && usual ? 30 : 0;
  const port = usual ? 25 : 0;
  const type = (bytes[0] ?? 0) >> 4;
  // CONNECT carries the protocol's name.
  if (type === 1) return state === "whole" || bytes.length > 12 ? 97 : 50;
  if (state === "truncated" && messages === 0) return usual ? 45 : 12;
  if (header.length === 2) return 42 + port;
  return (type === 8 || type === 10 ? 72 : 58) + port;
}

function packetReader({ direction }: DecodeContext): ReadMessage {
  /** What a packet of only one version said, where no CONNECT did. */
  let inferred: Version | null = null;
  return (r) => {
    const from = r.at;
    const header = fixedHeader(r.bytes, from);
    if (header === "none") {
      r.wrong("mqtt.mqttPacketsFixedHeaderIsExpected");
      return;
    }
    const first = r.peek();
    const packet = PACKETS[first >> 4];
    r.flags("mqtt.packetTypeAndFlags", 1, () => ({
      value: packet?.name ?? "",
      parts: [
        ["decode.type", `${packet?.name ?? ""} (${first >> 4})`],
        ...(packet?.explain(first) ?? []),
      ],
    }));
    r.say(packet?.name ?? "", packet === undefined ? "decode.packet" : asIs(packet.name));
    if (header === "more") {
      r.truncate("mqtt.theRemainingLength", "mqtt.anotherByteIsExpected");
      return;
    }
    const remaining = header.length - 1 - header.lengthBytes;
    r.data("mqtt.remainingLength", header.lengthBytes, () => String(remaining));
    const end = from + header.length;
    r.within("mqtt.thePacket", remaining, () => {
      const { mqtt } = r.conversation;
      const fitting =
        mqtt === undefined
          ? fittingVersions(r.bytes.subarray(r.at, end), first, remaining)
          : [mqtt.version];
      const version =
        mqtt === undefined && inferred !== null && fitting.includes(inferred)
          ? inferred
          : (fitting[0] ?? 4);
      if (fitting.length > 1 && inferred === null && READ_DIFFERENTLY.has(first >> 4))
        r.guess(
          said("mqtt.readAsMqttConnectThatSaysVersion", {
            version: VERSIONS[version],
            other: VERSIONS[version === 5 ? 4 : 5],
          }),
        );
      readBody(r, first, { version, direction });
      if (fitting.length === 1 && mqtt === undefined) inferred = version;
    });
  };
}

/** Packets whose bytes may fit two versions and mean something else in each: those with a list, or a payload at their end. */
const READ_DIFFERENTLY: ReadonlySet<number> = new Set([3, 8, 9, 10, 11]);

/** The versions in which the packet makes sense, the likelier one first. */
function fittingVersions(body: Uint8Array, first: number, remaining: number): readonly Version[] {
  const type = first >> 4;
  // A topic filter is more telling than an empty list of properties: their packets are tried as 3.1.1 first.
  const order: readonly Version[] = type === 8 || type === 10 ? [4, 5] : [5, 4];
  return order.filter((version) => {
    // What is beyond the bound is not shown, so that it need not decide.
    const trial = new FieldReader(body, { silent: true, most: MAX_FIELDS });
    trial.within("mqtt.thePacket", remaining, () =>
      readBody(trial, first, { version, direction: null }),
    );
    return trial.outcome?.state !== "wrong";
  });
}
