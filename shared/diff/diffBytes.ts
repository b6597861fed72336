// The difference of two payloads, aligned: what was inserted does not make all that follows differ.

import type { Difference } from "./change.ts";
import { type DiffOptions, diffSequences } from "./diffSequences.ts";
import { tidyChanges } from "./tidyChanges.ts";

/** Ranges are byte offsets. `changes` is empty only where both are. Never quadratic in memory, bounded in time. */
export function diffBytes(a: Uint8Array, b: Uint8Array, options: DiffOptions = {}): Difference {
  const { method, changes } = diffSequences(a, b, options);
  return { method, changes: tidyChanges(a, b, changes) };
}
