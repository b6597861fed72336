import * as v from "valibot";
import { milliseconds } from "../../shared/talk/sequence/duration.ts";
import { durationCheck, MAX_DURATION } from "../../shared/talk/sequence/sequenceFile.ts";
import { said } from "../../shared/words/said.ts";
import { UsageError } from "../exit.ts";

/** Milliseconds of `10ms`, `1.5s`, `2m`, or of a bare number. Throws a UsageError. */
export function takeDuration(flag: string, text: string, lowest = 0): number {
  const written = /^\d{1,9}$/.test(text) ? Number(text) : text;
  const ms = v.is(durationCheck, written) ? milliseconds(written, MAX_DURATION) : null;
  if (ms === null || ms < lowest)
    throw new UsageError(said("usage.expectedDuration", { flag, got: text, lowest }));
  return ms;
}
