// A STUN request or indication (RFC 8489), as one asks a server for one's own address.

import { METHODS } from "../../decode/stun/names.ts";
import { crc32 } from "../../decode/stun/crc32.ts";
import { joinBytes } from "../../format/joinBytes.ts";
import { sized, uint, utf8 } from "./bytesOf.ts";
import type { Maker } from "./Maker.ts";

const COOKIE = 0x2112a442;
export const STUN_ATTRIBUTES = {
  username: 0x0006,
  change: 0x0003,
  software: 0x8022,
  fingerprint: 0x8028,
} as const;
/** RFC 8489, 14.7. */
const FINGERPRINT_XOR = 0x5354554e;
const FINGERPRINT_BYTES = 8;
/** Characters of SOFTWARE and of USERNAME (14.3, 14.14), in bytes. */
const MAX_SOFTWARE = 763;
const MAX_USERNAME = 509;
/** RFC 5780, 7.2. */
const CHANGES = { no: 0, port: 2, address: 4, both: 6 } as const;

export const stun: Maker = {
  name: "stun",
  title: "STUN",
  goesTo: { transport: "udp", port: 3478 },
  fields: [
    {
      key: "method",
      label: "decode.method",
      kind: "named",
      names: Object.fromEntries(
        Object.entries(METHODS).map(([number, name]) => [number, name.toUpperCase()]),
      ),
      highest: 0xfff,
      initial: "BINDING",
    },
    {
      key: "class",
      label: "decode.class",
      kind: "choice",
      names: ["request", "indication"],
      initial: "request",
    },
    { key: "software", label: "SOFTWARE", kind: "text", initial: "", most: MAX_SOFTWARE },
    { key: "username", label: "USERNAME", kind: "text", initial: "", most: MAX_USERNAME },
    {
      key: "change",
      label: "CHANGE-REQUEST",
      kind: "choice",
      names: Object.keys(CHANGES),
      initial: "no",
    },
    { key: "fingerprint", label: "FINGERPRINT", kind: "flag", initial: false },
    { key: "id", label: "decode.transactionId", kind: "hex", size: 12, initial: "random" },
  ],
  build(given) {
    const method = given.named("method");
    const software = utf8(given.text("software"));
    const username = utf8(given.text("username"));
    const change = CHANGES[given.choice("change") as keyof typeof CHANGES];
    const attributes = joinBytes([
      ...(username.length > 0 ? attribute(STUN_ATTRIBUTES.username, username) : []),
      ...(software.length > 0 ? attribute(STUN_ATTRIBUTES.software, software) : []),
      ...(change > 0 ? attribute(STUN_ATTRIBUTES.change, uint(change, 4)) : []),
    ]);
    const fingerprint = given.flag("fingerprint");
    // Class and method have their bits between each other (RFC 8489, 5).
    const type =
      (method & 0xf) |
      ((method & 0x70) << 1) |
      ((method & 0xf80) << 2) |
      (given.choice("class") === "request" ? 0 : 0x0010);
    const message = joinBytes([
      uint(type, 2),
      uint(attributes.length + (fingerprint ? FINGERPRINT_BYTES : 0), 2),
      uint(COOKIE, 4),
      given.hex("id"),
      attributes,
    ]);
    if (!fingerprint) return message;
    const sum = uint(crc32(message) ^ FINGERPRINT_XOR, 4);
    return joinBytes([message, ...attribute(STUN_ATTRIBUTES.fingerprint, sum)]);
  },
};

/** Padded to four bytes. */
function attribute(type: number, value: Uint8Array): readonly Uint8Array[] {
  return [uint(type, 2), sized(value), new Uint8Array((4 - (value.length % 4)) % 4)];
}
