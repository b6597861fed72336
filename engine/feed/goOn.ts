import { refusal } from "../../shared/model/failure.ts";
import { said } from "../../shared/words/said.ts";

/** Whoever asked has cancelled, or is gone: throws a Refusal that ends the work. */
export function mustGoOn(signal: AbortSignal): void {
  if (signal.aborted) throw CANCELLED;
}

const CANCELLED = refusal("CANCELLED", said("query.callWasCancelled"), said("query.askAgain"));
