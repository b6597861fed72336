// Runs a command for the person: a refusal is shown until it is dismissed, with what to do next.

import { Refusal, type Failure } from "../../shared/model/failure.ts";
import type { App } from "./useApp.ts";

export async function attempt<T>(app: App, work: Promise<T>): Promise<T | null> {
  try {
    const answer = await work;
    app.store.setState({ refused: null });
    return answer;
  } catch (error) {
    app.store.setState({ refused: failureOf(error) });
    return null;
  }
}

/** The failure of a refusal; anything else is a fault of the program and must show. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  throw error;
}
