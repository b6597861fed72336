import { useStore } from "zustand";
import { saidSlice } from "../app/say.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { announceSlice } from "./announcements.ts";

/** Heard and not seen: what happens stands on the screen. */
export function Announcer() {
  const t = useWords();
  // Of the engine, whatever is looked at.
  const told = useStore(useApp().home.store, (state) => announceSlice.of(state).told);
  const said = useSlice(saidSlice, ({ words }) => words);
  return (
    <>
      <output className="visually-hidden" aria-label={t("announce.label")} aria-live="polite">
        {told.map(t.text).join(" ")}
      </output>
      <output className="visually-hidden" aria-live="polite">
        {said}
      </output>
    </>
  );
}
