// Makes an App of the features that it is to have: their state as remembered, what they show, the line to its engine.
//
//     const app = createApp({ features: FEATURES, memory, name: "", link: linkTo(open, nextFrame) });
//     app.engine.start();

import { createStore } from "zustand/vanilla";
import { actions } from "./action.ts";
import type { App, State } from "./App.ts";
import type { Feature } from "./feature.ts";
import type { MakeLink } from "./linkTo.ts";
import type { Memory } from "./memory.ts";
import { part } from "./part.ts";
import { keepSettings, recallAll } from "./recallSettings.ts";
import { settingsSlice } from "./setting.ts";
import { keepSides } from "./sides/keepSides.ts";
import { slices } from "./slice.ts";
import { wordsSlice } from "./words.ts";

export interface AppOptions {
  readonly features: readonly Feature[];
  readonly memory: Memory;
  /** Of its engine; empty for the window's own. */
  readonly name: string;
  readonly link: MakeLink;
  /** Of an opened file: whose engine has it, and its number there. */
  readonly file?: { readonly home: App; readonly source: number };
}

/** What an App was made of, for others beside it. */
export const featuresOf = part((): { list: readonly Feature[] } => ({ list: [] }));

export function createApp({ features, memory, name, link, file }: AppOptions): App {
  const settings = features.flatMap((feature) => feature.settings ?? []);
  const state: Record<string, object> = {};
  for (const slice of features.flatMap((feature) => feature.slices ?? []))
    state[slice.name] = slice.initial();
  state[settingsSlice.name] = recallAll(settings, memory, name);
  const app: App = {
    name,
    memory,
    source: file?.source ?? 0,
    get home() {
      return file?.home ?? app;
    },
    get t() {
      return wordsSlice.get(app).t;
    },
    store: createStore<State>(() => state),
    side: null,
    engine: link(() => app, features),
    rows: rowsOf(features),
    parts: new Map(),
    stop() {
      for (const stop of stops) stop();
      app.engine.stop();
    },
  };
  featuresOf.of(app).list = features;
  const stops = [keepSettings(app, settings)];
  for (const { start, startAtHome } of features) {
    if (start !== undefined) stops.push(start(app));
    if (startAtHome !== undefined && file === undefined) stops.push(startAtHome(app));
  }
  stops.push(
    keepSides(
      app,
      features.flatMap(({ startAtSide: start }) => start ?? []),
    ),
  );
  return app;
}

function rowsOf(features: readonly Feature[]): ReadonlyMap<string, readonly unknown[]> {
  const rows = new Map<string, unknown[]>();
  const add = (slot: string, row: unknown): void => {
    const those = rows.get(slot) ?? [];
    those.push(row);
    rows.set(slot, those);
  };
  for (const feature of features) {
    for (const slice of feature.slices ?? []) add(slices.name, slice);
    for (const action of feature.actions ?? []) add(actions.name, action);
    for (const { slot, row } of feature.shows ?? []) add(slot, row);
  }
  for (const { actionsOf } of features)
    for (const action of actionsOf?.({ rows }) ?? []) add(actions.name, action);
  return rows;
}
