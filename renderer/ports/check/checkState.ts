// Checks of ports in the window: what is typed, which check is shown, what it found. It is the engine's own App's.

import { useStore } from "zustand";
import { MAX_CHECK_RESULTS } from "../../../shared/model/bounds.ts";
import type { CheckResult, CheckResults } from "../../../shared/model/portCheck.ts";
import type { RunInfo } from "../../../shared/model/running.ts";
import type { App, State } from "../../app/App.ts";
import { setting } from "../../app/setting.ts";
import { slice } from "../../app/slice.ts";
import { useApp } from "../../app/useApp.ts";
import { runningSlice } from "../../running/runningState.ts";
import { fitDraft, USUAL_DRAFT, type CheckDraft } from "./checkDraft.ts";

export type CheckRun = Extract<RunInfo, { readonly kind: "check" }>;

/** Results that are shown: `reached`: those that are open, or answered. */
export type CheckOnly = "reached" | "all";

export interface CheckState {
  /** The check that was chosen; null: the newest. */
  readonly run: number | null;
  /** Of which run the results are; 0: none. */
  readonly of: number;
  /** As they came. The list changes in place, with the version beside it. */
  readonly results: CheckResult[];
  /** How many came before the first of them. */
  readonly before: number;
  readonly version: number;
  /** Null: by how many there are. */
  readonly only: CheckOnly | null;
  /** Asked to begin with what cannot be: its problem is said from then on. */
  readonly tried: boolean;
}

export const checkSlice = slice("portCheck", (): CheckState => ({
  ...{ run: null, of: 0, results: [], before: 0, version: 0, only: null, tried: false },
}));

export const draftSetting = setting<CheckDraft>("ports.check", "engine", {
  initial: USUAL_DRAFT,
  check: fitDraft,
});

/** Of the engine's own App. */
export function useCheck<T>(select: (check: CheckState) => T): T {
  return useStore(useApp().home.store, (state) => select(checkSlice.of(state)));
}

export function useDraft(): CheckDraft {
  return useStore(useApp().home.store, draftSetting.of);
}

/** Those that run or ran, the newest first. */
export function checksOf(state: State): readonly CheckRun[] {
  const runs = [...runningSlice.of(state).runs.values()];
  return runs.filter((run) => run.kind === "check").toReversed();
}

export function shownCheck(state: State): CheckRun | null {
  const { run } = checkSlice.of(state);
  const found = run === null ? undefined : runningSlice.of(state).runs.get(run);
  if (found?.kind === "check") return found;
  let newest: CheckRun | null = null;
  for (const each of runningSlice.of(state).runs.values()) if (each.kind === "check") newest = each;
  return newest;
}

/** Few are shown all; of many ports those that nobody has are only counted. */
const FEW = 20;

export function onlyOf({ only }: Pick<CheckState, "only">, run: CheckRun | null): CheckOnly {
  if (only !== null || run === null) return only ?? "all";
  return run.progress.every !== null || (run.progress.of ?? 0) <= FEW ? "all" : "reached";
}

/** Begins to be told what a check found; returns its undo. */
export function watchCheck(home: App, run: number): () => void {
  const watch = home.engine.watch(
    "checkResults",
    { run },
    {
      onUpdate: (told, whole) => takeResults(home, run, { told, whole }),
      // It was taken off the list.
      onEnd: () => undefined,
    },
  );
  return () => watch.stop();
}

interface Told {
  readonly told: CheckResults;
  readonly whole: boolean;
}

export function takeResults(
  home: App,
  run: number,
  { told: { from, results }, whole }: Told,
): void {
  checkSlice.set(home, (check) => {
    const fresh = whole || check.of !== run;
    const list = fresh ? [] : check.results;
    // What the engine kept no longer before it was told of.
    let before = fresh ? from : Math.max(check.before, from - list.length);
    for (const result of results) list.push(result);
    const over = list.length - MAX_CHECK_RESULTS;
    if (over > 0) {
      list.splice(0, over);
      before += over;
    }
    return { of: run, results: list, before, version: check.version + 1 };
  });
}
