// What becomes of a command's recording, said on standard error at once and once.

import type { Engine } from "../engine/createEngine.ts";
import type { Failure } from "../shared/model/failure.ts";
import { tell } from "./exit.ts";
import type { RecordChoice } from "./recordChoice.ts";
import { sayLine, sayNotice } from "./terminal.ts";
import { t } from "./wording.ts";

export interface WatchedRecording {
  /** Resolves when the recording has ended and the command ends with it; never otherwise. */
  readonly ended: Promise<void>;
  /** Says what was lost, once the engine is closed; returns whether everything is in the recording. */
  finish(): boolean;
}

export function watchRecording(engine: Engine, record: RecordChoice | null): WatchedRecording {
  let whole = true;
  let told: Failure | null = null;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  /** A pipe's reader that goes away ends the command as it ends any in a pipe, without a word. */
  const leaves = (failure: Failure): boolean =>
    failure.code === "EPIPE" && record?.takesOutput === true && record.endsWithIt;

  function say(failure: Failure): void {
    if (leaves(failure)) return;
    whole = false;
    tell(failure);
  }
  engine.onTrouble(({ failure, stopped }) => {
    told = failure;
    say(failure);
    if (stopped && record?.endsWithIt === true) end();
  });
  if (record?.options.existing === "number")
    sayLine(t("cli.recordingInto", { path: engine.recording().path }));

  return {
    ended,
    finish() {
      const { failure, lostEvents } = engine.recording();
      if (failure !== null && failure !== told) say(failure);
      if (lostEvents > 0 && !whole) sayNotice(t("cli.eventsNotRecorded", { count: lostEvents }));
      return whole;
    },
  };
}
