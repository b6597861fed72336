// What the command `measure` answers: a range of the recording in numbers and in columns that a plot takes as they are.
// All of it is worked out from the index (engine/measure/); no payload is read.

import type { Scope } from "./rows.ts";

/** Buckets that may be asked for. */
export const MEASURE_BUCKETS = { lowest: 10, highest: 2000 } as const;
/** Calls of one client that do not supersede one another: see the command. */
export const MEASURE_SLOTS = 8;

/**
 * Counts by bin: bin i holds values from `edges[i]` (included) to `edges[i + 1]` (not included), so there is one edge
 * more than counts. The edges are the same in every answer: histograms may be added bin by bin.
 */
export interface Histogram {
  readonly edges: Float64Array;
  readonly counts: Float64Array;
}

/**
 * One column for each series, one entry for each bucket; bucket i begins at `start + i * width`. The bucket that the range
 * begins or ends in counts only what lies within the range.
 */
export interface MeasuredBuckets {
  /** µs since the epoch, a multiple of `width`; at or before the beginning of the range. */
  readonly start: number;
  /** µs: 1, 2 or 5 times a power of ten, so that buckets stay in place while a live range moves on. */
  readonly width: number;
  /** Payload bytes from the peers, and to them. */
  readonly bytesIn: Float64Array;
  readonly bytesOut: Float64Array;
  /** recv and send events that succeeded. */
  readonly receives: Float64Array;
  readonly sends: Float64Array;
  /** Connections open at the bucket's end (or at the end of the range, where that comes first). */
  readonly open: Float64Array;
  /** Connections that came to be (connect succeeded, accept) and that ended; connected UDP sockets are among them. */
  readonly opened: Float64Array;
  readonly closed: Float64Array;
  /** Calls that failed. */
  readonly failures: Float64Array;
}

/** Sums over the whole range; what each is stands at its column in MeasuredBuckets. */
export interface MeasuredTotals {
  /** Events of the scope in the range, calls of every kind. */
  readonly events: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly receives: number;
  readonly sends: number;
  readonly opened: number;
  readonly closed: number;
  readonly failures: number;
  /** Connections open when the range ends. */
  readonly open: number;
}

/**
 * How long answers took, µs: from the last byte of a run of messages in one direction to the first byte of the next run in
 * the other, on the same socket, counted when that first byte is in the range. Minimum and maximum are exact, percentiles
 * come from the histogram (its bins are 9 % wide). Null where there was no answer.
 */
export interface ResponseTimes {
  readonly count: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  /** Edges in µs. */
  readonly histogram: Histogram;
}

/** A range of the recording, from our side. */
export interface Measurement {
  readonly scope: Scope;
  /** µs since the epoch; what was asked for, or the first event's time and now. `to` itself is not in the range. */
  readonly from: number;
  readonly to: number;
  readonly buckets: MeasuredBuckets;
  readonly totals: MeasuredTotals;
  /** Bytes of one message, edges at powers of two. */
  readonly sizesIn: Histogram;
  readonly sizesOut: Histogram;
  /** µs between one message and the next in the same direction on the same socket. */
  readonly gapsIn: Histogram;
  readonly gapsOut: Histogram;
  /** We asked, the peer answered: on sockets that we connected, and on UDP sockets on which we spoke first. */
  readonly peerAnswers: ResponseTimes;
  /** The peer asked, we answered: on sockets that we accepted, and on UDP sockets on which a peer spoke first. */
  readonly ourAnswers: ResponseTimes;
}
