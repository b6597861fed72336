// Where in a read a message begins, of a stream whose bytes before are not known.

import type { DecodeContext } from "../../../../shared/decode/Decoder.ts";
import {
  decoderByName,
  isFaint,
  recognise,
  RECOGNISED,
} from "../../../../shared/decode/registry.ts";

/** Confidence with which a message is seen to begin in the middle of a read, at the beginning of a line. */
const UNMISTAKABLE = 95;
const LINES_TRIED = 256;
/** Bytes that are looked at for it. */
const TESTED = 1024;

/**
 * `protocol`: the decoder that was chosen; `known`: where rows say that a message begins, ascending; null: nobody looks at this read,
 * so that it is better to wait for another than to take it for mere lines. -1 where no message is seen to begin.
 */
export function beginningIn(
  bytes: Uint8Array,
  context: DecodeContext,
  protocol: string | null,
  known: readonly number[] | null = [],
): number {
  const decoder = decoderByName(protocol ?? context.conversation?.spoken ?? "");
  const likely = [0, ...(known ?? []).filter((at) => at > 0 && at < bytes.length)];
  if (decoder === null) {
    const seen = likely.map((at) => recognise({ bytes: bytes.subarray(at), context }));
    const plain = seen.findIndex((each) => each !== null && !isFaint(each.name));
    if (plain !== -1) return likely[plain] ?? -1;
    return known !== null && seen[0] !== null ? 0 : -1;
  }
  const sure = (at: number): number =>
    decoder.test({ bytes: bytes.subarray(at, at + TESTED), context });
  const found = likely.find((at) => sure(at) >= RECOGNISED);
  if (found !== undefined) return found;
  let at = 0;
  for (let line = 0; line < LINES_TRIED; line++) {
    at = bytes.indexOf(0x0a, at) + 1;
    if (at === 0 || at >= bytes.length) return -1;
    if (sure(at) >= UNMISTAKABLE) return at;
  }
  return -1;
}
