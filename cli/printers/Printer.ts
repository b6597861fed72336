import type { Decoded } from "../../shared/decode/Decoder.ts";
import type { SocketEvent } from "../../shared/model/event.ts";

export const FORMATS = ["text", "hex", "json", "none"] as const;
export type Format = (typeof FORMATS)[number];

/**
 * Turns an event into what one format prints on standard output. `decoded`: what a message is where that is asked, null where
 * no protocol was recognised. Null: this format prints no events, so none need be made.
 */
export type Printer =
  | ((
      event: SocketEvent,
      payload: Uint8Array | null,
      decoded?: Decoded | null,
    ) => Uint8Array | string | null)
  | null;
