// The state of searching within the view.

import type { Found } from "../../shared/model/query.ts";
import type { Text } from "../../shared/words/said.ts";
import { sideSlice } from "../app/sides/sideSlice.ts";
import type { FindMode } from "./findFilter.ts";

export interface FindState {
  readonly open: boolean;
  readonly mode: FindMode;
  readonly text: string;
  /** The filter that is looked for; null until one has paused in typing it, and where it cannot be read. */
  readonly sought: string | null;
  readonly outcome: FindOutcome;
  /** How many rows there are of what is sought; null until the first is told. */
  readonly count: FindCount | null;
}

export interface FindCount {
  readonly total: number;
  /** False while more may be found. */
  readonly complete: boolean;
}

/** What a search could not tell. */
export type Besides = Pick<Found, "undecided" | "damage">;

export type FindOutcome =
  | { readonly kind: "none" }
  | { readonly kind: "searching" }
  /** `index`: which of the rows found it is, from 0, the oldest; `wrapped`: the last row was passed, and it goes on at the top (or the other way round). */
  | {
      readonly kind: "found";
      readonly index: number;
      readonly wrapped: "top" | "bottom" | null;
      readonly besides: Besides;
    }
  | { readonly kind: "nowhere"; readonly besides: Besides }
  | { readonly kind: "failed"; readonly sentence: Text };

const NO_SEARCH: FindState = {
  open: false,
  mode: "text",
  text: "",
  sought: null,
  outcome: { kind: "none" },
  count: null,
};

export const findSlice = sideSlice("find", (): FindState => NO_SEARCH);
