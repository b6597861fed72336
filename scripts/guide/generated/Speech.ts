// What a generated part of the guide is worded with.

import type labels from "../../../docs/guide/en/labels.json";
import type { Wording } from "../../../shared/words/wording.ts";

/** Words of the guide alone. */
export type Labels = typeof labels;

export interface Speech {
  readonly t: Wording;
  readonly labels: Labels;
}
