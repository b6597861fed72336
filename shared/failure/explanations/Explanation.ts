import type { Text } from "../../words/said.ts";
import type { FailureContext } from "../FailureContext.ts";

/** What happened and what to do next, a whole sentence each. */
export type Words = readonly [sentence: Text, next: Text];

export type Explanation = (context: FailureContext) => Words;

/** By code, as the system or Node gives it. */
export type Explanations = Readonly<Record<string, Explanation>>;
