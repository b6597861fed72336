// The views that one client looks at: those that it watches, and a few that it asked for besides. Two of them that show the
// same query are one.

import { refusal } from "../../shared/model/failure.ts";
import { sameQuery, type Query } from "../../shared/model/query.ts";
import type { View } from "./View.ts";
import { said } from "../../shared/words/said.ts";

/** Views that one client watches, each with a thread of its own where it must look at the events. */
export const MAX_WATCHED = 8;
/** Views kept beside those that are watched. */
const MAX_OTHERS = 4;

/** Which view: of which source (0: the recording that is written), and what it shows of it. */
export interface Looked {
  readonly source: number;
  readonly query: Query;
}

/** Null where nothing is recorded. Throws a Refusal when the query's filter is not one, or no such source is open. */
export type OpenView = (looked: Looked, onProgress: () => void) => View | null;

export interface WatchedView {
  /** As it is now: after another recording began it is another one. */
  view(): View | null;
  /** Looks at what has happened meanwhile. */
  catchUp(): void;
  close(): void;
}

interface Entry extends Looked {
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
  watch(looked: Looked, onProgress: () => void): WatchedView {
    const watched = this.#entries.filter(({ listeners }) => listeners.size > 0);
    if (watched.length >= MAX_WATCHED && !watched.some((entry) => isOf(entry, looked)))
      throw refusal(
        "TOO_MANY_VIEWS",
        said("query.thisClientWatchesViewsAsManyAs", { most: MAX_WATCHED }),
        said("query.closeViewBeforeOpeningAnotherOne"),
      );
    const entry = this.#entry(looked);
    const listener = (): void => onProgress();
    entry.listeners.add(listener);
    return {
      view: () => this.#viewOf(entry),
      catchUp: () => entry.view?.catchUp(),
      close: () => {
        entry.listeners.delete(listener);
        if (entry.listeners.size === 0) this.#drop(entry);
      },
    };
  }

  /** The view of a query, opened where it is not yet there. */
  of(looked: Looked): View | null {
    const entry = this.#entry(looked);
    const view = this.#viewOf(entry);
    view?.catchUp();
    const others = this.#entries.filter(({ listeners }) => listeners.size === 0);
    if (others.length > MAX_OTHERS && others[0] !== undefined) this.#drop(others[0]);
    return view;
  }

  /** Ends the looking of a query's view, if there is one. */
  stop(looked: Looked): void {
    this.#find(looked)?.view?.stop();
  }

  /** Lets go of the views of a source, or of all (null); what is watched is opened anew when it is next asked for. */
  close(source: number | null): void {
    const closing = this.#entries.filter((entry) => source === null || entry.source === source);
    for (const entry of closing) {
      entry.view?.close();
      entry.view = null;
    }
    this.#entries = this.#entries.filter(
      (entry) => !closing.includes(entry) || entry.listeners.size > 0,
    );
  }

  #find(looked: Looked): Entry | undefined {
    return this.#entries.find((entry) => isOf(entry, looked));
  }

  #entry(looked: Looked): Entry {
    const known = this.#find(looked);
    if (known !== undefined) {
      this.#entries = [...this.#entries.filter((entry) => entry !== known), known];
      return known;
    }
    const entry: Entry = { ...looked, view: null, listeners: new Set() };
    this.#viewOf(entry);
    this.#entries.push(entry);
    return entry;
  }

  #viewOf(entry: Entry): View | null {
    entry.view ??= this.#open(entry, () => {
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

function isOf(entry: Entry, { source, query }: Looked): boolean {
  return entry.source === source && sameQuery(entry.query, query);
}

/** The views of each client, which close when it is gone; `onReplaced` tells of which source they no longer hold. */
export function createViewsOf(
  open: OpenView,
  onReplaced: (listener: (source: number) => void) => unknown,
): (client: { onGone(listener: () => void): void }) => ClientViews {
  const known = new Map<object, ClientViews>();
  onReplaced((source) => {
    for (const views of known.values()) views.close(source);
  });
  return (client) => {
    const views = known.get(client) ?? new ClientViews(open);
    if (!known.has(client)) {
      known.set(client, views);
      client.onGone(() => {
        known.delete(client);
        views.close(null);
      });
    }
    return views;
  };
}
