// The views that one client looks at: those that it watches, and a few that it asked for besides. Two of them that show the
// same query are one.

import { refusal } from "../../shared/model/failure.ts";
import { sameQuery, type Query } from "../../shared/model/query.ts";
import type { View } from "./View.ts";

/** Views that one client watches, each with a thread of its own where it must look at the events. */
export const MAX_WATCHED = 8;
/** Views kept beside those that are watched. */
const MAX_OTHERS = 4;

/** Null where nothing is recorded. Throws a Refusal when the query's filter is not one. */
export type OpenView = (query: Query, onProgress: () => void) => View | null;

export interface WatchedView {
  /** As it is now: after another recording began it is another one. */
  view(): View | null;
  close(): void;
}

interface Entry {
  readonly query: Query;
  view: View | null;
  readonly listeners: Set<() => void>;
}

export class ClientViews {
  readonly #open: OpenView;
  /** The one used last at the end. */
  #entries: Entry[] = [];

  constructor(open: OpenView) {
    this.#open = open;
  }

  /** `onProgress`: a view that scans has come further. Throws a Refusal. */
  watch(query: Query, onProgress: () => void): WatchedView {
    const watched = this.#entries.filter(({ listeners }) => listeners.size > 0);
    if (watched.length >= MAX_WATCHED && !watched.some((entry) => sameQuery(entry.query, query)))
      throw refusal(
        "TOO_MANY_VIEWS",
        `This client watches ${MAX_WATCHED} views, as many as one can.`,
        "Close a view before opening another one.",
      );
    const entry = this.#entry(query);
    const listener = (): void => onProgress();
    entry.listeners.add(listener);
    return {
      view: () => this.#viewOf(entry),
      close: () => {
        entry.listeners.delete(listener);
        if (entry.listeners.size === 0) this.#drop(entry);
      },
    };
  }

  /** The view of a query, opened where it is not yet there. */
  of(query: Query): View | null {
    const entry = this.#entry(query);
    const view = this.#viewOf(entry);
    view?.catchUp();
    const others = this.#entries.filter(({ listeners }) => listeners.size === 0);
    if (others.length > MAX_OTHERS && others[0] !== undefined) this.#drop(others[0]);
    return view;
  }

  /** Ends the looking of a query's view, if there is one. */
  stop(query: Query): void {
    this.#find(query)?.view?.stop();
  }

  /** Lets go of all that it holds; what is watched is opened anew when it is next asked for. */
  close(): void {
    for (const entry of this.#entries) {
      entry.view?.close();
      entry.view = null;
    }
    this.#entries = this.#entries.filter(({ listeners }) => listeners.size > 0);
  }

  #find(query: Query): Entry | undefined {
    return this.#entries.find((entry) => sameQuery(entry.query, query));
  }

  #entry(query: Query): Entry {
    const known = this.#find(query);
    if (known !== undefined) {
      this.#entries = [...this.#entries.filter((entry) => entry !== known), known];
      return known;
    }
    const entry: Entry = { query, view: null, listeners: new Set() };
    this.#viewOf(entry);
    this.#entries.push(entry);
    return entry;
  }

  #viewOf(entry: Entry): View | null {
    entry.view ??= this.#open(entry.query, () => {
      for (const listener of entry.listeners) listener();
    });
    return entry.view;
  }

  #drop(entry: Entry): void {
    entry.view?.close();
    entry.view = null;
    this.#entries = this.#entries.filter((other) => other !== entry);
  }
}

/** The views of each client, which close when it is gone; `replaced`: see `ClientViews.close`. */
export function createViewsOf(
  open: OpenView,
  onReplaced: (listener: () => void) => unknown,
): (client: { onGone(listener: () => void): void }) => ClientViews {
  const known = new Map<object, ClientViews>();
  onReplaced(() => {
    for (const views of known.values()) views.close();
  });
  return (client) => {
    const views = known.get(client) ?? new ClientViews(open);
    if (!known.has(client)) {
      known.set(client, views);
      client.onGone(() => {
        known.delete(client);
        views.close();
      });
    }
    return views;
  };
}
