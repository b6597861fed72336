// One message of a conversation as a table tells of it: what it says in a line, whether it asks or answers, and whom.

import type { Part } from "../../../../shared/decode/Gist.ts";
import type { Direction } from "../../../../shared/model/event.ts";
import type { Text } from "../../../../shared/words/said.ts";

export interface Message {
  readonly direction: Direction;
  /** Ordinal of the event that its first byte came from, and bytes of that event before it. */
  readonly first: number;
  readonly skip: number;
  /** When its first byte came, and its last one so far; µs since the epoch. */
  readonly firstTime: number;
  time: number;
  /** Ordinal of the event that its last byte so far came from. */
  last: number;
  /** Bytes so far. */
  length: number;
  /** The decoder's name; null where none was recognised, or one that says little. */
  protocol: string | null;
  /** Empty where there is nothing to say. */
  info: Text;
  part: Part | null;
  /** Of the fields that are asked for; empty where nobody asks. */
  values: readonly (Text | null)[];
  /** Of a request its answer, of an answer its request. */
  other: Message | null;
}

/** µs from a request's last byte to its answer's first one; null where it is no answer, or not known whose. */
export function answerTime({ part, firstTime, other }: Message): number | null {
  return part?.kind !== "answer" || other === null ? null : Math.max(0, firstTime - other.time);
}

/** Of what says nothing about it. */
export const BY_ORDER: Readonly<Record<Part["kind"], Part>> = {
  request: { kind: "request", key: "" },
  answer: { kind: "answer", key: "" },
};

export const NO_VALUES: Message["values"] = [];

interface Begins {
  readonly direction: Direction;
  readonly ordinal: number;
  readonly time: number;
}

/** Of a read, of which so many bytes are before it. */
export function newMessage({ direction, ordinal, time }: Begins, skip: number): Message {
  return {
    direction,
    first: ordinal,
    skip,
    firstTime: time,
    time,
    last: ordinal,
    length: 0,
    protocol: null,
    info: "",
    part: null,
    values: NO_VALUES,
    other: null,
  };
}
