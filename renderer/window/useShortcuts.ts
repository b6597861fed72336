import { useEffect } from "react";
import type { App } from "../app/useApp.ts";
import { ACTIONS } from "../app/actionTable.ts";
import { ON_MAC } from "../kit/platform.ts";
import { matchesShortcut } from "../kit/shortcut.ts";
import { stepBack } from "./stepBack.ts";

/** Every shortcut of the action table, anywhere in the window. What a region handles itself does not come here. */
export function useShortcuts(app: App): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key === "Escape" && !isOverlaid(app) && stepBack(app)) {
        event.preventDefault();
        return;
      }
      const { overlay } = app.store.getState();
      for (const action of ACTIONS) {
        if (action.keys === undefined || !matchesShortcut(action.keys, event, ON_MAC)) continue;
        // In a text field these keys edit text.
        if (isEditing(event.target) && /Backspace|End/.test(action.keys)) continue;
        if (action.within !== undefined && !isWithin(event.target, action.within)) continue;
        // Under an overlay only the overlay's own shortcut works.
        if (overlay === "palette" && action.id !== "window.palette") continue;
        event.preventDefault();
        if (action.available(app.store.getState())) action.run(app);
        return;
      }
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [app]);
}

/** They take Escape themselves. */
function isOverlaid({ store }: App): boolean {
  const { overlay } = store.getState();
  return overlay !== null && overlay !== "goto";
}

function isWithin(target: EventTarget | null, region: string): boolean {
  if (!(target instanceof Element) || isEditing(target)) return false;
  // In what the region is about, not on the buttons and lists around it.
  const body = target.closest("[data-region-focus]");
  return body !== null && body.closest(`[data-region="${region}"]`) !== null;
}

function isEditing(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
