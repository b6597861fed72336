// What one message says in a line, and what part it has in an exchange: enough for a row of a table. A decoder says it while it
// reads (`FieldReader.gist`); what it does not tell is the summary of the message's field.

import type { Text } from "../words/said.ts";
import type { Conversation } from "./Conversation.ts";

/** Characters (UTF-16) of an info that is a plain text, the ellipsis included. */
export const MAX_INFO = 120;

/**
 * A request waits for the answer with its key; of equal keys the one that waits longest is answered. Keys are of one protocol
 * and one conversation; empty where answers come in the order of their requests.
 */
export interface Part {
  readonly kind: "request" | "answer";
  readonly key: string;
}

export interface Gist {
  /** For people: visible characters only. As `GET user:1`, `503 /item/48`; empty where there is nothing to say. */
  readonly info: Text;
  /** Null: it neither asks nor answers. */
  readonly part: Part | null;
  /** The conversation after it; as before where it is not whole. */
  readonly after: Conversation;
}

export function clipInfo(info: Text): Text {
  if (typeof info !== "string" || info.length <= MAX_INFO) return info;
  // The cut may fall into a surrogate pair.
  const end = /[\uD800-\uDBFF]$/.test(info.slice(0, MAX_INFO - 1)) ? MAX_INFO - 2 : MAX_INFO - 1;
  return `${info.slice(0, end)}…`;
}
