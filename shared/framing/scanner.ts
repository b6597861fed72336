import type { Text } from "../words/said.ts";

/** The frame goes on behind these bytes. */
export const MORE = 0;
/** No frame can be made out from here; `problem` says why. */
export const LOST = -1;

/** Finds where a frame ends, read by read. Holds what it must remember of the frame's bytes so far. */
export interface Scanner {
  /**
   * Looks at the bytes from `at`; `have` bytes of the frame came before them. Gives the index behind the frame's last byte,
   * MORE or LOST; whatever is not MORE makes the scanner ready for the next frame.
   */
  readonly scan: (bytes: Uint8Array, at: number, have: number) => number;
  /** The frame was ended without it. */
  readonly reset: () => void;
  /** Bytes of the frame being scanned, where they are known. */
  readonly expected: () => number | null;
  /** Why it was LOST. */
  readonly problem: () => Text;
}

/** Every frame has `length` bytes. */
export function fixedScanner(length: number): Scanner {
  return {
    scan: (bytes, at, have) => {
      const end = at + length - have;
      return end <= bytes.length ? end : MORE;
    },
    reset: () => {},
    expected: () => length,
    problem: () => "",
  };
}
