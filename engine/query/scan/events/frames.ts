// The frames of an event, as Wireshark counts them: each packet and each journal entry of the file is one. A filter holds of an
// event when it holds of one of its frames; what of an entry is no packet has the protocol, the ends and the bytes of its call.

import type { Layers } from "../../../record/pcapng/packetLayers.ts";

/** What only the whole file tells of a frame. */
export interface Standing {
  /** From 1 on. */
  readonly number: number;
  /** Null where the packet has none. */
  readonly stream: number | null;
  /** Relative, as Wireshark shows them; null for anything but TCP. */
  readonly seq: number | null;
  readonly ack: number | null;
}

export interface Frame {
  /** Whether it is not the event's first: they have one time. */
  readonly follows: boolean;
  /** What Wireshark calls the frame's bytes. */
  readonly bytes: Buffer;
  /** Null: an entry of the journal. */
  readonly packet: Layers | null;
  /** Its place among all frames and its stream's. */
  standing(): Standing;
}
