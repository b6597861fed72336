// Counts the rows of what is sought, live, as long as the find bar is open: the same view in which the engine looks, so that
// counting looks at nothing twice. Each scans in a thread, and what is counted is told as it comes.

import { andFilter } from "../../shared/filter/formatFilter.ts";
import type { Query } from "../../shared/model/query.ts";
import type { Watch } from "../../shared/rpc/client.ts";
import type { App } from "../app/App.ts";
import { isLive } from "../app/engineState.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { findSlice } from "./findState.ts";

/** Returns its undo. */
export function keepCount(app: App): () => void {
  let watched = "";
  let watch: Watch | null = null;

  function look(): void {
    const query = wanted(app);
    const key = query === null ? "" : JSON.stringify(query);
    if (key === watched) return;
    // Among other rows that which was found is another one of them.
    const isOther = watched !== "" && query !== null;
    watched = key;
    watch?.stop();
    watch = null;
    findSlice.set(app, { count: null, ...(isOther ? { outcome: { kind: "none" } } : {}) });
    // Whoever heard of that may have wanted yet another one, which is watched by now.
    if (query !== null && watched === key) watch = begin(query);
  }
  function begin(query: Query): Watch {
    const mine = app.engine.watch(
      "count",
      { query },
      {
        onUpdate({ total, scan }) {
          if (watch !== mine) return;
          const complete = scan === null || scan.done >= scan.of;
          findSlice.set(app, { count: { total, complete } });
        },
        // The step that looks for a row says what is wrong.
        onEnd: () => {},
      },
    );
    return mine;
  }
  const leave = app.store.subscribe(look);
  look();
  return () => {
    leave();
    watch?.stop();
  };
}

/** Null while nothing is sought. */
function wanted(app: App): Query | null {
  const { open, sought } = findSlice.get(app);
  if (!open || sought === null || !isLive(app.store.getState())) return null;
  const { query } = eventsSlice.get(app).view;
  return { ...query, filter: andFilter(query.filter, sought) };
}
