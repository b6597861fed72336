// What the plots show, live: the window and, where a range is chosen, the range. Watched anew when something else is wanted.

import type { FeedInput } from "../../../shared/contract/commands.ts";
import type { Failure } from "../../../shared/model/failure.ts";
import { MEASURE_BUCKETS, type Measurement } from "../../../shared/model/measure.ts";
import type { Watch } from "../../../shared/rpc/client.ts";
import type { App } from "../../app/App.ts";
import { engineSlice } from "../../app/engineState.ts";
import { chosenQuery } from "../../events/query.ts";
import { measureSlice, measureZoom } from "../measureState.ts";
import { withoutRange } from "../range/rangeFilter.ts";
import { chosenSpan } from "../range/chosenRange.ts";
import { BUCKETS, windowOf } from "../range/timeWindow.ts";

export interface Measured {
  /** What the plots over time show. */
  readonly window: Measurement;
  /** What sums and distributions speak of: the chosen range, or the window. */
  readonly part: Measurement;
}

export interface MeasureView {
  /** The newest answer, though perhaps of another scope or window than is wanted now. */
  readonly measured: Measured | null;
  readonly failure: Failure | null;
  /** An answer takes long. */
  readonly counting: boolean;
}

export const NOTHING_MEASURED: MeasureView = { measured: null, failure: null, counting: false };

/** Milliseconds after which one is told that it takes long. */
const LONG = 700;

interface Wish {
  readonly window: FeedInput<"measurement">;
  /** Null: no range is chosen. */
  readonly part: FeedInput<"measurement"> | null;
  /** Of the recording. */
  readonly path: string;
}

export interface MeasureWatch {
  /** Once more, after it failed. */
  again(): void;
  stop(): void;
}

export function watchMeasures(app: App, show: (view: MeasureView) => void): MeasureWatch {
  const shown = createShown(show);
  const restOf = createRest();
  /** The engine's clock less ours, µs. */
  let ahead = 0;
  let watched = "";
  let watches: readonly Watch[] = [];

  function end(): void {
    shown.settle();
    for (const watch of watches) watch.stop();
    watches = [];
  }
  /** Watches what is wanted now, unless that is watched already. */
  function look(): void {
    const wish = wishOf(app, restOf, Date.now() * 1000 + ahead);
    const key = JSON.stringify(wish);
    if (key === watched) return;
    end();
    watched = key;
    // A picture that only grows old is no reason to speak; one of something else is.
    shown.expect();
    watches = begin(wish);
  }
  function begin({ window: wanted, part: wantedPart }: Wish): readonly Watch[] {
    let window: Measurement | null = null;
    let part: Measurement | null = null;
    function tell(): void {
      const spoken = wantedPart === null ? window : part;
      if (window === null || spoken === null) return;
      shown.settle();
      shown.update({ measured: { window, part: spoken }, failure: null, counting: false });
    }
    function onEnd(failure: Failure): void {
      end();
      shown.update({ failure, counting: false });
    }
    const first = app.engine.watch("measurement", wanted, {
      onUpdate(answer) {
        if (isLive(wanted)) ahead = answer.to - Date.now() * 1000;
        window = answer;
        tell();
        // As time goes on a range leaves the window that moves along.
        look();
      },
      onEnd,
    });
    if (wantedPart === null) return [first];
    const second = app.engine.watch("measurement", wantedPart, {
      onUpdate(answer) {
        part = answer;
        tell();
      },
      onEnd,
    });
    return [first, second];
  }

  look();
  const leave = app.store.subscribe(look);
  return {
    again() {
      watched = "";
      look();
    },
    stop() {
      leave();
      end();
    },
  };
}

/** What is shown; `expect` has it say that an answer takes long, unless `settle` comes before. */
function createShown(show: (view: MeasureView) => void) {
  let view = NOTHING_MEASURED;
  let late: ReturnType<typeof setTimeout> | null = null;

  function update(changes: Partial<MeasureView>): void {
    view = { ...view, ...changes };
    show(view);
  }
  return {
    update,
    expect() {
      late = setTimeout(() => update({ counting: true }), LONG);
    },
    settle() {
      if (late !== null) clearTimeout(late);
      late = null;
    },
  };
}

/** Asked at every change of the state: a filter is read once. */
function createRest(): (filter: string) => string {
  let last = { filter: "", rest: "" };
  return (filter) => {
    if (filter !== last.filter) last = { filter, rest: withoutRange(filter) };
    return last.rest;
  };
}

function wishOf(app: App, restOf: (filter: string) => string, now: number): Wish {
  const state = app.store.getState();
  const { held } = measureSlice.of(state);
  const { facts } = engineSlice.of(state);
  const zoom = measureZoom.of(state);
  const { scope, filter: chosenFilter } = chosenQuery(app);
  // The range bounds what is told of a part; the picture shows what is around it.
  const filter = restOf(chosenFilter);
  const chosen = chosenSpan(state);
  const range = windowOf({ zoom, held, range: chosen, now });
  const buckets = MEASURE_BUCKETS.lowest;
  return {
    window: { scope, filter, range, buckets: BUCKETS },
    part:
      chosen === null ? null : { scope, filter, range: { kind: "between", ...chosen }, buckets },
    path: facts?.recording.path ?? "",
  };
}

function isLive({ range }: FeedInput<"measurement">): boolean {
  return range.kind === "last" || range.to === null;
}
