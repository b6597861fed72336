// Where nothing is recorded.

import { refusal } from "../../../shared/model/failure.ts";
import type { RecordingStatus } from "../../../shared/model/recording.ts";
import type { Recorder } from "./createRecorder.ts";

export const OFF: RecordingStatus = {
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

const refused = () =>
  Promise.reject(
    refusal(
      "NOT_RECORDED",
      "Nothing is recorded here.",
      "Start the program anew with a recording.",
    ),
  );

export const noRecorder: Recorder = {
  current: () => null,
  status: () => OFF,
  restart: refused,
  folder: () => "",
  rescue: refused,
  complete: async () => undefined,
};
