// How often a decoder may be asked about bytes that it did not understand before. Asking at every read would take time
// in the square of a message's length where a peer sends byte by byte; this keeps it in proportion to the stream.

/** Bytes that may be looked at again for each byte that comes: an unfinished message is asked about every 1/16 of it. */
const LOOKS = 16;
/** To begin with, bytes: a message of a thousand bytes sent byte by byte is still asked about at each of them. */
const INITIAL = 1024 * 1024;
/** Saved up at most, bytes: four of the longest frames. */
const MOST = 64 * 1024 * 1024;
/** By time alone, bytes in a microsecond: one thousandth of what a core scans. */
const PER_MICROSECOND = 10;

export interface AskBudget {
  /** So many bytes came. */
  readonly earn: (bytes: number) => void;
  /** Whether it may be asked about so many bytes. */
  readonly allows: (bytes: number) => boolean;
  /** Whether enough time has passed since the last look; `now` in microseconds. */
  readonly allowsAt: (now: number, bytes: number) => boolean;
  /** So many bytes were looked at. */
  readonly spend: (bytes: number, now: number) => void;
}

export function createAskBudget(): AskBudget {
  let credit = INITIAL;
  let lastLook = Number.NEGATIVE_INFINITY;
  return {
    earn: (bytes) => {
      credit = Math.min(MOST, credit + LOOKS * bytes);
    },
    allows: (bytes) => credit >= bytes,
    allowsAt: (now, bytes) => (now - lastLook) * PER_MICROSECOND >= bytes,
    spend: (bytes, now) => {
      credit = Math.max(0, credit - bytes);
      lastLook = now;
    },
  };
}
