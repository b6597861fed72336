import { useWords } from "../kit/useWords.ts";
import type { Action } from "./action.ts";
import { reasonOf } from "./available.ts";
import { useAppState } from "./useApp.ts";

/** Why an action cannot be done now, in words; null where it can. */
export function useReason(action: Pick<Action, "available">): string | null {
  const t = useWords();
  // Words compare as texts; a reason with values would be another object each time.
  return useAppState((state) => {
    const reason = reasonOf(action, state);
    return reason === null ? null : t.text(reason);
  });
}
