// The state of searching within the view.

import type { Found } from "../../shared/model/query.ts";
import type { Text } from "../../shared/words/said.ts";
import { sideSlice } from "../app/sides/sideSlice.ts";
import type { FindMode } from "./findFilter.ts";

export interface FindState {
  readonly open: boolean;
  readonly mode: FindMode;
  readonly text: string;
  readonly outcome: FindOutcome;
}

/** What a search could not tell. */
export type Besides = Pick<Found, "undecided" | "damage">;

export type FindOutcome =
  | { readonly kind: "none" }
  | { readonly kind: "searching" }
  /** `number` counts from 1 in the order of the table; `wrapped`: the last row was passed, and it goes on at the top (or the other way round). */
  | {
      readonly kind: "found";
      readonly number: number;
      readonly total: number;
      /** False while more may be found. */
      readonly complete: boolean;
      readonly wrapped: "top" | "bottom" | null;
      readonly besides: Besides;
    }
  | { readonly kind: "nowhere"; readonly besides: Besides }
  | { readonly kind: "failed"; readonly sentence: Text };

const NO_SEARCH: FindState = {
  open: false,
  mode: "text",
  text: "",
  outcome: { kind: "none" },
};

export const findSlice = sideSlice("find", (): FindState => NO_SEARCH);
