// The engine's stream taken into the state: a snapshot replaces all, a batch changes what it names. Each feature says what
// of it changes; it is one store write for all of them.

import type { Batch, Snapshot } from "../../shared/contract/messages.ts";
import type { Query } from "../../shared/model/query.ts";
import type { App, State } from "./App.ts";
import { engineSlice } from "./engineState.ts";
import type { Feature } from "./feature.ts";

/** `query`: what the snapshot's view shows; null where that is what was asked for last. */
export function applySnapshot(
  { store }: Pick<App, "store">,
  features: readonly Feature[],
  snapshot: Snapshot,
  query: Query | null,
): void {
  const state = store.getState();
  const changes: State[] = features.map(
    ({ onSnapshot }) => onSnapshot?.(state, snapshot, query) ?? NOTHING,
  );
  const { host, bounds, seq, totals, recording, more } = snapshot;
  const { epoch } = engineSlice.of(state);
  const facts = { host, bounds, seq, totals, recording, more };
  changes.push(engineSlice.change(state, { epoch: epoch + 1, facts }));
  store.setState(together(changes));
}

export function applyBatch(
  { store }: Pick<App, "store">,
  features: readonly Feature[],
  batch: Batch,
): void {
  const state = store.getState();
  const { facts } = engineSlice.of(state);
  if (facts === null) return;
  const changes: State[] = features.map(({ onBatch }) => onBatch?.(state, batch) ?? NOTHING);
  const { seq, totals, recording, more } = batch;
  const bounds = batch.bounds ?? facts.bounds;
  changes.push(
    engineSlice.change(state, {
      facts: { host: facts.host, bounds, seq, totals, recording, more },
    }),
  );
  store.setState(together(changes));
}

const NOTHING: State = {};

/** No two features write the same slice. */
function together(changes: readonly State[]): State {
  return Object.assign({}, ...changes) as State;
}
