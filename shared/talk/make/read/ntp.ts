import { ntp } from "../../../decode/ntp.ts";
import { toHex } from "../../../format/hex.ts";
import { NTP_MODES } from "../ntp.ts";
import { finderOf } from "./FieldFinder.ts";
import type { ReadValues } from "./ReadValues.ts";

export const readNtp: ReadValues = (bytes) => {
  const found = finderOf(ntp, bytes, { transport: "udp" });
  if (found === null) return [];
  const first = bytes[0] ?? 0;
  const mode = Object.entries(NTP_MODES).find(([, number]) => number === (first & 7))?.[0];
  if (mode === undefined) return [];
  const signed = (byte: number) => String(byte < 128 ? byte : byte - 256);
  return [
    {
      "protocol-version": String((first >> 3) & 7),
      mode,
      leap: String(first >> 6),
      stratum: String(found.uint("ntp.stratum")),
      poll: signed(found.uint("ntp.pollInterval")),
      precision: signed(found.uint("ntp.precision")),
      transmit: toHex(found.bytesOf("ntp.transmitTimestamp"), ""),
    },
  ];
};
