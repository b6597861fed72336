import type { ReactNode } from "react";
import type { Action } from "./action.ts";
import { runAction } from "./runAction.ts";
import { ON_MAC } from "../kit/platform.ts";
import { showShortcut } from "../kit/shortcut.ts";
import { useWords } from "../kit/useWords.ts";
import { useApp, useAppState } from "./useApp.ts";
import { Button, type ButtonProps } from "../kit/Button.tsx";

export interface ActionButtonProps {
  readonly action: Action;
  readonly look?: ButtonProps["look"];
  /** What stands on the button; the action's title without it. */
  readonly children?: ReactNode;
  /** Its accessible name, where what stands on it is a picture or the action's title is too long for it. */
  readonly label?: string;
}

/** A button of the action table: disabled where the action is not available. */
export function ActionButton({ action, look = "plain", children, label }: ActionButtonProps) {
  const app = useApp();
  const t = useWords();
  const title = t.text(action.title);
  const available = useAppState(action.available);
  const keys = action.keys === undefined ? "" : ` (${showShortcut(action.keys, ON_MAC)})`;
  return (
    <Button
      look={look}
      disabled={!available}
      title={title + keys}
      aria-label={label ?? (children === undefined ? undefined : title)}
      onClick={() => runAction(app, action)}
    >
      {children ?? title}
    </Button>
  );
}
