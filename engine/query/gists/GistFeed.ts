// What the messages of some rows of a view say, live: told again as long as rows come, or answers may.

import type { AnswerOf } from "../../../shared/contract/commands.ts";
import type { eventFeeds } from "../../../shared/contract/events.ts";
import type { RowField } from "../../../shared/model/rowField.ts";
import type { RowGist } from "../../../shared/model/rowGist.ts";
import type { EventStore } from "../../record/read/EventStore.ts";
import { now } from "../../system/clock.ts";
import type { Feed, Taken, Watching } from "../../feed/Feed.ts";
import type { Signal } from "../../feed/Signal.ts";
import type { ClientViews, Looked } from "../ClientViews.ts";
import type { PlaceGist } from "../scan/PlaceGist.ts";
import type { Gists, HeldGists } from "./createGists.ts";

type ToldRows = AnswerOf<(typeof eventFeeds)["gists"]>;

/** Milliseconds between two tellings. */
const REST = 100;
/** Milliseconds after which a request that waits is looked at again, though nothing came. */
const WAIT = 1100;

export interface GistFeedSetup {
  readonly gists: Gists;
  readonly ticked: Signal<unknown>;
  /** Null where nothing is recorded. Throws a Refusal where no such source is open. */
  stores(source: number): EventStore | null;
}

export interface LookedRows extends Looked {
  readonly from: number;
  readonly count: number;
  readonly fields: readonly RowField[];
}

export class GistFeed implements Feed<ToldRows> {
  readonly isSlow = true;
  readonly #setup: GistFeedSetup;
  readonly #views: ClientViews;
  readonly #rows: LookedRows;
  readonly #undo: () => void;
  readonly #wake: () => void;
  #held: HeldGists | null = null;
  #store: EventStore | null = null;
  /** What was told last; null: nothing yet. */
  #told: readonly (RowGist | null)[] | null = null;
  /** Events that there were then. */
  #count = -1;
  /** How the rows stood. */
  #arrangement = 0;
  #rested = 0;
  #alarm: NodeJS.Timeout | null = null;

  constructor(setup: GistFeedSetup, views: ClientViews, rows: LookedRows, watching: Watching) {
    this.#setup = setup;
    this.#views = views;
    this.#rows = rows;
    this.#wake = () => watching.wake();
    this.#undo = setup.ticked.on(this.#wake);
  }

  async take(): Promise<Taken<ToldRows> | null> {
    const { source, query, from, count } = this.#rows;
    const store = this.#setup.stores(source);
    const view = store === null ? null : this.#views.of({ source, query });
    if (store === null || view === null) return this.#tell([]);
    if (store !== this.#store) this.#hold(store);
    const rows = Math.max(0, Math.min(count, view.total() - from));
    const arrangement = view.arrangement?.() ?? 0;
    if (arrangement !== this.#arrangement) this.#told = null;
    this.#arrangement = arrangement;
    if (!this.#isDue(rows, store.count)) return null;
    const live = source === 0;
    this.#count = store.count;
    const gists = await this.#gists(store, rows, live ? now() : Number.POSITIVE_INFINITY, view);
    this.#rested = performance.now() + REST;
    // What came while the thread was busy.
    if (store.count !== this.#count) this.#later(REST);
    this.#wakeAgain(gists, live);
    return this.#tell(gists);
  }

  reset(): void {
    this.#told = null;
    this.#count = -1;
  }

  close(): void {
    this.#undo();
    this.#quiet();
    this.#held?.letGo();
  }

  #hold(store: EventStore): void {
    this.#held?.letGo();
    this.#held = this.#setup.gists.hold(store);
    this.#store = store;
    this.reset();
  }

  /** Whether there may be another thing to say of so many rows. */
  #isDue(rows: number, events: number): boolean {
    if (performance.now() < this.#rested) {
      this.#later(REST);
      return false;
    }
    const told = this.#told;
    if (told === null || rows !== told.length || told.includes(null)) return true;
    return events !== this.#count && told.some(isOpen);
  }

  async #gists(
    store: EventStore,
    rows: number,
    at: number,
    view: { places: NonNullable<ReturnType<ClientViews["of"]>>["places"] },
  ): Promise<readonly (RowGist | null)[]> {
    if (rows === 0) return [];
    try {
      const places = await view.places(this.#rows.from, rows);
      const { fields } = this.#rows;
      const gists = (await this.#held?.thread.ask(places, at, fields)) ?? [];
      return gists.map((gist, i) =>
        gist === null ? null : rowGist(store, gist, places[i]?.last ?? 0),
      );
    } catch {
      // The recording ended meanwhile; all is told anew.
      return [];
    }
  }

  /** A request that nobody answers is said to be one in time, also where nothing more comes. */
  #wakeAgain(gists: readonly (RowGist | null)[], live: boolean): void {
    if (gists.includes(null)) this.#later(REST);
    else if (live && gists.some((gist) => isOpen(gist) && gist?.unanswered === false))
      this.#later(WAIT, true);
  }

  #later(ms: number, anew = false): void {
    if (this.#alarm !== null) return;
    this.#alarm = setTimeout(() => {
      this.#alarm = null;
      if (anew) this.#count = -1;
      this.#wake();
    }, ms).unref();
  }

  #quiet(): void {
    if (this.#alarm !== null) clearTimeout(this.#alarm);
    this.#alarm = null;
  }

  #tell(gists: readonly (RowGist | null)[]): Taken<ToldRows> | null {
    const before = this.#told;
    this.#told = gists;
    if (before !== null && JSON.stringify(before) === JSON.stringify(gists)) return null;
    return { value: { from: this.#rows.from, gists }, whole: true };
  }
}

/** Whether more may be known of it later. */
function isOpen(gist: RowGist | null): boolean {
  return gist === null || (gist.part === "request" && gist.other === null);
}

function rowGist(store: EventStore, { other, ...gist }: PlaceGist, last: number): RowGist {
  return {
    ...gist,
    seq: store.seqOf(last),
    other: other === null ? null : store.seqOf(other.first),
  };
}
