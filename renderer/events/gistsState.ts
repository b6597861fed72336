// What the messages of the rows in sight say: of each side of the main view those of its view.

import type { RowGist } from "../../shared/model/rowGist.ts";
import { Recent } from "../../shared/util/Recent.ts";
import { sideSlice } from "../app/sides/sideSlice.ts";
import type { GistColumn } from "../columns/columns.ts";

/** Rows whose gist is kept: many screens. */
const MOST = 8192;

export interface GistsState {
  /** By position in the view. Changes in place; the version beside it says when. */
  readonly gists: Recent<number, RowGist>;
  readonly version: number;
  /** The view's number that they are of. */
  readonly view: number;
  /** Columns for which something was there in this scope. */
  readonly filled: readonly GistColumn[];
  /** The decoder whose protocol was seen last; null: none so far. */
  readonly protocol: string | null;
}

export const NO_GISTS = {
  filled: [],
  protocol: null,
} as const satisfies Partial<GistsState>;

export const gistsSlice = sideSlice("gists", (): GistsState => ({
  gists: new Recent(MOST),
  version: 0,
  view: -1,
  ...NO_GISTS,
}));

/** Takes what was told of rows from a position on. */
export function withGists(
  state: GistsState,
  from: number,
  told: readonly (RowGist | null)[],
): Partial<GistsState> {
  const { gists } = state;
  let changed = false;
  const filled = new Set<GistColumn>(state.filled);
  let { protocol } = state;
  for (const [i, gist] of told.entries()) {
    if (gist === null) continue;
    if (gist.info !== "") filled.add("info");
    if (gist.answerTime !== null || gist.unanswered) filled.add("answer");
    protocol = gist.protocol ?? protocol;
    const before = gists.peek(from + i);
    if (before !== undefined && isSame(before, gist)) continue;
    gists.set(from + i, gist);
    changed = true;
  }
  if (!changed) return {};
  return {
    version: state.version + 1,
    protocol,
    // Told in one order, so that what depends on them need not be worked out anew.
    filled: filled.size === state.filled.length ? state.filled : [...filled],
  };
}

function isSame(a: RowGist, b: RowGist): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
