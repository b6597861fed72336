// Where nothing is recorded.

import { refusal } from "../../../shared/model/failure.ts";
import type { Recorder } from "./createRecorder.ts";
import { STATUS_OFF } from "./statusOff.ts";

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
  status: () => STATUS_OFF,
  restart: refused,
  folder: () => "",
  rescue: refused,
  complete: async () => undefined,
};
