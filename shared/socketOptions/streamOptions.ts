// What streams have of the system: TCP (tcp(7)) and the sockets below it (socket(7)).

import { TCP, IP, worded, type OptionRow } from "./OptionRow.ts";

export const STREAM_OPTIONS = {
  /** TCP_NODELAY; a listener's is that of accepted sockets. */
  noDelay: {
    kinds: TCP,
    type: "switch",
    initial: true,
    ...worded("noDelay"),
    more: true,
    // A flag that begins with --no- would mean the opposite.
    flag: "tcp-nodelay",
    sockopt: "TCP_NODELAY",
    after: true,
  },
  /** Milliseconds for each address tried; 0 leaves it to the system, whose own limit can be over two minutes. */
  connectTimeout: {
    kinds: ["tcp-connection"],
    type: "number",
    lowest: 0,
    highest: 3_600_000,
    initial: 30_000,
    unit: "ms",
    ...worded("connectTimeout"),
    more: true,
  },
  /** RFC 8305: the next address is tried 250 ms after the one before, and the first that answers is taken. */
  happyEyeballs: {
    kinds: ["tcp-connection"],
    type: "switch",
    initial: false,
    ...worded("happyEyeballs"),
    more: true,
  },
  keepAlive: {
    kinds: TCP,
    type: "switch",
    initial: false,
    ...worded("keepAlive"),
    more: true,
    sockopt: "SO_KEEPALIVE",
    after: true,
  },
  /** Seconds without a byte before the first probe; 0: the system's. */
  keepAliveIdle: {
    kinds: TCP,
    type: "number",
    lowest: 0,
    highest: 32767,
    initial: 0,
    unit: "s",
    ...worded("keepAliveIdle"),
    more: true,
    sockopt: "TCP_KEEPIDLE",
    after: true,
  },
  /** Seconds between two probes; 0: the system's. */
  keepAliveInterval: {
    kinds: TCP,
    type: "number",
    lowest: 0,
    highest: 32767,
    initial: 0,
    unit: "s",
    ...worded("keepAliveInterval"),
    more: true,
    sockopt: "TCP_KEEPINTVL",
    after: true,
  },
  /** Probes without an answer after which the connection is lost; 0: the system's. */
  keepAliveCount: {
    kinds: TCP,
    type: "number",
    lowest: 0,
    highest: 127,
    initial: 0,
    unit: "",
    ...worded("keepAliveCount"),
    more: true,
    sockopt: "TCP_KEEPCNT",
    after: true,
  },
  /** With 0 closing is a reset (RST). A longer time would have close(2) block the engine, so there is none. */
  linger: {
    kinds: TCP,
    type: "choice",
    values: ["off", "0"],
    on: "0",
    initial: "off",
    ...worded("linger"),
    more: true,
    sockopt: "SO_LINGER",
    after: true,
  },
  /** SO_RCVBUF asked for: 4 MiB holds 10 ms of 64-byte datagrams at the loopback's full rate; of a stream the system knows best (0). */
  receiveBuffer: {
    kinds: IP,
    type: "number",
    lowest: 0,
    highest: 1024 ** 3,
    initial: 0,
    initialOf: { udp: 4 * 1024 * 1024 },
    unit: "bytes",
    ...worded("receiveBuffer"),
    more: true,
    sockopt: "SO_RCVBUF",
    after: true,
  },
  /** SO_SNDBUF asked for; 0: the system's. */
  sendBuffer: {
    kinds: IP,
    type: "number",
    lowest: 0,
    highest: 1024 ** 3,
    initial: 0,
    unit: "bytes",
    ...worded("sendBuffer"),
    more: true,
    sockopt: "SO_SNDBUF",
    after: true,
  },
  /** Hops that a packet may take; 0: as many as the system says. Of IPv6 IPV6_UNICAST_HOPS. */
  ttl: {
    kinds: IP,
    type: "number",
    lowest: 0,
    highest: 255,
    initial: 0,
    unit: "",
    ...worded("ttl"),
    more: true,
    sockopt: "IP_TTL",
    after: true,
  },
  /** The upper six bits of the traffic class (RFC 2474); of IPv6 IPV6_TCLASS. */
  dscp: {
    kinds: IP,
    type: "number",
    lowest: 0,
    highest: 63,
    initial: 0,
    unit: "",
    ...worded("dscp"),
    more: true,
    sockopt: "IP_TOS",
    after: true,
  },
} as const satisfies Readonly<Record<string, OptionRow>>;
