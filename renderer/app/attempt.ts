// Runs a command for the person: a refusal is shown until it is dismissed, with what to do next.

import { Refusal, type Failure } from "../../shared/model/failure.ts";
import type { App } from "./App.ts";
import { slice } from "./slice.ts";

/** A command that was refused, until it is dismissed. */
export const refusedSlice = slice("refused", () => ({ failure: null as Failure | null }));

export function refuse(app: Pick<App, "store">, failure: Failure): void {
  refusedSlice.set(app, { failure });
}

export function dismissRefused(app: Pick<App, "store">): void {
  refusedSlice.set(app, { failure: null });
}

export async function attempt<T>(app: Pick<App, "store">, work: Promise<T>): Promise<T | null> {
  try {
    const answer = await work;
    dismissRefused(app);
    return answer;
  } catch (error) {
    refuse(app, failureOf(error));
    return null;
  }
}

/** The failure of a refusal; anything else is a fault of the program and must show. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  throw error;
}
