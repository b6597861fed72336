import { stun } from "../../../decode/stun.ts";
import { METHODS } from "../../../decode/stun/names.ts";
import { toHex } from "../../../format/hex.ts";
import { STUN_ATTRIBUTES } from "../stun.ts";
import { finderOf, utf8 } from "./FieldFinder.ts";
import type { ReadValues } from "./ReadValues.ts";

const HEADER_BYTES = 20;
const CHANGES: Readonly<Record<number, string>> = { 2: "port", 4: "address", 6: "both" };

export const readStun: ReadValues = (bytes) => {
  const found = finderOf(stun, bytes);
  if (found === null) return [];
  const type = found.uint("stun.messageType");
  const method = (type & 0x000f) | ((type & 0x00e0) >> 1) | ((type & 0x3e00) >> 2);
  const attributes = new Map<number, Uint8Array>();
  for (const { from } of found.message.children.filter((child) => child.from >= HEADER_BYTES)) {
    const length = (bytes[from + 2] ?? 0) * 256 + (bytes[from + 3] ?? 0);
    const kind = (bytes[from] ?? 0) * 256 + (bytes[from + 1] ?? 0);
    attributes.set(kind, bytes.subarray(from + 4, from + 4 + length));
  }
  const text = (kind: number) => utf8(attributes.get(kind) ?? new Uint8Array(0));
  return [
    {
      method: METHODS[method]?.toUpperCase() ?? String(method),
      class: (type & 0x0110) === 0 ? "request" : "indication",
      software: text(STUN_ATTRIBUTES.software),
      username: text(STUN_ATTRIBUTES.username),
      change: CHANGES[attributes.get(STUN_ATTRIBUTES.change)?.[3] ?? 0] ?? "no",
      fingerprint: attributes.has(STUN_ATTRIBUTES.fingerprint) ? "yes" : "no",
      id: toHex(found.bytesOf("decode.transactionId"), ""),
    },
  ];
};
