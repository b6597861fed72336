// What every component works with: the App, given once at the root, and its state by slice and setting.

import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { App, State } from "./App.ts";
import type { Setting } from "./setting.ts";
import type { Slice } from "./slice.ts";

/** Given by AppProvider.tsx. */
export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error("useApp outside of AppProvider");
  return app;
}

/** Of several slices together; of one, useSlice. */
export function useAppState<T>(select: (state: State) => T): T {
  return useStore(useApp().store, select);
}

/** Draws again only when what is selected is another value. */
export function useSlice<S extends object, T>(slice: Slice<S>, select: (part: S) => T): T {
  return useStore(useApp().store, (state) => select(slice.of(state)));
}

export function useSetting<T>(setting: Pick<Setting<T>, "of">): T {
  return useStore(useApp().store, setting.of);
}
