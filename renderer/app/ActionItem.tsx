import type { Text } from "../../shared/words/said.ts";
import { ON_MAC } from "../kit/platform.ts";
import { MenuItem } from "../kit/MenuItem.tsx";
import { showShortcut } from "../kit/shortcut.ts";
import { useWords } from "../kit/useWords.ts";
import type { Action } from "./action.ts";
import { runAction } from "./runAction.ts";
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
  function onClick(): void {
    onRun?.();
    runAction(app, action);
  }
  return (
    <MenuItem
      disabled={reason !== null}
      title={reason ?? undefined}
      onClick={onClick}
      {...(action.keys === undefined ? {} : { keys: showShortcut(action.keys, ON_MAC) })}
    >
      {t.text(title)}
    </MenuItem>
  );
}
