// Where nothing is recorded.

import { refusal } from "../../../shared/model/failure.ts";
import type { Recorder } from "./createRecorder.ts";
import { STATUS_OFF } from "./statusOff.ts";
import { said } from "../../../shared/words/said.ts";

const refused = () =>
  Promise.reject(
    refusal(
      "NOT_RECORDED",
      said("record.nothingIsRecordedHere"),
      said("record.startProgramAnewWithRecording"),
    ),
  );

export const noRecorder: Recorder = {
  current: () => null,
  status: () => STATUS_OFF,
  restart: refused,
  folder: () => "",
  newFolder: () => "",
  rescue: refused,
  complete: async () => undefined,
};
