// A browser keeps one history for all text fields of a page, and undoes in it whatever has the focus: a draft that nobody
// looks at would change. Here it is undone in the field that has the focus or not at all; elsewhere what was done to the
// view is. Keys come here only from fields; a desktop's own menu comes from anywhere.

import type { App } from "../app/App.ts";
import { appShown } from "../app/shownSource.ts";
import { isTextField } from "../kit/textField.ts";
import { redo, undo } from "./history.ts";

/** Returns its undo. */
export function guardFields(app: App): () => void {
  // Without a page there are no fields.
  if (typeof window === "undefined") return () => {};
  function onBeforeInput(event: InputEvent): void {
    const back = event.inputType === "historyUndo";
    if (!back && event.inputType !== "historyRedo") return;
    const focused = document.activeElement;
    if (isTextField(focused) && event.target === focused) return;
    event.preventDefault();
    if (isTextField(focused)) return;
    if (back) undo(appShown(app));
    else redo(appShown(app));
  }
  window.addEventListener("beforeinput", onBeforeInput, { capture: true });
  return () => window.removeEventListener("beforeinput", onBeforeInput, { capture: true });
}
