// Where a socket is bound, and to what it listens.

import { HEARS_IP, LISTENERS, UDP, worded, type OptionRow } from "./OptionRow.ts";

export const BIND_OPTIONS = {
  reuseAddress: {
    kinds: UDP,
    type: "switch",
    initial: false,
    ...worded("reuseAddress"),
    more: true,
    sockopt: "SO_REUSEADDR",
  },
  reusePort: {
    kinds: HEARS_IP,
    type: "switch",
    initial: false,
    ...worded("reusePort"),
    more: true,
    sockopt: "SO_REUSEPORT",
  },
  /** For an IPv6 address: refuse IPv4 peers. */
  ipv6Only: {
    kinds: HEARS_IP,
    type: "switch",
    initial: false,
    ...worded("ipv6Only"),
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
    ...worded("backlog"),
    more: true,
  },
  broadcast: {
    kinds: UDP,
    type: "switch",
    initial: false,
    ...worded("broadcast"),
    more: true,
    sockopt: "SO_BROADCAST",
    after: true,
  },
} as const satisfies Readonly<Record<string, OptionRow>>;
