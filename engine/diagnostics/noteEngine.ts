// What of an engine stands in the log: that it began, with how much, and what went wrong with its recording. No socket, no peer:
// those are in the recording, which is the person's to give away.

import type { EngineFacts } from "../../shared/model/program.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { Log } from "./createLog.ts";

export interface Noted {
  facts(): EngineFacts;
  onTrouble(listener: (trouble: { readonly failure: Failure }) => void): () => void;
}

export function noteEngine(log: Log, engine: Noted): void {
  const { recording, bounds } = engine.facts();
  log.note("engine-started", { recording: recording.state, ...bounds });
  engine.onTrouble(({ failure: { code, syscall } }) => {
    const { events, bytes } = engine.facts().recording;
    log.note("recording-trouble", { code, syscall, events, bytes });
  });
}
