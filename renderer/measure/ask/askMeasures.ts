// One turn of the plots: asks the engine for the window and, where a range is chosen, for the range. What lies in the
// past does not change and is asked for once.

import type { CallInput } from "../../../shared/contract/commands.ts";
import { Refusal, type Failure } from "../../../shared/model/failure.ts";
import { MEASURE_BUCKETS, type Measurement } from "../../../shared/model/measure.ts";
import { wantedScope } from "../../sockets/selection.ts";
import type { State, App } from "../../app/App.ts";
import { chosenSpan } from "../range/chosenRange.ts";
import { BUCKETS, windowOf } from "../range/timeWindow.ts";
import { engineSlice } from "../../app/engineState.ts";
import { measureSlice, measureZoom } from "../measureState.ts";

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

/** Changes when another answer is wanted than before. */
export function wishOf(state: State): string {
  const { held } = measureSlice.of(state);
  const { link, facts } = engineSlice.of(state);
  const zoom = measureZoom.of(state);
  const range = chosenSpan(state);
  const path = facts?.recording.path;
  return JSON.stringify([wantedScope(state), zoom, held, range, link.kind, path]);
}

/** Milliseconds after which one is told that it takes long. */
const LONG = 700;
/** Refusals that only mean: ask again. */
const PASSING: ReadonlySet<string> = new Set([
  "PORTSCOPE_SUPERSEDED",
  "PORTSCOPE_RECORDING_REPLACED",
  "PORTSCOPE_ENGINE_LOST",
]);

type Wish = CallInput<"measure">;

export function createMeasureAsk(app: App, show: (view: MeasureView) => void): () => Promise<void> {
  let view = NOTHING_MEASURED;
  /** The engine's clock less ours, µs. */
  let ahead = 0;
  /** What the newest answer is of. */
  let answered = "";
  const settled = new Map<number, { readonly key: string; readonly answer: Measurement }>();

  function update(changes: Partial<MeasureView>): void {
    view = { ...view, ...changes };
    show(view);
  }
  async function ask(wish: Wish, path: string): Promise<Measurement> {
    const key = JSON.stringify([wish, path]);
    const slot = wish.slot ?? 0;
    const known = settled.get(slot);
    if (known?.key === key) return known.answer;
    const answer = await app.engine.call("measure", wish);
    const ours = Date.now() * 1000;
    if (wish.to === null) ahead = answer.to - ours;
    else if (wish.to < ours + ahead - MARGIN) settled.set(slot, { key, answer });
    return answer;
  }
  async function measure(state: State): Promise<Measured> {
    const { held } = measureSlice.of(state);
    const { facts } = engineSlice.of(state);
    const zoom = measureZoom.of(state);
    const scope = wantedScope(state);
    const range = chosenSpan(state);
    const path = facts?.recording.path ?? "";
    const wanted = windowOf({ zoom, held, range, now: Date.now() * 1000 + ahead });
    const window = await ask({ scope, ...wanted, buckets: BUCKETS, slot: 0 }, path);
    if (range === null) return { window, part: window };
    const buckets = MEASURE_BUCKETS.lowest;
    return { window, part: await ask({ scope, ...range, buckets, slot: 1 }, path) };
  }
  return async () => {
    const state = app.store.getState();
    if (engineSlice.of(state).link.kind !== "live") return;
    // A picture that only grows old is no reason to speak; one of something else is.
    const wish = wishOf(state);
    const late = wish === answered ? null : setTimeout(() => update({ counting: true }), LONG);
    try {
      const measured = await measure(state);
      answered = wish;
      update({ measured, failure: null, counting: false });
    } catch (error) {
      const failure = error instanceof Refusal ? error.failure : null;
      if (failure === null) throw error;
      if (!PASSING.has(failure.code)) update({ failure, counting: false });
    } finally {
      if (late !== null) clearTimeout(late);
    }
  };
}

/** µs that the recording may be behind the clock. */
const MARGIN = 1_000_000;
