// Leaves a report of a window that could not go on, with the engine, which still runs.

import type { App } from "../app/App.ts";

/** UTF-16 units of a stack; the contract takes no more. */
const LONGEST = 16_384;

export function reportFault(app: Pick<App, "engine">, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  // Where the engine is what is lost, nothing is left to tell.
  app.engine.call("reportFault", { stack: stack.slice(0, LONGEST) }).catch(() => undefined);
}
