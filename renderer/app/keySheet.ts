// Keys that are no action's: what a table, a field or a plot does with them while it has the focus. Features list theirs, and the
// sheet of shortcuts shows them beside those of the actions.

import type { Text } from "../../shared/words/said.ts";
import type { SECTIONS } from "./action.ts";
import { slot } from "./slot.ts";

export interface KeyRow {
  /** As an action writes them: each does the same, or its counterpart. */
  readonly keys: readonly string[];
  readonly title: Text;
  readonly section: keyof typeof SECTIONS;
}

export const keySheet = slot<KeyRow>("key-row");
