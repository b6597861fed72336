// Run-time checks of how a socket is to be opened. Titles and descriptions become the forms' labels and the command line's
// help.

import * as v from "valibot";
import { parseNetworks } from "../model/networks.ts";
import { integer } from "./checks.ts";

export const port = integer(0, 65_535);
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
// Linux allows 107 bytes, macOS 103, a named pipe 256 characters; the system has the last word.
const path = v.pipe(v.string(), v.minLength(1), v.maxLength(256));

/** A Unix domain socket to which a datagram goes. */
export const pathTarget = v.strictObject({ path });

export const hostPort = v.strictObject({ host, port });

/** Where to send or connect: port 0 is nobody's. */
export const target = v.strictObject({ host, port: integer(1, 65_535) });

const onPeerEnd = v.pipe(
  v.picklist(["keep", "close"]),
  v.description("when the peer ends its writing side: keep ours open, or close"),
);
const backlog = v.pipe(
  integer(1, 65_535),
  v.description("length of the queue of connections not yet accepted"),
);
const ipv6Only = v.pipe(v.boolean(), v.description("on an IPv6 address refuse IPv4 peers"));
const echo = v.pipe(v.boolean(), v.description("send back whatever comes in"));
const noDelay = v.pipe(
  v.boolean(),
  v.description("TCP_NODELAY: send small pieces at once instead of gathering them"),
  // A flag that begins with --no- would mean the opposite.
  v.metadata({ flag: "tcp-nodelay" }),
);

const idleTimeout = v.pipe(
  integer(0, 86_400_000),
  v.description(
    "close a connection on which nothing comes or goes for so long, in milliseconds; 0: never",
  ),
);
const maxConnections = v.pipe(
  integer(0, 1_000_000),
  v.description(
    "connections open at once, further ones are refused; 0: as many as the limits allow",
  ),
);
const networks = v.pipe(
  v.string(),
  v.maxLength(20_000),
  v.rawCheck(({ dataset, addIssue }) => {
    const parsed = dataset.typed ? parseNetworks(dataset.value) : null;
    if (parsed?.ok === false) addIssue({ message: parsed.problem });
  }),
);
const allow = v.pipe(
  networks,
  v.description("let in only these addresses and networks: 127.0.0.1,10.0.0.0/8,fe80::/10"),
);
const deny = v.pipe(
  networks,
  v.description("refuse these addresses and networks, also allowed ones"),
);

/** Milliseconds etc. of a spec's entries carry a description; those without one are arguments, not options. */
export const tcpListenerSpec = v.strictObject({
  kind: v.literal("tcp-listener"),
  at: hostPort,
  backlog,
  ipv6Only,
  echo,
  onPeerEnd,
  noDelay,
  maxConnections,
  idleTimeout,
  allow,
  deny,
});

export const tcpConnectionSpec = v.strictObject({
  kind: v.literal("tcp-connection"),
  to: target,
  from: v.nullable(hostPort),
  onPeerEnd,
  noDelay,
  echo,
  idleTimeout,
  connectTimeout: v.pipe(
    integer(0, 3_600_000),
    v.description("milliseconds for each address tried, 0 leaves it to the system"),
  ),
});

export const udpSpec = v.strictObject({
  kind: v.literal("udp"),
  at: v.nullable(hostPort),
  to: v.nullable(target),
  ipv6Only,
  receiveBuffer: v.pipe(
    integer(1024, 1024 * 1024 * 1024),
    v.description("bytes of the kernel's receive buffer (SO_RCVBUF)"),
  ),
  reuseAddress: v.pipe(
    v.boolean(),
    v.description("share the port with other sockets that allow it (SO_REUSEADDR)"),
  ),
  broadcast: v.pipe(v.boolean(), v.description("allow sending to broadcast addresses")),
  echo,
  allow,
  deny,
});

export const unixListenerSpec = v.strictObject({
  kind: v.literal("unix-listener"),
  path,
  backlog,
  echo,
  onPeerEnd,
  maxConnections,
  idleTimeout,
});

export const unixConnectionSpec = v.strictObject({
  kind: v.literal("unix-connection"),
  path,
  onPeerEnd,
  idleTimeout,
  echo,
});

export const unixDatagramSpec = v.strictObject({
  kind: v.literal("unix-dgram"),
  path: v.nullable(path),
  peerPath: v.nullable(path),
  echo,
});

export const openSpec = v.variant("kind", [
  tcpListenerSpec,
  tcpConnectionSpec,
  udpSpec,
  unixListenerSpec,
  unixConnectionSpec,
  unixDatagramSpec,
]);
