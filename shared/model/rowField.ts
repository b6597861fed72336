// A decoded field whose value rows show in a column of its own.

import type { Text } from "../words/said.ts";

export interface RowField {
  /** Name of the decoder. */
  readonly protocol: string;
  /** The names that lead to it from the message's own field on, which is left out. */
  readonly path: readonly Text[];
}

/** Fields that are asked for at once, and names that lead to one. */
export const MAX_ROW_FIELDS = 8;
export const MAX_FIELD_PATH = 16;
