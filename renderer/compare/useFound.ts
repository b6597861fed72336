import { useEffect } from "react";
import { useApp } from "../app/useApp.ts";
import { compareSlice } from "./compareState.ts";

/** What the actions that step through differences go by. */
export function useFound(count: number): void {
  const app = useApp();
  useEffect(() => {
    compareSlice.set(app, ({ at }) => ({
      found: count,
      at: at !== null && at < count ? at : null,
    }));
    return () => compareSlice.set(app, { found: null });
  }, [app, count]);
}
