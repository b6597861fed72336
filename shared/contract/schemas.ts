// Run-time checks of what a client sends. Titles and descriptions become the forms' labels and the command line's help.

import * as v from "valibot";
import { PROTOCOL_NAME } from "../framing/frameSpec.ts";
import { frameSpecSchema } from "../framing/frameSpecSchema.ts";
import { BOUNDS, type Bounds } from "../model/bounds.ts";
import { parseNetworks } from "../model/networks.ts";
import { MEASURE_BUCKETS, MEASURE_SLOTS } from "../model/measure.ts";
import type { Query } from "../model/query.ts";
import { EXISTING } from "../model/recording.ts";
import { MAX_PAYLOAD, MAX_ROWS } from "../model/rows.ts";

const integer = (lowest: number, highest: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(lowest), v.maxValue(highest));

/** Its length is looked at before its items are, of which a hostile list has millions. */
function listOf<T>(item: v.GenericSchema<T>, most: number) {
  return v.pipe(
    v.custom<readonly T[]>(
      (list) => Array.isArray(list) && list.length <= most,
      `expected a list of at most ${most}`,
    ),
    v.array(item),
  );
}

export const port = integer(0, 65_535);
export const socketId = integer(1, 2 ** 32 - 1);
/** Sockets named in one call; `null` stands for all. */
export const socketIds = v.nullable(listOf(socketId, 10_000));
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
// Linux allows 107 bytes, macOS 103, a named pipe 256 characters; the system has the last word.
const path = v.pipe(v.string(), v.minLength(1), v.maxLength(256));

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

export const openSpec = v.variant("kind", [
  tcpListenerSpec,
  tcpConnectionSpec,
  udpSpec,
  unixListenerSpec,
  unixConnectionSpec,
]);

export const scope = v.variant("kind", [
  v.strictObject({ kind: v.literal("all") }),
  v.strictObject({ kind: v.literal("socket"), socket: socketId }),
  v.strictObject({ kind: v.literal("family"), socket: socketId }),
]);

/** Longest display filter, in UTF-16 units. */
export const MAX_FILTER = 16 * 1024;
/** Rules of how to cut streams in one query. */
export const MAX_FRAMING_RULES = 1000;

export const filter = v.pipe(v.string(), v.maxLength(MAX_FILTER));

export const query: v.GenericSchema<Query> = v.strictObject({
  scope,
  filter,
  mode: v.picklist(["calls", "messages"]),
  framing: listOf(
    v.strictObject({
      socket: v.nullable(socketId),
      in: frameSpecSchema,
      out: frameSpecSchema,
    }),
    MAX_FRAMING_RULES,
  ),
});

export const position = integer(0, Number.MAX_SAFE_INTEGER);
export const rowCount = integer(1, MAX_ROWS);
export const payloadCount = integer(0, MAX_PAYLOAD);

/** µs since the epoch, or null: where the recording begins, and now. `slot`: which of a client's plots asks; 0 if left out. */
export const measureInput = v.strictObject({
  scope,
  from: v.nullable(position),
  to: v.nullable(position),
  buckets: integer(MEASURE_BUCKETS.lowest, MEASURE_BUCKETS.highest),
  slot: v.optional(integer(0, MEASURE_SLOTS - 1)),
});

/** A socket's conversation; `peer`: with one end only, as text, where a UDP socket has several; null for all. */
export const conversation = {
  socket: socketId,
  peer: v.nullable(v.pipe(v.string(), v.maxLength(512))),
};
export const direction = v.picklist(["in", "out"]);

/** A byte of one direction of a conversation, or the event with this seq. */
export const streamPlace = v.variant("kind", [
  v.strictObject({ kind: v.literal("byte"), direction, at: position }),
  v.strictObject({ kind: v.literal("event"), seq: position }),
]);

/** Places of one conversation about which is asked at once. */
export const MAX_PLACES = 256;
export const streamPlaces = v.pipe(v.array(streamPlace), v.maxLength(MAX_PLACES));
export const protocol = v.nullable(v.pipe(v.string(), v.regex(PROTOCOL_NAME)));

/** Bytes of one send, from a composer or a file. */
export const MAX_SEND = 16 * 1024 * 1024;

export const payload = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.byteLength <= MAX_SEND, `at most ${MAX_SEND} bytes in one send`),
);

/** A file on the machine of the engine, whose system has the last word. */
export const newFile = v.strictObject({
  path: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)),
  existing: v.picklist(EXISTING),
});

const bound = (name: keyof Bounds) =>
  v.optional(integer(BOUNDS[name].lowest, BOUNDS[name].highest));

export const bounds = v.strictObject({
  sockets: bound("sockets"),
  closedSockets: bound("closedSockets"),
  diskWaiting: bound("diskWaiting"),
  sendQueue: bound("sendQueue"),
  clientLag: bound("clientLag"),
  recordingSize: bound("recordingSize"),
});
