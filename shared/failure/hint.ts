import type { Text } from "../words/said.ts";

/** A remark at an event that is commonly misread. */
export interface Hint {
  readonly id: HintId;
  /** One plain sentence about this event. */
  readonly sentence: Text;
  /** Why it is so, and what it means for a program: two or three sentences. */
  readonly more: Text;
}

export const HINT_IDS = [
  "sends-arrived-together",
  "send-arrived-in-pieces",
  "recv-is-no-message",
  "read-buffer-full",
  "send-in-pieces",
  "peer-ended-writing",
  "we-ended-writing",
  "datagram-to-nobody",
  "datagram-error-came-late",
  "reset-data-unread-by-us",
  "reset-data-unread-by-peer",
  "connection-refused",
  "syn-unanswered",
  "system-chose-port",
  "local-only",
  "every-interface",
  "datagram-fragmented",
  "datagram-empty",
  "unsent-lost",
] as const;

export type HintId = (typeof HINT_IDS)[number];
