import { useEffect, type ReactNode } from "react";
import { useStore } from "zustand";
import { WordsProvider } from "../kit/useWords.ts";
import type { App } from "./App.ts";
import { AppContext } from "./useApp.ts";
import { wordsSlice } from "./words.ts";

export interface AppProviderProps {
  readonly app: App;
  readonly children: ReactNode;
}

/** Gives what is within it the App, and its language as it changes. The page is in that language too. */
export function AppProvider({ app, children }: AppProviderProps) {
  const t = useStore(app.store, (state) => wordsSlice.of(state).t);
  useEffect(() => {
    document.documentElement.lang = t.tongue.tag;
  }, [t]);
  return (
    <AppContext value={app}>
      <WordsProvider value={t}>{children}</WordsProvider>
    </AppContext>
  );
}
