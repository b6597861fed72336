// The events that a filter matches, live: a thread looks at chunk after chunk, and then at what comes.

import { addDamage, NO_DAMAGE } from "../../shared/model/damage.ts";
import { NONE_UNDECIDED, type Query, type ScanState } from "../../shared/model/query.ts";
import { CHUNK_ROWS } from "../record/index/chunk.ts";
import { MatchSet } from "../record/index/MatchSet.ts";
import type { EventStore } from "../record/read/EventStore.ts";
import { needsEar } from "./scan/createEar.ts";
import { LiveScan } from "./LiveScan.ts";
import type { ScanResult } from "./scan/jobs.ts";
import type { ScanThread } from "./ScanThread.ts";
import { eventRows, type RecordedView } from "./View.ts";
import { said } from "../../shared/words/said.ts";

/** Parts under way: one that the thread is busy with, one that waits for it. */
const MAX_UNDER_WAY = 2;

export interface FilteredViewSetup {
  readonly store: EventStore;
  readonly query: Query;
  readonly thread: ScanThread;
  /** Whether the filter asks for bytes of the file, which are there a moment after the events. */
  readonly readsFile: boolean;
  /** More is known: rows, or how far it has come. */
  onProgress(): void;
}

export class FilteredView implements RecordedView {
  readonly rows: RecordedView["rows"];
  readonly places: RecordedView["places"];
  readonly positionOf: RecordedView["positionOf"];
  readonly keys: RecordedView["keys"];
  readonly rowsAt: RecordedView["rowsAt"];
  readonly idAt: RecordedView["idAt"];
  readonly placeOf: RecordedView["placeOf"];
  readonly matches = new MatchSet();
  readonly #store: EventStore;
  readonly #scan: LiveScan;
  #undecided = NONE_UNDECIDED;
  #damage = NO_DAMAGE;

  constructor({ store, query, thread, readsFile, onProgress }: FilteredViewSetup) {
    this.#store = store;
    const rows = eventRows(store, {
      total: () => this.matches.total,
      ordinals: (from, count) => this.matches.ordinals(from, count),
      positionOf: (ordinal) => this.matches.positionOf(ordinal),
    });
    this.rows = rows.rows;
    this.places = rows.places;
    this.positionOf = rows.positionOf;
    this.keys = rows.keys;
    this.rowsAt = rows.rowsAt;
    this.idAt = rows.idAt;
    this.placeOf = rows.placeOf;
    this.#scan = new LiveScan({
      store,
      scope: query.scope,
      thread,
      opening: {
        type: "open",
        path: store.readPath,
        indexPath: store.indexPath,
        filter: query.filter,
        scope: query.scope,
      },
      ahead: MAX_UNDER_WAY,
      hearsAhead: needsEar(query.filter),
      task: {
        failed: "query.lookingFailed",
        next: said("query.checkThatRecordingsFileIsWhereIt"),
      },
      limit: async (asked) =>
        readsFile || store.unlisted ? store.writtenRows(asked) : store.count,
      take: (result) => this.#take(result),
      onProgress,
    });
    this.catchUp();
  }

  total(): number {
    return this.matches.total;
  }

  scan(): ScanState {
    return this.#scan.state();
  }

  catchUp(): void {
    this.#scan.catchUp();
  }

  reach(seq: number): Promise<void> {
    return this.#scan.reach(seq);
  }

  more(): Promise<boolean> {
    return this.#scan.more();
  }

  stop(): void {
    this.#scan.stop();
  }

  close(): void {
    this.#scan.close();
  }

  #take(result: ScanResult): void {
    if (result.type !== "scanned") return;
    const { chunk, to, rows, undecided, damaged } = result;
    this.matches.append(chunk, rows);
    this.#doubt(chunk * CHUNK_ROWS, undecided);
    this.#damage = addDamage(this.#damage, damaged);
    const done = chunk * CHUNK_ROWS + to;
    this.#scan.answered({ done, undecided: this.#undecided, damage: this.#damage });
  }

  #doubt(start: number, rows: readonly number[]): void {
    const [first] = rows;
    if (first === undefined) return;
    const { count, seq } = this.#undecided;
    this.#undecided = {
      count: count + rows.length,
      seq: seq ?? this.#store.seqOf(start + first),
    };
  }
}
