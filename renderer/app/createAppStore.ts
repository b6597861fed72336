import { createStore, type StoreApi } from "zustand/vanilla";
import { initialState, type AppState, type Theme } from "./state.ts";

export type AppStore = StoreApi<AppState>;

/** One store for the window. It has no actions: those are plain functions beside it. */
export function createAppStore(theme: Theme = "system"): AppStore {
  return createStore<AppState>(() => initialState(theme));
}
