// Asks what the messages of the rows in sight say, as long as a column shows it.

import { sameQuery, type Query } from "../../shared/model/query.ts";
import type { RowField } from "../../shared/model/rowField.ts";
import type { Watch } from "../../shared/rpc/client.ts";
import type { App } from "../app/App.ts";
import { inFrame } from "../app/frame.ts";
import { chosenColumns } from "../columns/columns.ts";
import { columnsSetting } from "../columns/columnSettings.ts";
import { eventsSlice } from "./eventsState.ts";
import { gistsSlice, NO_GISTS, withGists } from "./gistsState.ts";
import { rowsInSight } from "./rowsInSight.ts";
import { SightPace } from "./SightPace.ts";

/** Rows asked about at once begin at a multiple of a part of them, so that a little scrolling asks nothing anew. */
const STEP = 64;
const COUNT = 256;
/** Milliseconds between two questions. */
const REST = 100;
/** No position. */
const NOWHERE = -1;

interface Asked {
  readonly view: number;
  readonly query: Query;
  readonly from: number;
  readonly fields: readonly RowField[];
  readonly watch: Watch;
}

type Wanted = Omit<Asked, "watch">;

/** Returns its undo. */
export function keepGists(app: App): () => void {
  const keeper = new GistKeeper(app);
  const sight = rowsInSight(app);
  const leave = [app.store.subscribe(() => keeper.look()), sight.subscribe(() => keeper.look())];
  return () => {
    for (const each of leave) each();
    keeper.stop();
  };
}

class GistKeeper {
  readonly #app: App;
  readonly #pace = new SightPace();
  #asked: Asked | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  look(): void {
    const wanted = this.#wanted();
    if (wanted === null) return this.#drop();
    const { view, from, fields } = wanted;
    const asked = this.#asked;
    if (asked?.view === view && asked.from === from && asked.fields === fields) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#ask();
    }, REST);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#drop();
  }

  #wanted(): Wanted | null {
    const app = this.#app;
    const rows = rowsInSight(app).rows();
    const { view } = eventsSlice.get(app);
    const columns = columnsSetting.get(app);
    const { fields } = columns;
    const shown = chosenColumns(columns);
    const asks = shown.includes("info") || shown.includes("answer") || fields.length > 0;
    if (rows === null || !asks || view.id === -1) return null;
    const [first, last] = rows;
    const middle = (first + last) / 2;
    // The rows in sight lie in the middle half.
    const from = Math.max(0, Math.floor((middle - COUNT / 2) / STEP) * STEP);
    return { view: view.id, query: view.query, from, fields };
  }

  #ask(): void {
    const app = this.#app;
    const wanted = this.#wanted();
    if (wanted === null) return this.#drop();
    if (!this.#pace.mayAsk(wanted, performance.now())) {
      this.#rest();
      return this.look();
    }
    const { view, query, from, fields } = wanted;
    this.#begin(wanted);
    const before = this.#asked;
    const watch = app.engine.watch(
      "gists",
      { query, from, count: COUNT, fields: fields.map(fieldOf) },
      {
        onUpdate: (told) =>
          inFrame(app, (state) => {
            const known = gistsSlice.of(state);
            return known.view === view
              ? gistsSlice.change(state, withGists(known, told.from, told.gists))
              : {};
          }),
        // Without it the columns stay empty.
        onEnd: () => {},
      },
    );
    this.#asked = { view, query, from, fields, watch };
    before?.watch.stop();
  }

  /**
   * Positions of another view are other rows, and values are those of the fields that were asked for. What was filled of the
   * same events stays filled.
   */
  #begin({ view, query, fields }: Wanted): void {
    const app = this.#app;
    const known = gistsSlice.get(app);
    const alike = this.#asked === null || this.#asked.fields === fields;
    if (known.view === view && alike) return;
    known.gists.clear();
    const before = this.#asked?.query;
    const same = before !== undefined && sameQuery({ ...before, ...LIKE }, { ...query, ...LIKE });
    gistsSlice.set(app, { view, version: known.version + 1, ...(same ? {} : NO_GISTS) });
  }

  /** What was asked about is out of sight, and what is in sight is not asked about yet. */
  #rest(): void {
    if (this.#asked === null) return;
    this.#asked.watch.stop();
    this.#asked = { ...this.#asked, from: NOWHERE };
  }

  #drop(): void {
    this.#asked?.watch.stop();
    this.#asked = null;
  }
}

/** What the engine is asked, of a column. */
const fieldOf = ({ protocol, path }: RowField): RowField => ({ protocol, path });

/** Queries that differ in nothing else are of the same events. */
const LIKE = { filter: "", mode: "calls", framing: [] } as const satisfies Partial<Query>;
