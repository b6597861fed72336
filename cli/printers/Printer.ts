import type { Decoded } from "../../shared/decode/Decoder.ts";
import type { Told } from "../../engine/query/scan/talks/ToldEvents.ts";
import type { SocketEvent } from "../../shared/model/event.ts";

export const FORMATS = ["text", "hex", "json", "none"] as const;
export type Format = (typeof FORMATS)[number];

/** What is known of an event beside itself. */
export interface Beside {
  /** What a message is, where that is asked; null where no protocol was recognised. */
  readonly decoded?: Decoded | null | undefined;
  /** What one of several messages that end in one event is called, as `12.2`. */
  readonly message?: string | undefined;
  /** What its conversation says of it, where that is asked; null where it has no message. */
  readonly told?: Told | null | undefined;
  /** Whether its bytes are a datagram, which ends where they do. */
  readonly datagram?: boolean;
}

/** Turns an event into what one format prints on standard output. Null: this format prints no events, so none need be made. */
export type Printer =
  | ((
      event: SocketEvent,
      payload: Uint8Array | null,
      beside?: Beside,
    ) => Uint8Array | string | null)
  | null;
