// Measures ranges of the recording: keeps what was counted before, one timeline for each scope asked about last, and ends
// work whose outcome nobody waits for any more.

import { Recent } from "../../shared/util/Recent.ts";
import { Refusal, refusal } from "../../shared/model/failure.ts";
import type { Measurement } from "../../shared/model/measure.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { now } from "../system/clock.ts";
import { mustGoOn } from "../feed/goOn.ts";
import { measureRange } from "./measureRange.ts";
import { Occurrences } from "./Occurrences.ts";
import { Roles } from "./Roles.ts";
import { Timeline, type MeasuredIndex, type RecordingKnown } from "./Timeline.ts";
import { said } from "../../shared/words/said.ts";

export interface MeasureInput {
  /** 0, the recording that is written, if left out. */
  readonly source?: number;
  readonly scope: Scope;
  readonly from: number | null;
  readonly to: number | null;
  readonly buckets: number;
}

export interface MeasureSetup {
  /** Of a source; null where nothing is recorded. Throws a Refusal where no such source is open. */
  index(source: number): MeasuredIndex | null;
}

/** Throws a Refusal, also once `signal` is aborted. */
export type Measure = (input: MeasureInput, signal: AbortSignal) => Promise<Measurement>;

/** Scopes whose counts are kept, for each recording. */
const KEPT_TIMELINES = 4;

interface Known extends RecordingKnown {
  readonly timelines: Recent<string, Timeline>;
}

export function createMeasure(setup: MeasureSetup): Measure {
  const known = new WeakMap<MeasuredIndex, Known>();

  function timelineOf(index: MeasuredIndex, scope: Scope): Timeline {
    let kept = known.get(index);
    if (kept === undefined || [...kept.timelines.values()].some(({ outdated }) => outdated)) {
      kept = {
        roles: new Roles(),
        occurrences: new Occurrences(),
        timelines: new Recent(KEPT_TIMELINES),
      };
      known.set(index, kept);
    }
    const { timelines } = kept;
    const key = scope.kind === "all" ? "all" : `${scope.kind} ${scope.socket}`;
    const timeline = timelines.get(key) ?? new Timeline(index, scope, kept);
    timelines.set(key, timeline);
    return timeline;
  }

  return async ({ source = 0, scope, from, to, buckets }, signal) => {
    const index = setup.index(source);
    if (index === null)
      throw refusal(
        "NOT_RECORDED",
        said("query.nothingIsBeingRecorded"),
        said("query.startNewRecording"),
      );
    function goOn(): void {
      if (setup.index(source) !== index) throw REPLACED;
      mustGoOn(signal);
    }
    try {
      const wanted = { scope, from, to: to ?? now() + 1, buckets };
      return await measureRange(index, timelineOf(index, scope), wanted, goOn);
    } catch (error) {
      // Its files are closed when a recording ends, perhaps while one of them was read.
      if (!(error instanceof Refusal) && setup.index(source) !== index) throw REPLACED;
      throw error;
    }
  };
}

const REPLACED = refusal(
  "RECORDING_REPLACED",
  said("query.anotherRecordingBeganWhileThisOneWas"),
  said("query.measureAgain"),
);
