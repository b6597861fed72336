// What a command does about its recording: where it goes, and what happens when it cannot go on.

import * as path from "node:path";
import type { RecordingOptions } from "../engine/record/write/createRecorder.ts";
import { isStandardOutput } from "../engine/record/write/target/openStream.ts";
import { said } from "../shared/words/said.ts";
import { UsageError } from "./exit.ts";

export const ON_FAILURE = ["stop", "go-on"] as const;

export interface RecordFlags {
  readonly record?: string;
  readonly force?: boolean;
  readonly appendNumber?: boolean;
  readonly onRecordFailure?: (typeof ON_FAILURE)[number];
}

/** What a command does about its recording. */
export interface RecordChoice {
  readonly options: RecordingOptions;
  /** Standard output is the recording's: what is printed goes to standard error. */
  readonly takesOutput: boolean;
  /** Whether the command ends when its recording does. */
  readonly endsWithIt: boolean;
}

/** Null where nothing is recorded. Throws a UsageError. */
export function recordChoice(flags: RecordFlags): RecordChoice | null {
  const { record, force, appendNumber, onRecordFailure } = flags;
  if (record === undefined) {
    const named = (
      [
        ["--force", force],
        ["--append-number", appendNumber],
        ["--on-record-failure", onRecordFailure],
      ] as const
    ).find(([, value]) => value !== undefined)?.[0];
    if (named !== undefined)
      throw new UsageError(said("usage.expectedRecordWithIt", { flag: named }));
    return null;
  }
  if (force === true && appendNumber === true)
    throw new UsageError(said("usage.expectedForceOrAppendNumber"));
  const takesOutput = isStandardOutput(record);
  return {
    options: {
      file: record,
      folder: path.dirname(record),
      rescue: true,
      existing: force === true ? "replace" : appendNumber === true ? "number" : "refuse",
    },
    takesOutput,
    endsWithIt: onRecordFailure === undefined ? takesOutput : onRecordFailure === "stop",
  };
}
