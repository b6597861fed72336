// What the engine does by itself, as it tells it: repeats, sequences, responders, loads. It is the engine's own App's.

import { useStore } from "zustand";
import type { RunChanges, RunInfo } from "../../shared/model/running.ts";
import type { App } from "../app/App.ts";
import { slice } from "../app/slice.ts";
import { useApp } from "../app/useApp.ts";

export interface RunningState {
  /** By id, in the order in which they began. */
  readonly runs: ReadonlyMap<number, RunInfo>;
  /** Whether the list stands open. */
  readonly open: boolean;
  /** The run whose steps are shown; null: none. */
  readonly shown: number | null;
  /** What the composer's strip repeats: as typed. */
  readonly repeat: RepeatDraft;
}

export interface RepeatDraft {
  /** Milliseconds; empty: as fast as the socket takes them. */
  readonly every: string;
  /** Empty: until it is stopped. */
  readonly count: string;
}

export const runningSlice = slice("running", (): RunningState => ({
  runs: new Map(),
  open: false,
  shown: null,
  repeat: { every: "1000", count: "" },
}));

/** Of the engine's own App. */
export function useRunning<T>(select: (running: RunningState) => T): T {
  return useStore(useApp().home.store, (state) => select(runningSlice.of(state)));
}

export function underWay({ runs }: RunningState): number {
  let count = 0;
  for (const { state } of runs.values()) if (state !== "ended") count += 1;
  return count;
}

/** How many of those are paused. */
export function pausedOf({ runs }: RunningState): number {
  let count = 0;
  for (const { state } of runs.values()) if (state === "paused") count += 1;
  return count;
}

/** A list that begins anew is told in frames, the last of which says that it is whole. */
export function takeRuns(app: App, { runs, removed }: RunChanges): void {
  runningSlice.set(app, ({ runs: before }) => {
    const next = new Map(before);
    for (const id of removed) next.delete(id);
    for (const run of runs) next.set(run.id, run);
    return { runs: next };
  });
}
