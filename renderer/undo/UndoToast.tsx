import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { runAction } from "../app/runAction.ts";
import { useShownKeys } from "../app/shortcuts.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { dismissToast, toastSlice, type Toast } from "./history.ts";
import { REDO, UNDO } from "./undoActionRows.ts";
import "./undo.css";

/** Milliseconds that it stays once nobody points at it. */
const READ_IN = 7000;

/** What was just done to the view, and the way back. What is heard is the sentence alone; keys do what the button does. */
export function UndoToast() {
  const t = useWords();
  const { toast, number } = useSlice(toastSlice, (toast) => toast);
  return (
    <>
      <output className="visually-hidden" aria-live="polite">
        {toast === null ? "" : t.text(toast.words)}
      </output>
      {toast !== null && <Shown key={number} toast={toast} />}
    </>
  );
}

function Shown({ toast }: { readonly toast: Toast }) {
  const app = useApp();
  const t = useWords();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismissToast(app), READ_IN);
    return () => clearTimeout(timer);
  }, [app, held]);
  const action = toast.offer === "undo" ? UNDO : REDO;
  const keys = useShownKeys(action);
  const words = t.text(toast.words);
  return (
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="ellipsis" aria-hidden="true" title={words}>
        {words}
      </span>
      <Button
        className="toast-button"
        title={keys}
        // What had the focus keeps it.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => runAction(app, action)}
      >
        {t(toast.offer === "undo" ? "undo.undo" : "undo.redo")}
      </Button>
      <Button
        look="icon"
        aria-label={t("undo.dismiss")}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => dismissToast(app)}
      >
        <X size={14} aria-hidden="true" />
      </Button>
    </div>
  );
}
