// Whether the blocks of one event are still what was written: a scan of a recording under way knows where they must lie.

import type { PlainFault } from "../../../shared/model/damage.ts";
import { BLOCK } from "../pcapng/format.ts";
import { noPacket, readFacts } from "./packetFacts.ts";
import { soundAt } from "./soundBlocks.ts";

const packet = noPacket();

/** What is wrong with them; null for nothing. `bytes`: all blocks of the event with this number. */
export function eventFault(bytes: Buffer, seq: number): PlainFault | null {
  let at = 0;
  while (at < bytes.length) {
    const length = soundAt(bytes, at);
    if (length === 0) return "lengths";
    if (bytes.readUInt32LE(at) === BLOCK.enhancedPacket) {
      const outcome = readFacts(bytes, at, length, packet);
      if (typeof outcome !== "string") return outcome.wrong;
      // An acknowledgement belongs to no event.
      if (outcome === "foreign" || (packet.seq !== 0 && packet.seq !== seq))
        return "numberOfAnother";
    }
    at += length;
  }
  return null;
}
