// From a query to what shows it.

import { parseFilter } from "../../shared/filter/parseFilter.ts";
import { usesOf } from "../../shared/filter/usesOf.ts";
import { refusal } from "../../shared/model/failure.ts";
import type { Query } from "../../shared/model/query.ts";
import type { EventStore } from "../record/read/EventStore.ts";
import { MessagesView } from "./messages/MessagesView.ts";
import { FilteredView } from "./FilteredView.ts";
import { ScopeView } from "./ScopeView.ts";
import type { ScanThreads } from "./ScanThread.ts";
import { SortedView } from "./sorted/SortedView.ts";
import { eventRows, type RecordedView, type View } from "./View.ts";
import { said } from "../../shared/words/said.ts";

/** Throws a Refusal when the filter is not one. `onProgress`: a view that scans, or sorts, has come further. */
export function openView(
  store: EventStore,
  query: Query,
  threads: ScanThreads,
  onProgress: () => void,
): View {
  const { order } = query;
  if (order === undefined) return openRecorded(store, query, threads, onProgress);
  let sorted: SortedView | null = null;
  const recorded = openRecorded(store, query, threads, () => {
    sorted?.catchUp();
    onProgress();
  });
  sorted = new SortedView({ recorded, order, onProgress });
  return sorted;
}

function openRecorded(
  store: EventStore,
  query: Query,
  threads: ScanThreads,
  onProgress: () => void,
): RecordedView {
  const parsed = parseFilter(query.filter);
  if (!parsed.ok)
    throw refusal(
      "BAD_FILTER",
      said("filter.isWrongAt", { at: parsed.problem.at + 1, problem: parsed.problem.message }),
      parsed.problem.help,
    );
  if (query.mode === "messages")
    return new MessagesView({
      store,
      query,
      thread: threads.take(),
      beside: store.besidePath,
      onProgress,
    });
  if (parsed.expression === null) {
    const scope = new ScopeView(store.index, query.scope);
    return {
      ...eventRows(store, scope),
      scan: () => null,
      catchUp() {},
      reach: async () => {},
      more: async () => false,
      stop() {},
      close() {},
    };
  }
  const uses = usesOf(parsed.expression);
  return new FilteredView({
    store,
    query,
    thread: threads.take(),
    readsFile: uses.has("event") || uses.has("payload") || uses.has("talk"),
    onProgress,
  });
}
