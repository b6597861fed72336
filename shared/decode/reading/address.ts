// IP addresses of messages as people write them.

import { ipText } from "../../format/ipAddress.ts";
import { hexNumber } from "./fieldText.ts";

/** Address bytes of either family, hex where they are neither. */
export function ip(bytes: Uint8Array): string {
  if (bytes.length === 4 || bytes.length === 16) return ipText(bytes);
  return Array.from(bytes, (b) => hexNumber(b, 1)).join(" ");
}

/** With its port, as `[2001:db8::1]:53`. */
export function ipAndPort(bytes: Uint8Array, port: number): string {
  return bytes.length === 16 ? `[${ip(bytes)}]:${port}` : `${ip(bytes)}:${port}`;
}
