// Messages decoded as what was said before them tells.

import { BEGINNING, type Conversation } from "../../../shared/decode/Conversation.ts";
import type { DecodeContext } from "../../../shared/decode/Decoder.ts";
import type { DecoderName } from "../../../shared/decode/registry.ts";
import { decodeAs, followed } from "../../../shared/decode/registry.ts";
import { contextOf } from "./sample.ts";
import { worded, type Worded } from "./worded.ts";

export type Said = readonly ["in" | "out", Uint8Array];

/** A conversation after these messages, each of them whole. */
export function after(
  name: DecoderName,
  said: readonly Said[],
  place: Partial<DecodeContext> = {},
) {
  return said.reduce<Conversation>(
    (conversation, [direction, bytes]) =>
      followed(name, { bytes, context: contextOf({ ...place, direction, conversation }) }),
    BEGINNING,
  );
}

export function decode(
  name: DecoderName,
  conversation: Conversation | null,
  [direction, bytes]: Said,
  place: Partial<DecodeContext> = {},
): Worded {
  const known = conversation === null ? {} : { conversation };
  return worded(decodeAs(name, { bytes, context: contextOf({ ...place, direction, ...known }) }));
}
