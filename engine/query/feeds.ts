// The rows of a view, live.

import { packRows } from "../../shared/codec/rows.ts";
import type { eventFeeds, ViewUpdate } from "../../shared/contract/events.ts";
import type { ScanState } from "../../shared/model/query.ts";
import type { RowColumns, Scope } from "../../shared/model/rows.ts";
import type { Caller } from "../feed/Caller.ts";
import type { Feed, Taken, Watching } from "../feed/Feed.ts";
import type { FeedMakers } from "../feed/FeedMakers.ts";
import { stateFeed } from "../feed/stateFeed.ts";
import type { Signal } from "../feed/Signal.ts";
import type { ClientViews, Looked, WatchedView } from "./ClientViews.ts";
import type { View } from "./View.ts";
import type { EventStore } from "../record/read/EventStore.ts";
import type { Gists } from "./gists/createGists.ts";
import { GistFeed } from "./gists/GistFeed.ts";

/** Newest rows in one update: more than a screen shows. */
export const MAX_TAIL = 256;

export interface EventFeedsSetup {
  readonly ticked: Signal<unknown>;
  viewsOf(client: Caller): ClientViews;
  readonly gists: Gists;
  /** Null where nothing is recorded. Throws a Refusal where no such source is open. */
  stores(source: number): EventStore | null;
  /** Somebody looks at this socket. */
  noteLook(socket: number): void;
}

export function createEventFeeds(setup: EventFeedsSetup): FeedMakers<typeof eventFeeds> {
  return {
    view(looked, watching) {
      if (looked.source === 0) noteLook(setup, looked.query.scope);
      return new ViewFeed(setup, looked, watching);
    },
    count(looked, { caller, wake }) {
      const watched = setup.viewsOf(caller).watch(looked, wake);
      const undo = setup.ticked.on(() => {
        watched.catchUp();
        wake();
      });
      return stateFeed({
        read() {
          const view = watched.view();
          return { total: view?.total() ?? 0, scan: view?.scan() ?? null };
        },
        onClose() {
          undo();
          watched.close();
        },
      });
    },
    gists: (rows, watching) => new GistFeed(setup, setup.viewsOf(watching.caller), rows, watching),
  };
}

/** What is looked at stays, also where room is needed. */
function noteLook(setup: EventFeedsSetup, scope: Scope): void {
  if (scope.kind === "socket") setup.noteLook(scope.socket);
}

class ViewFeed implements Feed<ViewUpdate> {
  readonly #watched: WatchedView;
  readonly #undo: () => void;
  #begins = true;
  #told = 0;
  #toldScan: ScanState | null = null;
  #toldPending = false;
  #toldArrangement = 0;

  /** Throws a Refusal when the query's filter is not one. */
  constructor({ ticked, viewsOf }: EventFeedsSetup, looked: Looked, { caller, wake }: Watching) {
    this.#watched = viewsOf(caller).watch(looked, wake);
    this.#undo = ticked.on(() => {
      // One of a file that was closed comes to its end when it is taken from.
      this.#watched.catchUp();
      wake();
    });
  }

  async take(): Promise<Taken<ViewUpdate> | null> {
    const view = this.#watched.view();
    const total = view?.total() ?? 0;
    const scan = view?.scan() ?? null;
    // Of the same moment as the total: what is pending is then no row, and what is a row not pending.
    const pending = view?.pending?.() ?? null;
    const arrangement = view?.arrangement?.() ?? 0;
    // A full disk takes rows back that never reached it, and sorted rows stand elsewhere.
    const whole = this.#begins || total < this.#told || arrangement !== this.#toldArrangement;
    const from = whole ? total : Math.max(this.#told, total - MAX_TAIL);
    const isNew = whole || total > this.#told || !isSameScan(scan, this.#toldScan);
    if (!isNew && !this.#toldPending && pending === null) return null;
    this.#begins = false;
    this.#told = total;
    this.#toldScan = scan;
    this.#toldArrangement = arrangement;
    const sorted = view?.sorted?.();
    const tail = view === null || from >= total ? null : await readTail(view, from, total);
    const behind = await pending;
    if (!isNew && !this.#toldPending && behind === null) return null;
    this.#toldPending = behind !== null;
    const value = { total, tail, scan, pending: behind, ...(sorted && { sorted }) };
    return { value, whole, entries: total - from };
  }

  reset(): void {
    this.#begins = true;
  }

  close(): void {
    this.#undo();
    this.#watched.close();
  }
}

async function readTail(view: View, from: number, total: number): Promise<RowColumns | null> {
  try {
    return packRows(from, await view.rows(from, total - from));
  } catch {
    // The recording ended meanwhile; all is told anew.
    return null;
  }
}

/** A handful of numbers, seldom a failure. */
function isSameScan(a: ScanState | null, b: ScanState | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
