// Every field that a filter can speak of. Those with `wireshark` mean the same in Wireshark and tshark on a recording, where an
// event may be several frames: it is found when a filter holds of one of them.

import { CALLS } from "../model/event.ts";

/** `protocol`: its presence or its bytes. `seconds` and `time`, a moment: compared in µs. */
export type FieldType =
  | "protocol"
  | "number"
  | "boolean"
  | "seconds"
  | "time"
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
  /** `differ`: the frames of one event may have different values. `file`: and only the file knows them. */
  readonly frames?: "differ" | "file";
}

const shared = (
  name: string,
  type: FieldType,
  about: string,
  source: FieldSource = "index",
): FilterField => ({ name, type, source, wireshark: true, about });

/** Of a packet, which an event may have several of. */
const packet = (
  name: string,
  type: FieldType,
  about: string,
  frames: "differ" | "file" = "differ",
): FilterField => ({ name, type, source: "index", wireshark: true, about, frames });

const payload = (name: string, about: string): FilterField => ({
  ...packet(name, "bytes", about),
  source: "payload",
});

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
  shared("frame.time", "time", 'When it happened: "2026-11-22 10:00:00".'),
  shared("frame.time_relative", "seconds", "Seconds since the recording's first event."),
  shared("frame.time_epoch", "seconds", "Seconds since 1970-01-01 UTC."),
  packet("frame.time_delta", "seconds", "Seconds since the frame before, of any socket."),
  packet("frame.number", "number", "The frame's number in the file, as Wireshark counts.", "file"),
  packet("frame.len", "number", "Bytes of the frame: headers and payload.", "file"),
  packet("frame.cap_len", "number", "As frame.len: every byte is recorded.", "file"),
  packet("frame.interface_queue", "number", "The socket's number, as socket."),
  packet("frame.packet_id", "number", "The event's number, as seq."),
  packet("ip.src", "ipv4", "IPv4 address that it came from: the peer's for recv, ours for send."),
  packet("ip.dst", "ipv4", "IPv4 address that it went to."),
  packet("ip.addr", "ipv4", "Either IPv4 address."),
  packet("ipv6.src", "ipv6", "IPv6 address that it came from."),
  packet("ipv6.dst", "ipv6", "IPv6 address that it went to."),
  packet("ipv6.addr", "ipv6", "Either IPv6 address."),
  shared("tcp.port", "number", "Either TCP port."),
  packet("tcp.srcport", "number", "TCP port that it came from."),
  packet("tcp.dstport", "number", "TCP port that it went to."),
  packet("tcp.len", "number", "Payload bytes of the packet; a large send is several."),
  packet("tcp.stream", "number", "Number of the TCP connection in the file, from 0.", "file"),
  packet("tcp.seq", "number", "Sequence number, from 0 at the SYN.", "file"),
  packet("tcp.ack", "number", "Acknowledgment number, from 0 at the SYN.", "file"),
  packet("tcp.seq_raw", "number", "Sequence number as it is in the header.", "file"),
  packet("tcp.ack_raw", "number", "Acknowledgment number as it is in the header.", "file"),
  packet("tcp.hdr_len", "number", "Bytes of the TCP header.", "file"),
  packet("tcp.flags", "number", "All flags as a number: tcp.flags & 0x02."),
  packet("tcp.flags.push", "boolean", "PSH: the last packet of a send."),
  packet("tcp.flags.syn", "boolean", "SYN: a connection was made."),
  packet("tcp.flags.ack", "boolean", "ACK: every packet but the first of a connection."),
  packet("tcp.flags.fin", "boolean", "FIN: one side ended its writing."),
  packet("tcp.flags.reset", "boolean", "RST: the connection was reset."),
  payload("tcp.payload", "Bytes that a TCP socket sent or received."),
  shared("udp.port", "number", "Either UDP port."),
  packet("udp.srcport", "number", "UDP port that it came from."),
  packet("udp.dstport", "number", "UDP port that it went to."),
  packet("udp.stream", "number", "Number of the UDP conversation in the file, from 0.", "file"),
  packet("udp.length", "number", "Bytes of the datagram with its header of 8."),
  payload("udp.payload", "Bytes of a datagram."),
  payload("data", "Bytes of the packet, whatever carried them."),
  payload("data.data", "As data."),
  packet("data.len", "number", "Number of bytes in the packet."),
  ours("socket", "number", "The socket's number: 3 for #3."),
  ours("listener", "number", "The number of the listener that accepted the socket."),
  ours("seq", "number", "The event's number."),
  ours("call", "text", "The socket call.", { values: CALLS, closed: true }),
  ours("dir", "text", "in: received from the peer; out: sent by us.", {
    values: ["in", "out"],
    closed: true,
  }),
  ours("len", "number", "Bytes that this call sent or received."),
  ours("payload", "bytes", "All bytes of this call, also where they are several packets.", {
    source: "payload",
  }),
  ours("error", "text", "Code of the failure.", {
    values: ["ECONNRESET", "ECONNREFUSED", "EADDRINUSE", "ETIMEDOUT", "EPIPE", "ENOTFOUND"],
  }),
  ours("failed", "boolean", "Whether the call failed."),
  ours("accepted", "number", "The new socket's number, of accept."),
  ours("kind", "text", "The socket's kind.", {
    values: ["tcp", "udp", "unix", "unix-dgram"],
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
