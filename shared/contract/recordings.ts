// Where what happens is recorded.

import * as v from "valibot";
import { EXISTING } from "../model/recording.ts";
import { answer } from "./answer.ts";
import { nothing } from "./checks.ts";

/** A file on the machine of the engine, whose system has the last word. */
export const newFile = v.strictObject({
  path: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)),
  existing: v.picklist(EXISTING),
});

export const recordingCalls = {
  newRecording: {
    about:
      "Completes the recording and starts a new file, of a dated name without `into`; answers with its path. Also the way on after a full disk.",
    input: v.strictObject({ into: v.optional(newFile) }),
    answer: answer<{ readonly path: string }>(),
  },
  rescueRecording: {
    about:
      "Saves a recording whose file was deleted, replaced or moved under a free name, and goes on there; answers with its path.",
    input: nothing,
    answer: answer<{ readonly path: string }>(),
  },
  revealRecording: {
    about: "Shows the recording in the system's file manager; refused by hosts without one.",
    input: nothing,
    answer: answer<null>(),
  },
} as const;
