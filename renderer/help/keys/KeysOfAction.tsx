// The keys of one action in the sheet, and how a person gives it others: by pressing them.

import { Pencil, RotateCcw } from "lucide-react";
import { useRef, useState, type KeyboardEvent } from "react";
import type { Action } from "../../app/action.ts";
import { keysOf, shortcutsSetting } from "../../app/shortcuts.ts";
import { useApp, useAppState, useSetting } from "../../app/useApp.ts";
import { Button } from "../../kit/Button.tsx";
import { ON_MAC } from "../../kit/platform.ts";
import { keysOfPress, showShortcut } from "../../kit/shortcut.ts";
import { useWords } from "../../kit/useWords.ts";
import { changeKeys, clashOf, resetKeys, takeKeysAway, type Clash } from "./changeShortcut.ts";

interface Asked {
  readonly keys: string;
  readonly clash: Clash;
}

export function KeysOfAction({ action }: { readonly action: Action }) {
  const app = useApp();
  const t = useWords();
  const keys = useAppState((state) => keysOf(state, action).join(" "));
  const isChanged = useSetting(shortcutsSetting)[action.id] !== undefined;
  const [isPressing, setPressing] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const change = useRef<HTMLButtonElement>(null);
  const title = t.text(action.title);

  function leave(): void {
    setPressing(false);
    setAsked(null);
    requestAnimationFrame(() => change.current?.focus());
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Tab" && !event.ctrlKey && !event.altKey && !event.metaKey) return;
    // Neither the dialog nor the window is meant.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return leave();
    if (event.key === "Backspace") {
      takeKeysAway(app, action);
      return leave();
    }
    const pressed = keysOfPress(event.nativeEvent, ON_MAC);
    if (pressed === null) return;
    const clash = clashOf(app, action, pressed);
    if (clash !== null) return setAsked({ keys: pressed, clash });
    changeKeys(app, action, pressed);
    leave();
  }
  function take(): void {
    if (asked !== null) changeKeys(app, action, asked.keys);
    leave();
  }

  if (isPressing)
    return (
      <span className="keys-pressing">
        <Button
          ref={focus}
          aria-label={t("helpSheet.pressFor", { action: title })}
          onKeyDown={onKeyDown}
        >
          {asked === null ? t("helpSheet.press") : showShortcut(asked.keys, ON_MAC)}
        </Button>
        {asked !== null && <ClashLine asked={asked} onTake={take} onLeave={leave} />}
      </span>
    );
  return (
    <span className="keys-line">
      {keys
        .split(" ")
        .filter(Boolean)
        .map((one) => (
          <kbd key={one}>{showShortcut(one, ON_MAC)}</kbd>
        ))}
      {isChanged && (
        <Button
          look="icon"
          aria-label={t("helpSheet.resetKeys", { action: title })}
          onClick={() => {
            resetKeys(app, action);
            change.current?.focus();
          }}
        >
          <RotateCcw size={12} aria-hidden="true" />
        </Button>
      )}
      <Button
        ref={change}
        look="icon"
        className="keys-change"
        aria-label={t("helpSheet.changeKeys", { action: title })}
        onClick={() => setPressing(true)}
      >
        <Pencil size={12} aria-hidden="true" />
      </Button>
    </span>
  );
}

/** The button that stood here was pressed: its place takes the focus. */
function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}

interface ClashProps {
  readonly asked: Asked;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** Who holds what was pressed, and what can be done: another key can be pressed at once. */
function ClashLine({ asked: { keys, clash }, onTake, onLeave }: ClashProps) {
  const t = useWords();
  const shown = showShortcut(keys, ON_MAC);
  const holder = clash.kind === "action" ? clash.action.title : clash.holder;
  return (
    <span className="keys-clash" role="alert">
      <span>{t("helpSheet.isHeldBy", { keys: shown, holder })}</span>
      {clash.kind === "action" && <Button onClick={onTake}>{t("helpSheet.takeKeys")}</Button>}
      <Button look="bare" onClick={onLeave}>
        {t("helpSheet.leaveKeys")}
      </Button>
    </span>
  );
}
