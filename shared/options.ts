// Every option of a socket, one row each. What a socket can be opened with (its type, its check, its defaults), the window's form
// and its draft, and the command line's flags derive from the rows; what an option does stands in engine/sockets. An option is named
// as the system names it, and never says the opposite.

import type { WordKey } from "./words/said.ts";

export const SOCKET_KINDS = [
  "tcp-listener",
  "tcp-connection",
  "udp",
  "unix-listener",
  "unix-connection",
  "unix-dgram",
] as const;

export type SocketKind = (typeof SOCKET_KINDS)[number];

interface Row {
  readonly kinds: readonly SocketKind[];
  /** In the window's form. */
  readonly label: WordKey;
  readonly hint: WordKey;
  /** In the form behind "More options". */
  readonly more: boolean;
  /** The line of the command line's help. */
  readonly help: WordKey;
  /** On the command line, where it is not the name itself in kebab case. */
  readonly flag?: string;
  /** As setsockopt(2) names it, where it is one of the system's. */
  readonly sockopt?: string;
}

export type OptionRow = Row &
  (
    | { readonly type: "switch"; readonly initial: boolean }
    /** `on`: which of both a tick in the form stands for. */
    | {
        readonly type: "choice";
        readonly values: readonly [string, string];
        readonly on: string;
        readonly initial: string;
      }
    | {
        readonly type: "number";
        readonly lowest: number;
        readonly highest: number;
        readonly initial: number;
        readonly unit: "" | "ms" | "bytes";
      }
    /** Addresses and networks, as model/networks.ts reads them. */
    | { readonly type: "networks"; readonly initial: "" }
  );

const LISTENERS = ["tcp-listener", "unix-listener"] as const;
const STREAMS = ["tcp-listener", "tcp-connection", "unix-listener", "unix-connection"] as const;
const TCP = ["tcp-listener", "tcp-connection"] as const;
const HEARS_IP = ["tcp-listener", "udp"] as const;

/** In the order of the forms and of the command line's help. */
export const OPTIONS = {
  echo: {
    kinds: SOCKET_KINDS,
    type: "switch",
    initial: false,
    label: "option.echo",
    hint: "option.echoHint",
    help: "option.echoHelp",
    more: false,
  },
  /** What to do when the peer ends its writing side: keep ours open for more sends, or close. */
  onPeerEnd: {
    kinds: STREAMS,
    type: "choice",
    values: ["keep", "close"],
    on: "close",
    initial: "keep",
    label: "option.onPeerEnd",
    hint: "option.onPeerEndHint",
    help: "option.onPeerEndHelp",
    more: true,
  },
  /** TCP_NODELAY; a listener's is that of accepted sockets. */
  noDelay: {
    kinds: TCP,
    type: "switch",
    initial: true,
    label: "option.noDelay",
    hint: "option.noDelayHint",
    help: "option.noDelayHelp",
    more: true,
    // A flag that begins with --no- would mean the opposite.
    flag: "tcp-nodelay",
    sockopt: "TCP_NODELAY",
  },
  /** Milliseconds for each address tried; 0 leaves it to the system, whose own limit can be over two minutes. */
  connectTimeout: {
    kinds: ["tcp-connection"],
    type: "number",
    lowest: 0,
    highest: 3_600_000,
    initial: 30_000,
    unit: "ms",
    label: "option.connectTimeout",
    hint: "option.connectTimeoutHint",
    help: "option.connectTimeoutHelp",
    more: true,
  },
  /** SO_RCVBUF asked for: 4 MiB holds 10 ms of 64-byte datagrams at the loopback's full rate. */
  receiveBuffer: {
    kinds: ["udp"],
    type: "number",
    lowest: 1024,
    highest: 1024 ** 3,
    initial: 4 * 1024 * 1024,
    unit: "bytes",
    label: "option.receiveBuffer",
    hint: "option.receiveBufferHint",
    help: "option.receiveBufferHelp",
    more: true,
    sockopt: "SO_RCVBUF",
  },
  reuseAddress: {
    kinds: ["udp"],
    type: "switch",
    initial: false,
    label: "option.reuseAddress",
    hint: "option.reuseAddressHint",
    help: "option.reuseAddressHelp",
    more: true,
    sockopt: "SO_REUSEADDR",
  },
  broadcast: {
    kinds: ["udp"],
    type: "switch",
    initial: false,
    label: "option.broadcast",
    hint: "option.broadcastHint",
    help: "option.broadcastHelp",
    more: true,
    sockopt: "SO_BROADCAST",
  },
  /** For an IPv6 address: refuse IPv4 peers. */
  ipv6Only: {
    kinds: HEARS_IP,
    type: "switch",
    initial: false,
    label: "option.ipv6Only",
    hint: "option.ipv6OnlyHint",
    help: "option.ipv6OnlyHelp",
    more: true,
    sockopt: "IPV6_V6ONLY",
  },
  /**
   * Length of the queue of connections not yet accepted; the system may cap it. Its default is Linux's own limit since 5.4
   * (net.core.somaxconn): a burst of connections that finds the queue full waits a second.
   */
  backlog: {
    kinds: LISTENERS,
    type: "number",
    lowest: 1,
    highest: 65_535,
    initial: 4096,
    unit: "",
    label: "option.backlog",
    hint: "option.backlogHint",
    help: "option.backlogHelp",
    more: true,
  },
  /** Connections open at once; further ones are refused. 0: as many as the engine's limits allow. */
  maxConnections: {
    kinds: LISTENERS,
    type: "number",
    lowest: 0,
    highest: 1_000_000,
    initial: 0,
    unit: "",
    label: "option.maxConnections",
    hint: "option.maxConnectionsHint",
    help: "option.maxConnectionsHelp",
    more: true,
  },
  /** Milliseconds without a byte either way after which a connection is closed; 0: never. */
  idleTimeout: {
    kinds: STREAMS,
    type: "number",
    lowest: 0,
    highest: 86_400_000,
    initial: 0,
    unit: "ms",
    label: "option.idleTimeout",
    hint: "option.idleTimeoutHint",
    help: "option.idleTimeoutHelp",
    more: true,
  },
  /** Addresses and networks that alone are let in; empty: all. */
  allow: {
    kinds: HEARS_IP,
    type: "networks",
    initial: "",
    label: "option.allow",
    hint: "option.allowHint",
    help: "option.allowHelp",
    more: true,
  },
  /** Addresses and networks that are refused, allowed or not. */
  deny: {
    kinds: HEARS_IP,
    type: "networks",
    initial: "",
    label: "option.deny",
    hint: "option.denyHint",
    help: "option.denyHelp",
    more: true,
  },
} as const satisfies Readonly<Record<string, OptionRow>>;

export type OptionName = keyof typeof OPTIONS;

export type OptionValue<N extends OptionName> = (typeof OPTIONS)[N] extends {
  readonly values: readonly (infer V)[];
}
  ? V
  : (typeof OPTIONS)[N]["type"] extends "switch"
    ? boolean
    : (typeof OPTIONS)[N]["type"] extends "number"
      ? number
      : string;

/** The names of a kind's options. */
export type OptionOf<K extends SocketKind> = {
  [N in OptionName]: K extends (typeof OPTIONS)[N]["kinds"][number] ? N : never;
}[OptionName];

/** What a socket of a kind is opened with beside its addresses. */
export type OptionsOf<K extends SocketKind> = { readonly [N in OptionOf<K>]: OptionValue<N> };

export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

export function optionRow(name: OptionName): OptionRow {
  return OPTIONS[name];
}

/** In the order of the table. */
export function optionsOf(kind: SocketKind): readonly OptionName[] {
  return OPTION_NAMES.filter((name) => optionRow(name).kinds.includes(kind));
}

/** Every option of a kind as it is where nobody says otherwise. */
export function defaultOptions<K extends SocketKind>(kind: K): OptionsOf<K>;
export function defaultOptions(kind: SocketKind): Readonly<Record<string, unknown>> {
  return Object.fromEntries(optionsOf(kind).map((name) => [name, optionRow(name).initial]));
}
