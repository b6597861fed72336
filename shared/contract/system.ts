// The engine itself: its limits, the machine that it runs on.

import * as v from "valibot";
import { BOUNDS, type Bounds } from "../model/bounds.ts";
import type { HostInfo } from "../model/host.ts";
import type { NetworkInterface } from "../model/networkInterface.ts";
import { answer } from "./answer.ts";
import { integer, nothing } from "./checks.ts";

const bound = (name: keyof Bounds) =>
  v.optional(integer(BOUNDS[name].lowest, BOUNDS[name].highest));

export const bounds = v.strictObject({
  sockets: bound("sockets"),
  closedSockets: bound("closedSockets"),
  diskWaiting: bound("diskWaiting"),
  sendQueue: bound("sendQueue"),
  clientLag: bound("clientLag"),
  recordingSize: bound("recordingSize"),
  runs: bound("runs"),
});

export const systemCalls = {
  /** Who is there; what version of the contract it speaks. */
  hello: {
    input: nothing,
    answer: answer<{ readonly version: number; readonly host: HostInfo }>(),
  },
  /** Has the program look for a newer version, and tell the person; false where it does not look itself. */
  checkForUpdates: {
    input: nothing,
    answer: answer<boolean>(),
  },
  /** Changes limits; those not named stay. */
  setBounds: {
    input: bounds,
    answer: answer<Bounds>(),
  },
  /** The machine's network interfaces, each with its addresses. */
  interfaces: {
    input: nothing,
    answer: answer<readonly NetworkInterface[]>(),
  },
  /** Addresses of this machine that a socket can bind to. */
  localAddresses: {
    input: nothing,
    answer: answer<
      readonly {
        readonly address: string;
        readonly interface: string;
        readonly internal: boolean;
      }[]
    >(),
  },
} as const;

export const systemFeeds = {
  /** The limits as they are now. */
  bounds: {
    input: nothing,
    answer: answer<Bounds>(),
  },
} as const;
