// The engine itself: its limits, the machine that it runs on.

import * as v from "valibot";
import { BOUNDS, type Bounds } from "../model/bounds.ts";
import { answer } from "./answer.ts";
import { integer, nothing, query } from "./checks.ts";
import type { Snapshot } from "./messages.ts";

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

export const systemCalls = {
  subscribe: {
    about: "Answers with a snapshot; everything newer follows on the same pipe.",
    input: v.strictObject({ query }),
    answer: answer<Snapshot>(),
  },
  setBounds: {
    about: "Changes limits; those not named stay.",
    input: bounds,
    answer: answer<Bounds>(),
  },
  localAddresses: {
    about: "Addresses of this machine that a socket can bind to.",
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
