// Messages read as what came before them says: each one that is cut is heard, also those that a filter leaves out.

import { Recent } from "../../shared/util/Recent.ts";
import { areDatagrams } from "../../engine/record/index/FlowTable.ts";
import { BEGINNING, type Conversation } from "../../shared/decode/Conversation.ts";
import type { Decoded, DecodeInput } from "../../shared/decode/Decoder.ts";
import { decodeAs, followed, recognise } from "../../shared/decode/registry.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import { createUnpack, MAX_UNPACKED } from "../../shared/unpack/createUnpack.ts";
import type { MessageFacts } from "../../engine/query/scan/messages/MessageFacts.ts";
import { contextOf } from "../../engine/query/scan/talks/protocolOptions.ts";

/** Conversations that are followed at once; of more the one that was silent for the longest time is forgotten. */
const MOST = 4096;

export interface Conversations {
  /** Each message, in their order. Its bytes are not kept. */
  hear(message: MessageFacts): void;
  /** The message that was heard last; null where no protocol was recognised. To be called before its bytes are gone. */
  decoded(): Decoded | null;
}

export async function openConversations(): Promise<Conversations> {
  // Loaded where it is wanted: Brotli brings a dictionary.
  const { EVERY_CODING } = await import("../../shared/unpack/everyCoding.ts");
  const unpack = createUnpack(MAX_UNPACKED, EVERY_CODING);
  const known = new Recent<string, Conversation>(MOST);
  let last: DecodeInput | null = null;
  return {
    hear(message) {
      const { flow, direction, socket, frame } = message;
      const peer =
        areDatagrams(flow?.protocol) && flow !== null && flow.remote !== null
          ? formatEndpoint(flow.remote)
          : "";
      const key = `${socket} ${peer}`;
      const conversation = known.get(key) ?? BEGINNING;
      const context = { ...contextOf(flow, direction), conversation };
      last = { bytes: message.payload(), context, unpack, plain: true };
      known.set(
        key,
        frame.complete && frame.problem === null ? after(last, conversation) : conversation,
      );
    },
    decoded() {
      const decoder = last === null ? null : recognise(last);
      return last === null || decoder === null ? null : decodeAs(decoder.name, last);
    },
  };
}

function after(input: DecodeInput, conversation: Conversation): Conversation {
  const decoder = recognise(input);
  return decoder === null ? conversation : followed(decoder.name, input);
}
