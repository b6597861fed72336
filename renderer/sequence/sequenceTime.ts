import { timeText } from "../columns/timeFormats.ts";
import type { AppState } from "../app/state.ts";

type Part = Pick<AppState, "timeFormat" | "recordingStart" | "marks">;

/** The time of a step, in the format of the table; time since the step before stands there anyway. */
export function sequenceTime(state: Part, time: number): string {
  const origins = {
    start: state.recordingStart,
    previous: null,
    reference: state.marks.reference?.time ?? null,
  };
  return timeText(time, state.timeFormat, origins) || timeText(time, "local", origins);
}
