// How the person looks at a stream. What was chosen is remembered; the place in a stream is of the conversation that is shown.

import { checkBoolean, checkMember } from "../../shared/util/check.ts";
import { setting } from "../app/setting.ts";
import { slice } from "../app/slice.ts";

export const STREAM_SHAPES = ["text", "hex", "decoded"] as const;
export type StreamShape = (typeof STREAM_SHAPES)[number];

export const STREAM_SIDES = ["both", "in", "out"] as const;
export type StreamSide = (typeof STREAM_SIDES)[number];

/** A stream that is being saved. */
export interface StreamSaving {
  readonly done: number;
  readonly total: number;
}

export const streamSlice = slice("stream", () => ({
  find: "",
  saving: null as StreamSaving | null,
  /** The end of the stream stays in sight as it grows; another row that is selected is another place, and ends it. */
  follow: false,
}));

export const streamShape = setting<StreamShape>("stream.shape", "window", {
  initial: "text",
  check: checkMember(STREAM_SHAPES),
});

export const streamSide = setting<StreamSide>("stream.side", "window", {
  initial: "both",
  check: checkMember(STREAM_SIDES),
});

/** Of a UDP socket: what was exchanged with all its peers, not only with the selected event's. */
export const streamAllPeers = setting("stream.allPeers", "window", {
  initial: false,
  check: checkBoolean,
});
