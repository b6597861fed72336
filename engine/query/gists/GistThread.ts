// The messages at rows that somebody looks at are told by a thread: one for each recording or file, as long as someone looks.

import type { RowField } from "../../../shared/model/rowField.ts";
import { CHUNK_ROWS } from "../../record/index/chunk.ts";
import type { EventStore } from "../../record/read/EventStore.ts";
import type { TalkWindow } from "../scan/jobs.ts";
import { Parts } from "../scan/Parts.ts";
import { NO_GIST, type PlaceGist } from "../scan/PlaceGist.ts";
import type { ScanThread, ScanThreads } from "../ScanThread.ts";
import type { RowPlace } from "../rowPlaces.ts";

/** Events around places that are handed to the thread: before the first, behind the last, and of all windows of a question. */
export const BEFORE = 8192;
export const AFTER = 2048;
const MOST = 65_536;

interface Begun {
  readonly thread: ScanThread;
  readonly parts: Parts;
}

export class GistThread {
  readonly #threads: Pick<ScanThreads, "take">;
  readonly #store: EventStore;
  /** Null while nothing is asked, and after the thread failed. */
  #begun: Begun | null = null;
  #answer: ((gists: readonly PlaceGist[]) => void) | null = null;
  /** Its file cannot be read. */
  #failed = false;
  /** One question at a time. */
  #last: Promise<unknown> = Promise.resolve();
  #written = 0;

  constructor(threads: Pick<ScanThreads, "take">, store: EventStore) {
    this.#threads = threads;
    this.#store = store;
  }

  /**
   * One for each place, in their order; null of what is not in the file yet. `now`: µs since the epoch, Infinity where nothing
   * more comes. `fields`: whose values are wanted, too.
   */
  ask(
    places: readonly RowPlace[],
    now: number,
    fields: readonly RowField[] = [],
  ): Promise<readonly (PlaceGist | null)[]> {
    const asked = this.#last.then(() => this.#ask(places, now, fields));
    this.#last = asked.catch(() => undefined);
    return asked;
  }

  close(): void {
    this.#begun?.thread.release();
    this.#begun = null;
    this.#tell([]);
  }

  async #ask(
    places: readonly RowPlace[],
    now: number,
    fields: readonly RowField[],
  ): Promise<readonly (PlaceGist | null)[]> {
    const store = this.#store;
    if (this.#failed) return places.map(() => NO_GIST);
    this.#written = await store.writtenRows(Math.min(this.#written, store.count));
    const order = Array.from(places.keys())
      // What is not in the file yet is told a moment later.
      .filter((i) => (places[i]?.last ?? 0) < this.#written)
      .toSorted((a, b) => (places[a]?.first ?? 0) - (places[b]?.first ?? 0));
    const gists: (PlaceGist | null)[] = places.map(() => null);
    if (order.length === 0) return gists;
    const { thread, parts } = (this.#begun ??= this.#begin());
    const groups = groupsOf(order.map((i) => places[i] as RowPlace));
    const windows: TalkWindow[] = [];
    for (const group of groups) windows.push(await this.#window(parts, group, groups.length));
    if (this.#begun === null) return gists;
    const sockets = [...new Set(places.map(({ socket }) => socket))];
    const accepted = sockets.filter((socket) => store.index.parentOf(socket) !== 0);
    const told = await new Promise<readonly PlaceGist[]>((resolve) => {
      this.#answer = resolve;
      thread.send({ type: "talks", windows, accepted, now, fields });
    });
    for (const [at, i] of order.entries()) gists[i] = told[at] ?? NO_GIST;
    return gists;
  }

  #begin(): Begun {
    const store = this.#store;
    const thread = this.#threads.take();
    thread.onResult((result) => {
      if (result.type === "told") this.#tell(result.gists);
      else if (result.type === "failed") {
        this.#failed = true;
        this.close();
      }
    });
    thread.send({ type: "openTalks", path: store.readPath, indexPath: store.indexPath });
    return { thread, parts: new Parts(store) };
  }

  #tell(gists: readonly PlaceGist[]): void {
    const answer = this.#answer;
    this.#answer = null;
    answer?.(gists);
  }

  /** The events around some places, which are close to each other. */
  async #window(parts: Parts, places: readonly RowPlace[], windows: number): Promise<TalkWindow> {
    const share = MOST / windows / (BEFORE + AFTER);
    const scale = Math.min(1, share);
    const first = places[0]?.first ?? 0;
    const last = Math.max(...places.map((place) => place.last));
    const from = Math.max(0, first - Math.floor(BEFORE * scale));
    const to = Math.min(this.#written, last + 1 + Math.floor(AFTER * scale));
    const cut = [];
    for (let at = from; at < to;) {
      const part = await parts.next(at, to);
      cut.push(part);
      at = part.chunk * CHUNK_ROWS + part.to;
    }
    return { parts: cut, places, reachesEnd: to >= this.#store.count };
  }
}

/** Places that are looked at together, ascending. */
function groupsOf(places: readonly RowPlace[]): RowPlace[][] {
  const groups: RowPlace[][] = [];
  let end = 0;
  for (const place of places) {
    const group = groups.at(-1);
    if (group === undefined || place.first > end + AFTER) groups.push([place]);
    else group.push(place);
    end = Math.max(end, place.last);
  }
  return groups;
}
