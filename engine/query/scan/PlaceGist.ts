// What is asked of, and told about, the messages at a place of a recording.

import type { RowGist } from "../../../shared/model/rowGist.ts";

/** Where a row's bytes are; events by ordinal. */
export interface TalkPlace {
  readonly socket: number;
  readonly first: number;
  /** Bytes of the first event before it; null: the row is the event. */
  readonly skip: number | null;
  readonly last: number;
  readonly length: number;
}

export interface PlaceGist extends Omit<RowGist, "other" | "seq"> {
  readonly other: TalkPlace | null;
}

/** Of what has no message, as most calls that carry no bytes. */
export const NO_GIST: PlaceGist = {
  info: "",
  protocol: null,
  part: null,
  answerTime: null,
  other: null,
  unanswered: false,
};
