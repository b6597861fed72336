import { useStore } from "zustand";
import { useWords } from "../kit/useWords.ts";
import type { Action } from "./action.ts";
import { reasonOf } from "./available.ts";
import { appFor } from "./appFor.ts";
import { useApp } from "./useApp.ts";

/** Why an action cannot be done now, in words; null where it can. */
export function useReason(action: Pick<Action, "available" | "ofEngine">): string | null {
  const t = useWords();
  const { store } = appFor(useApp(), action);
  // Words compare as texts; a reason with values would be another object each time.
  return useStore(store, (state) => {
    const reason = reasonOf(action, state);
    return reason === null ? null : t.text(reason);
  });
}
