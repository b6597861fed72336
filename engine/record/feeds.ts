// The recording that is written, live.

import type { recordingFeeds } from "../../shared/contract/recordings.ts";
import type { FeedMakers } from "../feed/FeedMakers.ts";
import type { Signal } from "../feed/Signal.ts";
import { stateFeed } from "../feed/stateFeed.ts";
import type { RecordingCallsSetup } from "./calls.ts";

export function createRecordingFeeds(
  { recorder, exports, sources }: Omit<RecordingCallsSetup, "recording" | "eventsOf">,
  ticked: Signal<unknown>,
): FeedMakers<typeof recordingFeeds> {
  return {
    exportProgress: (_input, { caller, wake }) => exports.of(caller).progress(wake),
    sources: (_input, { wake }) =>
      stateFeed({ read: () => ({ sources: sources.list() }), onClose: ticked.on(wake) }),
    recording: (_input, { wake }) =>
      stateFeed({ read: () => recorder.status(), onClose: ticked.on(wake) }),
  };
}
