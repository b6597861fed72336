// Multicast of datagram sockets.

import { UDP, worded, type OptionRow } from "./OptionRow.ts";

export const MULTICAST_OPTIONS = {
  /** Groups that it is a member of: `239.1.2.3`, `239.1.2.3%eth0`, `232.1.1.1@10.0.0.7` of one source alone. */
  groups: {
    kinds: UDP,
    type: "groups",
    initial: "",
    ...worded("groups"),
    more: true,
    flag: "group",
  },
  /** Which interface multicast is sent from. */
  multicastInterface: {
    kinds: UDP,
    type: "interface",
    initial: "",
    ...worded("multicastInterface"),
    more: true,
    sockopt: "IP_MULTICAST_IF",
    after: true,
  },
  multicastTtl: {
    kinds: UDP,
    type: "number",
    lowest: 0,
    highest: 255,
    initial: 1,
    unit: "",
    ...worded("multicastTtl"),
    more: true,
    sockopt: "IP_MULTICAST_TTL",
    after: true,
  },
  /** Whether sockets of this machine hear what it sends to a group. */
  multicastLoop: {
    kinds: UDP,
    type: "switch",
    initial: true,
    ...worded("multicastLoop"),
    more: true,
    sockopt: "IP_MULTICAST_LOOP",
    after: true,
  },
} as const satisfies Readonly<Record<string, OptionRow>>;
