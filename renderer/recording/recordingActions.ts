// What can be done about the recording beyond starting a new one.

import type { Failure } from "../../shared/model/failure.ts";
import type { NewFile } from "../../shared/model/recording.ts";
import type { App } from "../app/App.ts";
import { attempt, dismissRefused, failureOf } from "../app/attempt.ts";
import { dialog } from "../app/dialog.ts";
import { say } from "../app/say.ts";
import { said } from "../../shared/words/said.ts";

export const newRecordingDialog = dialog("newRecording");

/** Of a recording whose file is gone: all of it under a new name, where it goes on. */
export function rescueRecording(app: App): void {
  void attempt(app, app.engine.call("rescueRecording", {})).then((saved) => {
    if (saved !== null) say(app, said("recording.rescued", { path: saved.path }));
  });
}

/** Ends the recording and begins another one in a file of the person's choice; the failure where it is refused. */
export async function recordInto(app: App, into: NewFile): Promise<Failure | null> {
  try {
    const { path } = await app.engine.call("newRecording", { into });
    newRecordingDialog.close(app);
    dismissRefused(app);
    say(app, said("recording.into", { path }));
    return null;
  } catch (error) {
    return failureOf(error);
  }
}
