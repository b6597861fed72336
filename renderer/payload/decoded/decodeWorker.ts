// The thread that decodes: unpacking a body takes tens of milliseconds, in which the page could neither draw nor be typed into.
// Started by createDecoding.ts.

import { decodeAs, decoderByName, recognise } from "../../../shared/decode/registry.ts";
import { boundedUnpack } from "../../../shared/unpack/boundedUnpack.ts";
import { createUnpack } from "../../../shared/unpack/createUnpack.ts";
import { EVERY_CODING } from "../../../shared/unpack/everyCoding.ts";
import {
  UNPACKED_MOST,
  type DecodeAnswer,
  type DecodedBytes,
  type DecodeJob,
} from "./decodeJob.ts";

const unpack = createUnpack(UNPACKED_MOST, EVERY_CODING);

function decode({ bytes, context, choice, within }: DecodeJob): DecodedBytes {
  const input = { bytes, context, unpack: boundedUnpack(unpack, UNPACKED_MOST) };
  const recognised = recognise(input);
  const decoder = choice === null ? recognised : decoderByName(choice);
  return {
    recognised: recognised?.name ?? null,
    decoded: decoder === null || within ? null : decodeAs(decoder.name, input),
  };
}

function answer(job: DecodeJob): DecodeAnswer {
  try {
    return { id: job.id, found: decode(job) };
  } catch (error) {
    return { id: job.id, problem: String(error) };
  }
}

addEventListener("message", ({ data }: MessageEvent<DecodeJob>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window: it has no origin
  postMessage(answer(data));
});
