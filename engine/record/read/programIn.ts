import type { ProgramCall } from "../../../shared/model/event.ts";
import { BLOCK, EPB_HEADER, OPTION, pad4 } from "../pcapng/format.ts";
import { programFromComment } from "../pcapng/programComment.ts";
import { capturedBytes } from "./blockLayout.ts";

/** How another program made the call of an event that is packets, from its first block; null where it is our own. */
export function programIn(block: Buffer): ProgramCall | null {
  if (block.length < EPB_HEADER || block.readUInt32LE(0) !== BLOCK.enhancedPacket) return null;
  const at = EPB_HEADER + pad4(capturedBytes(block));
  // It is the first of the options.
  if (at + 4 > block.length || block.readUInt16LE(at) !== OPTION.comment) return null;
  const end = at + 4 + block.readUInt16LE(at + 2);
  return end > block.length ? null : programFromComment(block.toString("utf8", at + 4, end));
}
