// The recording that is written, live.

import type { recordingFeeds } from "../../shared/contract/recordings.ts";
import type { FeedMakers } from "../feed/FeedMakers.ts";
import type { Signal } from "../feed/Signal.ts";
import { stateFeed } from "../feed/stateFeed.ts";
import type { Recorder } from "./write/createRecorder.ts";

export function createRecordingFeeds(
  recorder: Recorder,
  ticked: Signal<unknown>,
): FeedMakers<typeof recordingFeeds> {
  return {
    recording: (_input, { wake }) =>
      stateFeed({ read: () => recorder.status(), onClose: ticked.on(wake) }),
  };
}
