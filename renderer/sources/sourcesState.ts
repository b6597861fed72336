// The files that the engine has open beside its recording, as the window's own App knows them.

import type { SourceStatus } from "../../shared/model/source.ts";
import type { App, State } from "../app/App.ts";
import { slice } from "../app/slice.ts";
import { useStore } from "zustand";
import { useApp } from "../app/useApp.ts";

/** In the order in which they were opened. */
export const sourcesSlice = slice("sources", () => ({ list: [] as readonly SourceStatus[] }));

/** Undefined for what is not a file, and until the engine has told of it. */
export function statusOf(home: State, source: number): SourceStatus | undefined {
  return sourcesSlice.of(home).list.find((status) => status.source === source);
}

/** Of the file that is shown. */
export function shownStatus(app: Pick<App, "home" | "source">): SourceStatus | undefined {
  return statusOf(app.home.store.getState(), app.source);
}

export function useSources(): readonly SourceStatus[] {
  return useStore(useApp().home.store, (state) => sourcesSlice.of(state).list);
}

/** Of the file that the App looks at. */
export function useStatus(): SourceStatus | undefined {
  const { home, source } = useApp();
  return useStore(home.store, (state) => statusOf(state, source));
}
