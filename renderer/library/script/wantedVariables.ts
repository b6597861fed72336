import { Refusal } from "../../../shared/model/failure.ts";
import { readSequence } from "../../../shared/talk/sequence/readSequence.ts";
import type { WantedVariable } from "./variablesState.ts";

/** The variables that a sequence's file declares, in its order; none where it cannot be read: the run says why. */
export function wantedVariables(text: string): readonly WantedVariable[] {
  try {
    const { variables, environment } = readSequence(text, "");
    const own = [...variables].map(([name, value]) => ({ name, value }));
    // A window has no environment of its own.
    const others = environment.map(({ variable, fallback }) => ({
      name: variable,
      value: fallback,
    }));
    return [...own, ...others];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
