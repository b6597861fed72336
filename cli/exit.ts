// How the command line ends: 0 done, 1 the network or the system refused, 2 wrong usage.

import type { Failure } from "../shared/model/failure.ts";
import { inEnglish } from "../shared/words/inEnglish.ts";
import { sayLine } from "./terminal.ts";

export const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** Ends the command with code 2 and one line that says what was expected. */
export class UsageError extends Error {}

/** Says a failure on standard error, with what to do next. */
export function tell(failure: Pick<Failure, "code" | "sentence" | "next">): void {
  const code = failure.code === "" ? "" : `${failure.code}: `;
  const { text } = inEnglish;
  sayLine(`portscope: ${`${code}${text(failure.sentence)} ${text(failure.next)}`.trimEnd()}`);
}
