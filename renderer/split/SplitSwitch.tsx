import { Columns2, X } from "lucide-react";
import { ActionButton } from "../app/ActionButton.tsx";
import { SIDES } from "../app/side.ts";
import { sidesSlice } from "../app/sides/sides.ts";
import { useSlice } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { CLOSE_VIEW, SPLIT } from "./splitActionRows.ts";

/** At the end of each view's head: puts another beside it, or closes it. */
export function SplitSwitch() {
  const t = useWords();
  const shown = useSlice(sidesSlice, (sides) => sides.shown.length);
  return (
    <span className="line-item">
      {shown < SIDES.length && (
        <ActionButton action={SPLIT} look="icon" label={t.text(SPLIT.title)}>
          <Columns2 size={14} aria-hidden="true" />
        </ActionButton>
      )}
      {shown > 1 && (
        <ActionButton action={CLOSE_VIEW} look="icon" label={t.text(CLOSE_VIEW.title)}>
          <X size={14} aria-hidden="true" />
        </ActionButton>
      )}
    </span>
  );
}
