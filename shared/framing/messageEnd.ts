// Asks decoders how long a message is: first which decoder, once, then that one for each message until the conversation
// changes its protocol.

import { said, type Text } from "../words/said.ts";
import { asReadFromHere } from "./frameProblems.ts";
import type { FramerOptions, ProtocolCutter } from "./framer.ts";

/** Bytes at a stream's beginning from which its protocol must be recognised. */
export const RECOGNISE_BYTES = 4096;

export type MessageEnd =
  | { readonly kind: "length"; readonly length: number }
  | { readonly kind: "more" }
  /** It takes more bytes to see which protocol it is. */
  | { readonly kind: "unrecognised" }
  | { readonly kind: "lost"; readonly problem: Text };

const MORE: MessageEnd = { kind: "more" };
const UNRECOGNISED: MessageEnd = { kind: "unrecognised" };

export const NOT_RECOGNISED = asReadFromHere(said("frame.noKnownProtocol"));

/** Answers for bytes that begin where a message begins; never throws. */
export function createMessageEnd(
  protocol: string | null,
  { cutterOf = () => null, recognise = () => null, switches = () => 0 }: FramerOptions,
): (bytes: Uint8Array) => MessageEnd {
  let name = protocol;
  let cutter: ProtocolCutter | null = null;
  let known = switches();
  return (bytes) => {
    try {
      if (switches() !== known) [name, cutter, known] = [null, null, switches()];
      if (name === null) {
        name = recognise(bytes.subarray(0, RECOGNISE_BYTES));
        if (name === null)
          return bytes.length < RECOGNISE_BYTES ? UNRECOGNISED : lost(NOT_RECOGNISED);
      }
      cutter ??= cutterOf(name);
      if (cutter === null)
        return lost(asReadFromHere(said("frame.nothingCuts", { protocol: name })));
      const answer = cutter(bytes);
      if (answer === "more") return MORE;
      if (answer === "none")
        return lost(asReadFromHere(said("frame.noneBeginsHere", { protocol: name })));
      if (Number.isSafeInteger(answer) && answer > 0) return { kind: "length", length: answer };
      return lost(asReadFromHere(said("frame.decoderGave", { protocol: name, length: answer })));
    } catch (error) {
      // A decoder's mistake with this stream must not end the others.
      const message = error instanceof Error ? error.message : String(error);
      return lost(
        asReadFromHere(said("frame.decoderFailed", { protocol: name ?? "protocol", message })),
      );
    }
  };
}

function lost(problem: Text): MessageEnd {
  return { kind: "lost", problem };
}
