import { useEffect } from "react";
import { actions } from "../app/action.ts";
import type { App } from "../app/App.ts";
import { dialogSlice } from "../app/dialog.ts";
import { runAction } from "../app/runAction.ts";
import { keysOf } from "../app/shortcuts.ts";
import { stepBack } from "../app/stepBack.ts";
import { ON_MAC } from "../kit/platform.ts";
import { regionBack } from "../kit/regions.ts";
import { matchesShortcut } from "../kit/shortcut.ts";
import { isMenuKey, openMenuOfFocus } from "../kit/menuKey.ts";
import { isTextField } from "../kit/textField.ts";

/** Every shortcut of the actions, anywhere in the window. What a region handles itself does not come here. */
export function useShortcuts(app: App): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      const { open } = dialogSlice.get(app);
      // Dialogs take Escape themselves.
      const isFree = open === null || open.inPlace === true;
      if (event.key === "Escape" && isFree && (stepBack(app) || regionBack())) {
        event.preventDefault();
        return;
      }
      // Text fields have the browser's own.
      if (isMenuKey(event) && !isTextField(event.target) && openMenuOfFocus()) {
        event.preventDefault();
        return;
      }
      for (const action of actions.of(app)) {
        const keys = keysOf(app.store.getState(), action).find((each) =>
          matchesShortcut(each, event, ON_MAC),
        );
        if (keys === undefined) continue;
        if (isTextField(event.target) && isText(keys)) continue;
        if (action.within !== undefined && !isWithin(event.target, action.within)) continue;
        if ((open?.onlyAction ?? action.id) !== action.id) continue;
        event.preventDefault();
        runAction(app, action);
        return;
      }
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [app]);
}

/** In a text field these are the field's, and what is a character itself. */
const EDITS_TEXT = /Backspace$|End$|^Mod\+(Shift\+)?[YZ]$|^(Shift\+)?.$/;

function isText(keys: string): boolean {
  // On a Mac Option and another key are a character.
  return EDITS_TEXT.test(keys) || (ON_MAC && /^Alt\+.$/.test(keys));
}

function isWithin(target: EventTarget | null, region: string): boolean {
  if (!(target instanceof Element)) return false;
  // In what the region is about, not on the buttons and lists around it, nor in fields within it.
  const body = target.closest("[data-region-focus]");
  if (isTextField(target) && body !== target) return false;
  return body !== null && body.closest(`[data-region="${region}"]`) !== null;
}
