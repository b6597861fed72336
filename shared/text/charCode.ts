// How a reader of characters answers.

/**
 * The character at `at` (below `bytes.length`): `code * 8 + length`, length in bytes, code a Unicode scalar or
 * PAIRS + index; or `-n` for n invalid bytes. One number, so that reading 16 MiB makes no garbage.
 */
export type CharReader = (bytes: Uint8Array, at: number) => number;

/** The four characters of Big5 that are two code points (Encoding Standard 12.1.1); all others are one. */
export const PAIRS = 0x110000;
