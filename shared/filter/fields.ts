// Every field that a filter can speak of. Those with `wireshark` mean the same in Wireshark and tshark on a recording:
// an event that is written as several packets has all the values of its packets.

import { CALLS } from "../model/event.ts";

/** `protocol`: only its presence can be asked. `seconds`: compared in µs. */
export type FieldType =
  | "protocol"
  | "number"
  | "boolean"
  | "seconds"
  | "ipv4"
  | "ipv6"
  | "text"
  | "bytes";

/**
 * What must be read to know it. `index`: a few bytes kept of every event. `event`: its particulars, from the recording.
 * `payload`: the bytes it carried.
 */
export type FieldSource = "index" | "event" | "payload";

export interface FilterField {
  readonly name: string;
  readonly type: FieldType;
  readonly source: FieldSource;
  /** Whether tshark knows it by this name, with the same meaning. */
  readonly wireshark: boolean;
  /** One sentence, for completion. */
  readonly about: string;
  /** All values that it can have, or typical ones, for completion. */
  readonly values?: readonly string[];
  /** Whether no other than `values` can be. */
  readonly closed?: boolean;
}

const shared = (
  name: string,
  type: FieldType,
  about: string,
  source: FieldSource = "index",
): FilterField => ({ name, type, source, wireshark: true, about });

const ours = (
  name: string,
  type: FieldType,
  about: string,
  more: Partial<FilterField> = {},
): FilterField => ({ name, type, source: "index", wireshark: false, about, ...more });

export const FIELDS: readonly FilterField[] = [
  shared("frame", "protocol", "Every event."),
  shared("ip", "protocol", "Events of an IPv4 socket or peer."),
  shared("ipv6", "protocol", "Events of an IPv6 socket or peer."),
  shared("tcp", "protocol", "Events of TCP sockets."),
  shared("udp", "protocol", "Events of UDP sockets."),
  shared("frame.time_relative", "seconds", "Seconds since the recording's first event."),
  shared("frame.time_epoch", "seconds", "Seconds since 1970-01-01 UTC."),
  ours("frame.time_delta", "seconds", "Seconds since the event before, of any socket."),
  shared("frame.interface_queue", "number", "The socket's number, as socket."),
  shared("frame.packet_id", "number", "The event's number, as seq."),
  shared("ip.src", "ipv4", "IPv4 address that it came from: the peer's for recv, ours for send."),
  shared("ip.dst", "ipv4", "IPv4 address that it went to."),
  shared("ip.addr", "ipv4", "Either IPv4 address."),
  shared("ipv6.src", "ipv6", "IPv6 address that it came from."),
  shared("ipv6.dst", "ipv6", "IPv6 address that it went to."),
  shared("ipv6.addr", "ipv6", "Either IPv6 address."),
  shared("tcp.port", "number", "Either TCP port."),
  shared("tcp.srcport", "number", "TCP port that it came from."),
  shared("tcp.dstport", "number", "TCP port that it went to."),
  shared("tcp.len", "number", "Payload bytes of its TCP segments; of a large read each part."),
  shared("tcp.flags.syn", "boolean", "SYN: a connection was made."),
  shared("tcp.flags.ack", "boolean", "ACK: every packet but the first of a connection."),
  shared("tcp.flags.fin", "boolean", "FIN: one side ended its writing."),
  shared("tcp.flags.reset", "boolean", "RST: the connection was reset."),
  shared("tcp.payload", "bytes", "Bytes that a TCP socket sent or received.", "payload"),
  shared("udp.port", "number", "Either UDP port."),
  shared("udp.srcport", "number", "UDP port that it came from."),
  shared("udp.dstport", "number", "UDP port that it went to."),
  shared("udp.length", "number", "Bytes of the datagram with its header of 8."),
  shared("udp.payload", "bytes", "Bytes of a datagram.", "payload"),
  shared("data", "bytes", "Bytes sent or received, whatever carried them.", "payload"),
  shared("data.data", "bytes", "As data.", "payload"),
  shared("data.len", "number", "Number of bytes sent or received."),
  ours("socket", "number", "The socket's number: 3 for #3."),
  ours("listener", "number", "The number of the listener that accepted the socket."),
  ours("seq", "number", "The event's number."),
  ours("call", "text", "The socket call.", { values: CALLS, closed: true }),
  ours("dir", "text", "in: received from the peer; out: sent by us.", {
    values: ["in", "out"],
    closed: true,
  }),
  ours("len", "number", "Bytes that this call sent or received."),
  ours("error", "text", "Code of the failure.", {
    values: ["ECONNRESET", "ECONNREFUSED", "EADDRINUSE", "ETIMEDOUT", "EPIPE", "ENOTFOUND"],
  }),
  ours("failed", "boolean", "Whether the call failed."),
  ours("accepted", "number", "The new socket's number, of accept."),
  ours("kind", "text", "The socket's kind.", {
    values: ["tcp", "udp", "unix"],
    closed: true,
  }),
  ours("local", "text", "Our end, as 127.0.0.1:9000, [::1]:9000 or a path."),
  ours("peer", "text", "The peer's end, as 127.0.0.1:9000, [::1]:9000 or a path."),
  ours("text", "text", "The sentence of a call that carries no bytes.", { source: "event" }),
];

const BY_NAME: ReadonlyMap<string, FilterField> = new Map(
  FIELDS.map((field) => [field.name, field]),
);

export function fieldByName(name: string): FilterField | undefined {
  return BY_NAME.get(name);
}
