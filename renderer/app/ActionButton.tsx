import type { ReactNode } from "react";
import type { Action } from "./action.ts";
import { runAction } from "./runAction.ts";
import { useShownKeys } from "./shortcuts.ts";
import { useWords } from "../kit/useWords.ts";
import { useApp } from "./useApp.ts";
import { useReason } from "./useReason.ts";
import { Button, type ButtonProps } from "../kit/Button.tsx";

export interface ActionButtonProps {
  readonly action: Action;
  readonly look?: ButtonProps["look"];
  /** What stands on the button; the action's title without it. */
  readonly children?: ReactNode;
  /** Its accessible name, where what stands on it is a picture or the action's title is too long for it. */
  readonly label?: string;
  /** Called before it runs. */
  readonly onRun?: () => void;
}

/** A button of the action table: disabled where the action is not available; its tooltip says why. */
export function ActionButton(props: ActionButtonProps) {
  const { action, look = "plain", children, label, onRun } = props;
  const app = useApp();
  const t = useWords();
  const title = t.text(action.title);
  const reason = useReason(action);
  const shown = useShownKeys(action);
  const keys = shown === "" ? "" : ` (${shown})`;
  return (
    <Button
      look={look}
      disabled={reason !== null}
      title={reason === null ? title + keys : `${title}: ${reason}`}
      aria-label={label ?? (children === undefined ? undefined : title)}
      onClick={() => {
        onRun?.();
        runAction(app, action);
      }}
    >
      {children ?? title}
    </Button>
  );
}
