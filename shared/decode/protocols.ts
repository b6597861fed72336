// The protocols that there are decoders of, for those who only name them: the decoders themselves are large.
// test/shared/decode/protocols.test.ts holds this against the registry.

import type { DecoderName } from "./registry.ts";
import { said, type Text } from "../words/said.ts";

export interface Protocol {
  readonly name: DecoderName;
  readonly title: Text;
  /** Whether it says where a message ends in a stream. */
  readonly cuts: boolean;
}

/** In the order of the registry. */
export const PROTOCOLS: readonly Protocol[] = [
  { name: "http", title: "HTTP/1.x", cuts: true },
  { name: "tls", title: "TLS", cuts: true },
  { name: "stun", title: "STUN", cuts: true },
  { name: "syslog", title: "Syslog", cuts: true },
  { name: "dns", title: "DNS", cuts: true },
  { name: "mqtt", title: said("mqtt.title"), cuts: true },
  // A name, not for people: the specification's.
  { name: "modbus", title: "Modbus TCP", cuts: true },
  { name: "resp", title: "Redis (RESP2, RESP3)", cuts: true },
  { name: "ntp", title: "NTP", cuts: false },
  { name: "websocket", title: "WebSocket", cuts: true },
  { name: "length-prefixed", title: said("lengthPrefixed.title"), cuts: false },
  { name: "lines", title: said("lines.title"), cuts: true },
];

export function protocolNamed(name: string): Protocol | null {
  return PROTOCOLS.find((protocol) => protocol.name === name) ?? null;
}
