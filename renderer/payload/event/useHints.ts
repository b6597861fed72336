import { useEffect, useState } from "react";
import type { Hint } from "../../../shared/failure/hint.ts";
import { useApp } from "../../app/useApp.ts";

/** What is commonly misread about an event; empty until it is known, and where there is nothing to say. */
export function useHints(seq: number): readonly Hint[] {
  const { engine } = useApp();
  const [found, setFound] = useState<{ readonly seq: number; readonly hints: readonly Hint[] }>();
  useEffect(() => {
    let here = true;
    engine.call("hints", { seq }).then(
      (hints) => here && setFound({ seq, hints }),
      // Notes are a courtesy: without them nothing is missing.
      () => {},
    );
    return () => {
      here = false;
    };
  }, [engine, seq]);
  return found?.seq === seq ? found.hints : [];
}
