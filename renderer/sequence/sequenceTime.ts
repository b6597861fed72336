import { timeText } from "../columns/timeFormats.ts";
import type { State } from "../app/App.ts";
import { recordingStartSlice } from "../events/eventsState.ts";
import { timeFormatSetting } from "../columns/columnSettings.ts";
import { marksSetting } from "../marks/marksState.ts";

/** The time of a step, in the format of the table; time since the step before stands there anyway. */
export function sequenceTime(state: State, time: number): string {
  const origins = {
    start: recordingStartSlice.of(state).recordingStart,
    previous: null,
    reference: marksSetting.of(state).reference?.time ?? null,
  };
  return timeText(time, timeFormatSetting.of(state), origins) || timeText(time, "local", origins);
}
