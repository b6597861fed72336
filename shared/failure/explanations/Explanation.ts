import type { FailureContext } from "../FailureContext.ts";

/** What happened and what to do next, a whole sentence each. */
export type Words = readonly [sentence: string, next: string];

export type Explanation = (context: FailureContext) => Words;

/** By code, as the system or Node gives it. */
export type Explanations = Readonly<Record<string, Explanation>>;
