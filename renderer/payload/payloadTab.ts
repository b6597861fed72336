// What a tab of the payload pane is. Features give them to the slot.

import type { ComponentType } from "react";
import { slot } from "../app/slot.ts";
import type { Text } from "../../shared/words/said.ts";
import type { SocketEvent } from "../../shared/model/event.ts";
import type { PayloadReader } from "./read/payloadReader.ts";

/** An event that carries bytes. */
export type PayloadEvent = SocketEvent & { readonly call: "send" | "recv" };

export interface EventTabProps {
  readonly event: SocketEvent;
}

export interface BytesTabProps {
  /** Of these bytes, which a selection of bytes belongs to. */
  readonly id: string;
  /** A message's is the event that it begins in, with the length of the message. */
  readonly event: PayloadEvent;
  /** Offset of a message in its direction's stream; null for an event's own bytes. */
  readonly at: number | null;
  /** Reads the bytes by range; the pane draws again when some came. */
  readonly reader: PayloadReader;
  /** Bytes in all, at least one. */
  readonly total: number;
}

/** `needs: "bytes"`: only for events that carry bytes. `needs: "event"`: for every event. */
export type PayloadTab =
  | (TabRow<BytesTabProps> & { readonly needs: "bytes" })
  | (TabRow<EventTabProps> & { readonly needs: "event" });

interface TabRow<Props> {
  readonly id: string;
  readonly title: Text;
  readonly component: ComponentType<Props>;
  /** Stays as it is when another event is selected: it shows more than the one. */
  readonly stays?: boolean;
  /** Its choices, at the end of the pane's bar. */
  readonly options?: ComponentType<Props>;
}

/** In the order of the features. */
export const payloadTabs = slot<PayloadTab>("payload-tab");

export function carriesBytes(event: SocketEvent): event is PayloadEvent {
  return (event.call === "send" || event.call === "recv") && event.failure === null;
}
