// What the messages of a row say, beside its columns: worked out for rows that are looked at.

import type { Text } from "../words/said.ts";

export interface RowGist {
  /** The row's: rows of a sorted view change their places. */
  readonly seq: number;
  /** In a line, as `GET user:1`, `503 /item/48`; of several messages the first, and `+3`. Empty where there is nothing to say. */
  readonly info: Text;
  /** Name of the decoder; null where none was recognised, or one that says little. */
  readonly protocol: string | null;
  /** Null: it neither asks nor answers, as far as is known. */
  readonly part: "request" | "answer" | null;
  /** Of an answer µs from its request's last byte to its own first one; else null. */
  readonly answerTime: number | null;
  /** Of a request the event in which its answer begins, of an answer that of its request; null where there is none, or it is not known. */
  readonly other: number | null;
  /** A request that nobody answered, though it waits for a second, or nothing follows. */
  readonly unanswered: boolean;
  /** Of the fields that are asked for, in their order: null where its message has none. Absent where none is known. */
  readonly values?: readonly (Text | null)[];
}

/** Rows about which is asked at once. */
export const MAX_GISTS = 256;
