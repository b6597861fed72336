// Which span of time the plots show: the last seconds, moving on; all of it; or a picture that stands still while a range
// is chosen.

import { said, type Text } from "../../../shared/words/said.ts";
import type { FeedInput } from "../../../shared/contract/commands.ts";
import type { Span, ZoomId } from "../measureState.ts";

export interface ZoomRow {
  readonly id: ZoomId;
  readonly title: Text;
  readonly words: Text;
  /** µs; null: the whole recording. */
  readonly length: number | null;
  /** Of a bucket, µs: the window begins at a multiple of it, so that every bucket but the newest is whole. */
  readonly width: number;
}

const SECOND = 1_000_000;

export const ZOOMS: readonly ZoomRow[] = [
  {
    id: "10s",
    title: said("measure.seconds", { count: 10 }),
    words: said("measure.lastSeconds", { count: 10 }),
    length: 10 * SECOND,
    width: 1e5,
  },
  {
    id: "60s",
    title: said("measure.seconds", { count: 60 }),
    words: said("measure.lastSeconds", { count: 60 }),
    length: 60 * SECOND,
    width: 5e5,
  },
  {
    id: "10min",
    title: said("measure.minutes", { count: 10 }),
    words: said("measure.lastMinutes", { count: 10 }),
    length: 600 * SECOND,
    width: 5 * SECOND,
  },
  {
    id: "all",
    title: said("measure.all"),
    words: said("measure.wholeRecording"),
    length: null,
    width: 1,
  },
];

/** Buckets asked for: with them each zoom gets the width that stands in its row. */
export const BUCKETS = 122;

export function zoomRow(id: ZoomId): ZoomRow {
  const row = ZOOMS.find((candidate) => candidate.id === id);
  if (row === undefined) throw new RangeError(`no zoom ${id}`);
  return row;
}

export interface WindowWish {
  readonly zoom: ZoomId;
  readonly held: Span | null;
  /** The chosen range, `to` not included. */
  readonly range: Span | null;
  /** The engine's clock, µs. */
  readonly now: number;
}

/** As the feed `measurement` takes it: null is the recording's start, and now. */
export type TimeWindow = FeedInput<"measurement">["range"];

export function windowOf({ zoom, held, range, now }: WindowWish): TimeWindow {
  if (range !== null && held !== null && holds(held, range)) return { kind: "between", ...held };
  const { length, width: step } = zoomRow(zoom);
  if (length === null) return { kind: "between", from: null, to: null };
  if (range === null) return { kind: "last", length, step, since: null };
  // A range from elsewhere stands in the middle, whole; what is to come is not shown.
  const room = Math.max(length, Math.ceil((range.to - range.from) * 1.1));
  const from = Math.max(0, Math.floor((range.from + range.to - room) / 2 / step) * step);
  if (from + room >= now) return { kind: "last", length: room, step, since: range.from };
  return { kind: "between", from, to: from + room };
}

/** A picture of another recording holds nothing of this one. */
function holds(held: Span, range: Span): boolean {
  return range.from < held.to && range.to > held.from;
}

/**
 * What a drag over a plot means: both ends on the finest power of ten that one pixel is not finer than, so that they read
 * well. `pixel`: µs; `start`: of the recording, which is what the ends count from.
 */
export function draggedRange(a: number, b: number, pixel: number, start: number) {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, pixel))));
  const at = (time: number) => Math.max(0, Math.round((time - start) / step) * step);
  const [from, to] = [at(Math.min(a, b)), at(Math.max(a, b))];
  return { from, to: Math.max(to, from) };
}
