import { Refusal, type Failure } from "../../model/failure.ts";
import type { Text } from "../../words/said.ts";

/** Faults of a file that are told; behind them it is not looked for more. */
export const MAX_FAULTS = 20;

/** What is wrong with a file: its first fault, and the others in the order in which they were found, each with line and column. */
export class BadFile extends Refusal {
  readonly others: readonly Text[];

  constructor(failure: Failure, others: readonly Text[] = []) {
    super(failure);
    this.others = others;
  }

  get faults(): readonly Text[] {
    return [this.failure.sentence, ...this.others];
  }
}
