// What can be done about the recording beyond starting a new one.

import type { App } from "../app/useApp.ts";
import { attempt } from "../app/attempt.ts";
import { say } from "../app/say.ts";

/** Of a recording whose file is gone: all of it under a new name, where it goes on. */
export function rescueRecording(app: App): void {
  void attempt(app, app.engine.call("rescueRecording", {})).then((saved) => {
    if (saved !== null) say(app, `The whole recording is in ${saved.path} now, and goes on there`);
  });
}
