// The bare socket and ours in turns, each round in new processes, the order changing: whatever else the machine does
// meanwhile falls on both alike.

import { median } from "../statistics.ts";
import type { ReceiverKind } from "../receiver/startReceiver.ts";

export interface Alternated {
  /** Medians. */
  readonly bare: number;
  readonly ours: number;
  readonly ratio: number;
  /** Lowest and highest ratio of any round, as text. */
  readonly spread: string;
}

export async function alternate(
  rounds: number,
  measure: (kind: ReceiverKind) => Promise<number>,
): Promise<Alternated> {
  const bare: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const kind of round % 2 === 0
      ? (["bare", "engine"] as const)
      : (["engine", "bare"] as const))
      (kind === "bare" ? bare : ours).push(await measure(kind));
  }
  const ratios = ours.map((value, i) => value / (bare[i] ?? Number.NaN));
  return {
    bare: median(bare),
    ours: median(ours),
    ratio: median(ours) / median(bare),
    spread: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
  };
}
