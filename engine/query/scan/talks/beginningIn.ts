// Where in a read a message begins, of a stream whose bytes before are not known.

import type { DecodeContext } from "../../../../shared/decode/Decoder.ts";
import { decoderByName, recognise, RECOGNISED } from "../../../../shared/decode/registry.ts";

/** Confidence with which a message is seen to begin in the middle of a read, at the beginning of a line. */
const UNMISTAKABLE = 95;
const LINES_TRIED = 256;
/** Bytes that are looked at for it. */
const TESTED = 1024;

/** `protocol`: the decoder that was chosen. -1 where no message is seen to begin. */
export function beginningIn(
  bytes: Uint8Array,
  context: DecodeContext,
  protocol: string | null,
): number {
  const decoder = decoderByName(protocol ?? context.conversation?.spoken ?? "");
  if (decoder === null) return recognise({ bytes, context }) === null ? -1 : 0;
  const sure = (at: number): number =>
    decoder.test({ bytes: bytes.subarray(at, at + TESTED), context });
  if (sure(0) >= RECOGNISED) return 0;
  let at = 0;
  for (let line = 0; line < LINES_TRIED; line++) {
    at = bytes.indexOf(0x0a, at) + 1;
    if (at === 0 || at >= bytes.length) return -1;
    if (sure(at) >= UNMISTAKABLE) return at;
  }
  return -1;
}
