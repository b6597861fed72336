import { isPlainFrame } from "./checkFrame.ts";
import { decodeMessage } from "./wireCodec.ts";

/** A client's bytes as a message. Null for what is none; the contract's door refuses that like any other bad message. */
export function decodeFrame(bytes: Uint8Array): unknown {
  if (!isPlainFrame(bytes)) return null;
  try {
    return decodeMessage(bytes);
  } catch {
    return null;
  }
}
