// What helps where something is wrong with the program itself.

import * as v from "valibot";
import { answer } from "./answer.ts";
import { nothing } from "./checks.ts";

/** UTF-16 units of what a window tells of its fault. */
const LONGEST_FAULT = 16_384;

export const diagnosticsCalls = {
  /**
   * The program in lines: versions, system, limits, counts, the end of the log. Without payload, addresses, tokens and the
   * person's name and home. `file`: where the log is; null where none is kept.
   */
  diagnostics: {
    input: nothing,
    answer: answer<{ readonly text: string; readonly file: string | null }>(),
  },
  /** A window could not go on: leaves a report beside the log, and answers with its path; null where none could be written. */
  reportFault: {
    input: v.strictObject({ stack: v.pipe(v.string(), v.maxLength(LONGEST_FAULT)) }),
    answer: answer<{ readonly file: string | null }>(),
  },
} as const;
