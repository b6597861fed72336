// Messages as bytes, for carriers that carry only those (WebSocket): MessagePack, typed arrays included. Uses the build
// of msgpackr without run-time code generation, which our content security policy forbids.

import { Packr } from "msgpackr/index-no-eval";

const packr = new Packr({
  structuredClone: true,
  useRecords: false,
  moreTypes: true,
  int64AsType: "number",
});

export function encodeMessage(message: unknown): Uint8Array {
  return packr.pack(message);
}

/** Throws when the bytes are not one whole MessagePack value. */
export function decodeMessage(bytes: Uint8Array): unknown {
  return packr.unpack(bytes);
}
