// Variables that a file takes from the environment, which it says itself: `variables: { token: { env: API_TOKEN } }`. Nothing else of
// the environment is ever read.

import type { Sequence } from "./Sequence.ts";

/**
 * The sequence with their values. `given`: those that are set otherwise; `read`: the environment, which not everybody has. Throws a
 * Refusal where one is neither there, nor given, nor has a default.
 */
export function fromEnvironment(
  sequence: Sequence,
  given: ReadonlyMap<string, string>,
  read: (name: string) => string | undefined,
): Sequence {
  const variables = new Map(sequence.variables);
  for (const { variable, name, fallback, isMissing } of sequence.environment) {
    if (given.has(variable)) continue;
    const value = read(name) ?? fallback;
    if (value === null) throw isMissing;
    variables.set(variable, value);
  }
  return { ...sequence, variables, environment: [] };
}
