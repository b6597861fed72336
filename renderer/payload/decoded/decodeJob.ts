// What the page gives the thread that decodes, and what comes back.

import type { Decoded, DecodeContext } from "../../../shared/decode/Decoder.ts";
import type { DecodeChoice } from "../payloadState.ts";

/** Bytes that all bodies of one payload are unpacked to: what a person looks through. */
export const UNPACKED_MOST = 512 * 1024;

export interface DecodeJob {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly context: DecodeContext;
  /** Null: the decoder that recognises them. */
  readonly choice: DecodeChoice | null;
  /** Whether they begin within a message, so that only what recognises them is wanted. */
  readonly within: boolean;
}

export interface DecodedBytes {
  /** The name of the decoder that they are like; null where none is sure enough. */
  readonly recognised: string | null;
  /** Null where nothing was recognised and where none is wanted. */
  readonly decoded: Decoded | null;
}

export type DecodeAnswer = { readonly id: number } & (
  | { readonly found: DecodedBytes }
  | { readonly problem: string }
);
