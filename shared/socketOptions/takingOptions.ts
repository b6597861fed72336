// How much of what comes is taken, and from whom: by the program itself, not by the system.

import { HEARS_IP, LISTENERS, STREAMS, worded, type OptionRow } from "./OptionRow.ts";

export const TAKING_OPTIONS = {
  /** Connections open at once; further ones are refused. 0: as many as the engine's limits allow. */
  maxConnections: {
    kinds: LISTENERS,
    type: "number",
    lowest: 0,
    highest: 1_000_000,
    initial: 0,
    unit: "",
    ...worded("maxConnections"),
    more: true,
    after: true,
  },
  /** Connections accepted in all; further ones are refused. 0: without end. */
  acceptCount: {
    kinds: LISTENERS,
    type: "number",
    lowest: 0,
    highest: 1_000_000_000,
    initial: 0,
    unit: "",
    ...worded("acceptCount"),
    more: true,
    after: true,
  },
  /** Milliseconds that a connection waits before it is accepted: its peer is connected and hears nothing. */
  acceptDelay: {
    kinds: LISTENERS,
    type: "number",
    lowest: 0,
    highest: 3_600_000,
    initial: 0,
    unit: "ms",
    ...worded("acceptDelay"),
    more: true,
    after: true,
  },
  /** Nothing is read: the peer feels a full window once the buffers are full. */
  pauseReading: {
    kinds: STREAMS,
    type: "switch",
    initial: false,
    ...worded("pauseReading"),
    more: true,
    after: true,
  },
  /** Bytes that are read in a second; 0: as many as come. */
  readRate: {
    kinds: STREAMS,
    type: "number",
    lowest: 0,
    highest: 1_000_000_000_000,
    initial: 0,
    unit: "bytesASecond",
    ...worded("readRate"),
    more: true,
    after: true,
  },
  /** Milliseconds without a byte either way after which a connection is closed; 0: never. */
  idleTimeout: {
    kinds: STREAMS,
    type: "number",
    lowest: 0,
    highest: 86_400_000,
    initial: 0,
    unit: "ms",
    ...worded("idleTimeout"),
    more: true,
    after: true,
  },
  /** Addresses and networks that alone are let in; empty: all. */
  allow: {
    kinds: HEARS_IP,
    type: "networks",
    initial: "",
    ...worded("allow"),
    more: true,
  },
  /** Addresses and networks that are refused, allowed or not. */
  deny: {
    kinds: HEARS_IP,
    type: "networks",
    initial: "",
    ...worded("deny"),
    more: true,
  },
} as const satisfies Readonly<Record<string, OptionRow>>;
