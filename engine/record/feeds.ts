// The recording that is written, live.

import type { recordingFeeds } from "../../shared/contract/recordings.ts";
import type { FeedMakers } from "../feed/FeedMakers.ts";
import type { Signal } from "../feed/Signal.ts";
import { stateFeed } from "../feed/stateFeed.ts";
import type { RecordingStatus } from "../../shared/model/recording.ts";
import type { SourceStatus } from "../../shared/model/source.ts";
import type { RecordingCallsSetup } from "./calls.ts";
import { STATUS_OFF } from "./write/statusOff.ts";

export function createRecordingFeeds(
  { recorder, exports, sources }: Omit<RecordingCallsSetup, "store" | "eventsOf">,
  ticked: Signal<unknown>,
): FeedMakers<typeof recordingFeeds> {
  return {
    exportProgress: (_input, { caller, wake }) => exports.of(caller).progress(wake),
    sources: (_input, { wake }) =>
      stateFeed({ read: () => ({ sources: sources.list() }), onClose: ticked.on(wake) }),
    recording: ({ source }, { wake }) =>
      stateFeed({
        read: source === 0 ? () => recorder.status() : () => openedStatus(sources.status(source)),
        onClose: ticked.on(wake),
      }),
  };
}

/** A file that was made earlier, as a recording. */
function openedStatus({ path, of, firstSeq, events, failure }: SourceStatus): RecordingStatus {
  return { ...STATUS_OFF, state: "opened", path, bytes: of, firstSeq, events, failure };
}
