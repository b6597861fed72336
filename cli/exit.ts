// How the command line ends: 0 done, 1 the network or the system refused, 2 wrong usage.

import { failureFrom } from "../engine/system/failureFrom.ts";
import { Refusal, type Failure } from "../shared/model/failure.ts";
import { said, type Text } from "../shared/words/said.ts";
import { sayNotice } from "./terminal.ts";
import { t } from "./wording.ts";

export const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** Ends the command with code 2 and one line that says what was expected. */
export class UsageError extends Error {
  constructor(text: Text) {
    super(t.text(text));
  }
}

/** What standard output's failure means. */
export function outputFailure(error: unknown): Failure {
  return failureFrom(error, { endpoint: said("cli.standardOutput") });
}

/** Says a failure on standard error, with what to do next. */
export function tell(failure: Pick<Failure, "code" | "sentence" | "next">): void {
  const code = failure.code === "" ? "" : `${failure.code}: `;
  sayNotice(`${code}${t.text(failure.sentence)} ${t.text(failure.next)}`.trimEnd());
}

/** A refusal with that code, with what to do next on the command line; any other error as it is. */
export function withNext(error: unknown, code: string, next: Text): unknown {
  return error instanceof Refusal && error.failure.code === code
    ? new Refusal({ ...error.failure, next })
    : error;
}
