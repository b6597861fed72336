// What the engine asks of a thread that follows conversations again, step by step.

import type { KnownBefore } from "../../../shared/decode/Conversation.ts";
import type { Direction } from "../../../shared/model/event.ts";
import type { Flow } from "../../record/index/FlowTable.ts";

export interface ReplayedRead {
  readonly direction: Direction;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type ReplayStep =
  /** Begins one; `protocol`: the decoder that was chosen, null recognises one. */
  | { readonly kind: "open"; readonly protocol: string | null }
  | { readonly kind: "reads"; readonly flow: Flow | null; readonly reads: readonly ReplayedRead[] }
  /** What follows does not follow what came so far. */
  | { readonly kind: "gap" }
  /** What is known where the reads so far ended, to what comes next in this direction. */
  | { readonly kind: "know"; readonly direction: Direction }
  | { readonly kind: "close" };

/** The answer to each step, in their order. */
export interface Replayed {
  /** Messages that ended in the reads. */
  readonly messages: number;
  /** The answer to `know`. */
  readonly known: KnownBefore | null;
}
