import { useStore } from "zustand";
import { Button } from "../kit/Button.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useWords } from "../kit/useWords.ts";
import type { App } from "./App.ts";
import { dismissRefused, refusedSlice } from "./attempt.ts";

/** A command that was refused stays in sight until it is dismissed, or the next one works. */
export function Refused({ app }: { readonly app: App }) {
  const t = useWords();
  const refused = useStore(app.store, (state) => refusedSlice.of(state).failure);
  if (refused === null) return null;
  return (
    <FailureCallout failure={refused}>
      <Button onClick={() => dismissRefused(app)}>{t("app.dismiss")}</Button>
    </FailureCallout>
  );
}
