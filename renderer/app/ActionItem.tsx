import type { Text } from "../../shared/words/said.ts";
import { MenuItem } from "../kit/MenuItem.tsx";
import { useWords } from "../kit/useWords.ts";
import type { Action } from "./action.ts";
import { runAction } from "./runAction.ts";
import { useShownKeys } from "./shortcuts.ts";
import { useApp } from "./useApp.ts";
import { useReason } from "./useReason.ts";

export interface ActionItemProps {
  readonly action: Action;
  /** Where the action's own is too long. */
  readonly title?: Text;
  /** Called before it runs. */
  readonly onRun?: () => void;
}

/** An action in a menu: disabled where it is not available. */
export function ActionItem({ action, title = action.title, onRun }: ActionItemProps) {
  const app = useApp();
  const t = useWords();
  const reason = useReason(action);
  const keys = useShownKeys(action);
  function onClick(): void {
    onRun?.();
    runAction(app, action);
  }
  return (
    <MenuItem
      disabled={reason !== null}
      title={reason ?? undefined}
      onClick={onClick}
      {...(keys === "" ? {} : { keys })}
    >
      {t.text(title)}
    </MenuItem>
  );
}
