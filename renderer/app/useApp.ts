// What every part of the window works with: the store and the line to the engine, given once at the root.

import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { EngineLink } from "./link/engineLink.ts";
import type { AppStore } from "./createAppStore.ts";
import type { AppState } from "./state.ts";
import type { Wording } from "../../shared/words/wording.ts";

export interface App {
  readonly store: AppStore;
  readonly engine: EngineLink;
  /** Puts words into the window's language. */
  readonly t: Wording;
}

const AppContext = createContext<App | null>(null);

export const AppProvider = AppContext.Provider;

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error("useApp outside of AppProvider");
  return app;
}

export function useAppState<T>(select: (state: AppState) => T): T {
  return useStore(useApp().store, select);
}
