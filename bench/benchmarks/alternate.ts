// The bare socket and ours in turns, each round in new processes, the order changing: whatever else the machine does
// meanwhile falls on both alike.

import { median } from "../statistics.ts";

/** What one round found, by the names that the benchmark chose: a rate, processor seconds. */
export type Round<K extends string> = { readonly [name in K]: number };

export interface Alternated {
  /** Medians. */
  readonly bare: number;
  readonly ours: number;
  readonly ratio: number;
  /** Lowest and highest ratio of any round, as text. */
  readonly spread: string;
}

export async function alternate<K extends string>(
  rounds: number,
  names: readonly K[],
  measure: (kind: "bare" | "engine") => Promise<Round<K>>,
): Promise<{ readonly [name in K]: Alternated }> {
  const found: { readonly [kind in "bare" | "engine"]: Round<K>[] } = { bare: [], engine: [] };
  for (let round = 0; round < rounds; round++) {
    for (const kind of round % 2 === 0
      ? (["bare", "engine"] as const)
      : (["engine", "bare"] as const))
      found[kind].push(await measure(kind));
  }
  const compared = names.map((name) => [name, compare(found.bare, found.engine, name)] as const);
  return Object.fromEntries(compared) as { readonly [name in K]: Alternated };
}

function compare<K extends string>(
  bareRounds: readonly Round<K>[],
  ourRounds: readonly Round<K>[],
  name: K,
): Alternated {
  const bare = bareRounds.map((round) => round[name]);
  const ours = ourRounds.map((round) => round[name]);
  const ratios = ours.map((value, i) => value / (bare[i] ?? Number.NaN));
  return {
    bare: median(bare),
    ours: median(ours),
    ratio: median(ours) / median(bare),
    spread: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
  };
}
