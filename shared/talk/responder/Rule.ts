import type { StepPlace } from "../../model/running.ts";
import type { Expectation } from "../sequence/Sequence.ts";
import type { Template } from "../template/Template.ts";

/** A rule of a file: its templates parsed. */
export interface Rule extends StepPlace {
  readonly name: string;
  /** Null: any message. */
  readonly match: Expectation | null;
  readonly when: Condition | null;
  /** 0 to 1. */
  readonly chance: number;
  readonly every: number;
  /** ms */
  readonly delay: number;
  readonly values: readonly (readonly [name: string, Template])[];
  readonly replies: readonly Template[];
  /** A place; null: it hands nothing on. */
  readonly forward: Template | null;
  readonly act: "shutdown" | "close" | "reset" | null;
}

export interface Condition {
  readonly variable: string;
  readonly test:
    | { readonly kind: "equals"; readonly text: string }
    | { readonly kind: "matches"; readonly pattern: RegExp };
}
