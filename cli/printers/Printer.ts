import type { SocketEvent } from "../../shared/model/event.ts";
import type { Summary } from "../../engine/createEngine.ts";

export const FORMATS = ["text", "hex", "json", "none"] as const;
export type Format = (typeof FORMATS)[number];

/** Turns events into what one format prints on standard output. */
export interface Printer {
  /** Null: this format prints no events, so none need be made. */
  readonly event:
    | ((event: SocketEvent, payload: Uint8Array | null) => Uint8Array | string | null)
    | null;
  /** The last line. */
  summary(summary: Summary): string;
}
