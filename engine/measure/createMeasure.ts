// Measures ranges of the recording: keeps what was counted before, one timeline for each scope and filter asked about last, and
// ends work whose outcome nobody waits for any more.

import { Recent } from "../../shared/util/Recent.ts";
import { Refusal, refusal } from "../../shared/model/failure.ts";
import type { Measurement } from "../../shared/model/measure.ts";
import { eventsOf, type Query } from "../../shared/model/query.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { now } from "../system/clock.ts";
import { mustGoOn } from "../feed/goOn.ts";
import type { ClientViews } from "../query/ClientViews.ts";
import { FilteredView } from "../query/FilteredView.ts";
import { ChosenIndex } from "./ChosenIndex.ts";
import { measureRange } from "./measureRange.ts";
import { Occurrences } from "./Occurrences.ts";
import { Roles } from "../record/index/Roles.ts";
import { Timeline, type MeasuredIndex, type RecordingKnown } from "./Timeline.ts";
import { said } from "../../shared/words/said.ts";

export interface MeasureInput {
  /** 0, the recording that is written, if left out. */
  readonly source?: number;
  readonly scope: Scope;
  /** A display filter: only rows for which it holds are counted. Empty or left out: all. */
  readonly filter?: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly buckets: number;
}

export interface MeasureSetup {
  /** Of a source; null where nothing is recorded. Throws a Refusal where no such source is open. */
  index(source: number): MeasuredIndex | null;
}

/** Who asks: what of a filter has been looked for is a view of theirs. */
export interface Asking {
  readonly views: Pick<ClientViews, "of">;
  readonly signal: AbortSignal;
}

/** Throws a Refusal, also once `signal` is aborted. */
export type Measure = (input: MeasureInput, asking: Asking) => Promise<Measurement>;

/** Scopes and filters whose counts are kept, for each recording. */
const KEPT_TIMELINES = 4;
/** How often a filter's view looks at what has reached the disk meanwhile. */
const LOOK_MS = 30;

interface Counting {
  readonly timeline: Timeline;
  /** What the timeline counts. */
  readonly index: MeasuredIndex;
}

interface Known extends RecordingKnown {
  readonly counts: Recent<string, Counting>;
}

/** The query whose rows are counted. */
export function countedQuery({
  scope,
  filter = "",
}: Pick<MeasureInput, "scope" | "filter">): Query {
  return { ...eventsOf(scope), filter };
}

export function createMeasure(setup: MeasureSetup): Measure {
  const known = new WeakMap<MeasuredIndex, Known>();

  function countingOf(index: MeasuredIndex, query: Query, chosen: FilteredView | null): Counting {
    const key = `${JSON.stringify(query.scope)} ${query.filter}`;
    let kept = known.get(index);
    const before = kept?.counts.get(key)?.index;
    if (before instanceof ChosenIndex && chosen !== null) before.update(chosen, chosen.scan().done);
    if (kept === undefined || [...kept.counts.values()].some(({ timeline }) => timeline.outdated)) {
      kept = {
        roles: new Roles(),
        occurrences: new Occurrences(),
        counts: new Recent(KEPT_TIMELINES),
      };
      known.set(index, kept);
    }
    const counting = kept.counts.get(key) ?? begin(index, query.scope, chosen, kept);
    kept.counts.set(key, counting);
    return counting;
  }

  return async ({ source = 0, from, to, buckets, ...chosen }, { views, signal }) => {
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
      const query = countedQuery(chosen);
      const until = to ?? now() + 1;
      const view = query.filter === "" ? null : views.of({ source, query });
      const filtered = view instanceof FilteredView ? view : null;
      if (filtered !== null) await lookThrough(filtered, index.count, goOn);
      const { timeline, index: counted } = countingOf(index, query, filtered);
      const wanted = { scope: query.scope, from, to: until, buckets };
      return await measureRange(counted, timeline, wanted, goOn);
    } catch (error) {
      // Its files are closed when a recording ends, perhaps while one of them was read.
      if (!(error instanceof Refusal) && setup.index(source) !== index) throw REPLACED;
      throw error;
    }
  };
}

function begin(
  index: MeasuredIndex,
  scope: Scope,
  chosen: FilteredView | null,
  known: RecordingKnown,
): Counting {
  if (chosen === null) return { index, timeline: new Timeline(index, scope, known) };
  const counted = new ChosenIndex(index);
  counted.update(chosen, chosen.scan().done);
  return { index: counted, timeline: new Timeline(counted, scope, known) };
}

/** Until the filter has been held against so many events, or nobody looks any more. */
async function lookThrough(view: FilteredView, events: number, goOn: () => void): Promise<void> {
  const pulse = setInterval(() => view.catchUp(), LOOK_MS);
  try {
    while (view.scan().done < events && (await view.more())) goOn();
  } finally {
    clearInterval(pulse);
  }
  const { failure } = view.scan();
  if (failure !== null) throw new Refusal(failure);
}

const REPLACED = refusal(
  "RECORDING_REPLACED",
  said("query.anotherRecordingBeganWhileThisOneWas"),
  said("query.measureAgain"),
);
