// An NTP packet as a client sends it (RFC 5905, 7.3). Its transmit timestamp is random: the server gives it back as it is, and learns
// nothing of the clock (draft-ietf-ntp-data-minimization).

import { joinBytes } from "../../format/joinBytes.ts";
import { uint } from "./bytesOf.ts";
import type { Maker } from "./Maker.ts";

/** Names of the standard's, in small letters. */
export const NTP_MODES = {
  client: 3,
  "symmetric-active": 1,
  "symmetric-passive": 2,
  broadcast: 5,
} as const;

const byte = (lowest: number, highest: number, initial: number) =>
  ({ kind: "whole", lowest, highest, initial }) as const;

export const ntp: Maker = {
  name: "ntp",
  title: "NTP",
  goesTo: { transport: "udp", port: 123 },
  fields: [
    { key: "protocol-version", label: "decode.version", ...byte(1, 4, 4) },
    {
      key: "mode",
      label: "decode.mode",
      kind: "choice",
      names: Object.keys(NTP_MODES),
      initial: "client",
    },
    { key: "leap", label: "ntp.leapIndicator", ...byte(0, 3, 0) },
    { key: "stratum", label: "ntp.stratum", ...byte(0, 255, 0) },
    { key: "poll", label: "ntp.pollInterval", ...byte(-128, 127, 0) },
    { key: "precision", label: "ntp.precision", ...byte(-128, 127, 0x20) },
    { key: "transmit", label: "ntp.transmitTimestamp", kind: "hex", size: 8, initial: "random" },
  ],
  build(given) {
    const mode = NTP_MODES[given.choice("mode") as keyof typeof NTP_MODES];
    return joinBytes([
      uint((given.whole("leap") << 6) | (given.whole("protocol-version") << 3) | mode, 1),
      uint(given.whole("stratum"), 1),
      uint(given.whole("poll"), 1),
      uint(given.whole("precision"), 1),
      // Root delay and dispersion, reference, and three timestamps that a client does not know.
      new Uint8Array(36),
      given.hex("transmit"),
    ]);
  },
};
