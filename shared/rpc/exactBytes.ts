import { encodeMessage } from "./wireCodec.ts";

/** A message in a buffer of exactly its size, to be given away: the codec answers with a view of its own, larger buffer. */
export function exactBytes(message: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encodeMessage(message));
}
