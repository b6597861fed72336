// The form in which a message is made: which protocol's, and what is written in each. It stays as it is while it is closed.

import type { MakeValues } from "../../shared/talk/make/MakeField.ts";
import { slice } from "../app/slice.ts";

export interface MakeState {
  readonly open: boolean;
  /** Name of the protocol; empty: none was chosen yet. */
  readonly protocol: string;
  /** By protocol, of those that were shown. */
  readonly values: ReadonlyMap<string, MakeValues>;
}

export const makeSlice = slice("make", (): MakeState => ({
  open: false,
  protocol: "",
  values: new Map(),
}));
