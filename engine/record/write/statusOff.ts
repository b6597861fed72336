import type { RecordingStatus } from "../../../shared/model/recording.ts";

/** Where nothing is recorded, or not yet. */
export const STATUS_OFF: RecordingStatus = {
  state: "off",
  path: "",
  bytes: 0,
  waiting: 0,
  pausing: false,
  firstSeq: 1,
  events: 0,
  lostEvents: 0,
  failure: null,
  unlinked: null,
};
