import type { SocketEvent } from "../../shared/model/event.ts";

export const FORMATS = ["text", "hex", "json", "none"] as const;
export type Format = (typeof FORMATS)[number];

/** Turns an event into what one format prints on standard output. Null: this format prints no events, so none need be made. */
export type Printer =
  | ((event: SocketEvent, payload: Uint8Array | null) => Uint8Array | string | null)
  | null;
