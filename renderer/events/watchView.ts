// The view that the table shows, watched: another one takes its place once the engine has told of it.

import { sameQuery, type Query } from "../../shared/model/query.ts";
import type { Watch } from "../../shared/rpc/client.ts";
import type { App } from "../app/App.ts";
import { refuse } from "../app/attempt.ts";
import { inFrame } from "../app/frame.ts";
import { sidePart } from "../app/sides/sidePart.ts";
import { eventsSlice } from "./eventsState.ts";
import { rowsBegun, rowsGrown } from "./takeRows.ts";

interface Watched {
  readonly query: Query;
  readonly watch: Watch;
}

interface Watches {
  shown: Watched | null;
  /** Not told of yet. */
  asked: Watched | null;
}

const watches = sidePart((): Watches => ({ shown: null, asked: null }));

/** `onShown`: the table has become this query's, or (not new) its rows stand elsewhere. */
export function watchView(app: App, query: Query, onShown: (isNew: boolean) => void): void {
  const mine = watches.of(app);
  mine.asked?.watch.stop();
  // Looked through anew, which one that goes on would not be.
  if (mine.shown !== null && sameQuery(mine.shown.query, query)) mine.shown.watch.stop();
  eventsSlice.set(app, { asked: query });
  // Whoever heard of that may have wanted yet another one, which is watched by now.
  if (eventsSlice.get(app).asked !== query) return;
  const watch = app.engine.watch(
    "view",
    { query },
    {
      onUpdate(update, whole) {
        const isNew = mine.asked?.watch === watch;
        if (isNew) {
          mine.shown?.watch.stop();
          mine.shown = { query, watch };
          mine.asked = null;
        }
        inFrame(app, (state) =>
          whole ? rowsBegun(state, { query, isNew }, update) : rowsGrown(state, update),
        );
        // Sorted rows were put elsewhere.
        if (isNew || (whole && query.order !== undefined)) queueMicrotask(() => onShown(isNew));
      },
      onEnd: (failure) => refuse(app, failure),
    },
  );
  mine.asked = { query, watch };
}

/** Ends what is watched. */
export function stopView(app: App): void {
  const mine = watches.of(app);
  mine.asked?.watch.stop();
  mine.shown?.watch.stop();
  mine.asked = null;
  mine.shown = null;
}
