import { hex, join, sample } from "../sample.ts";

/** A server's answer of 2026-05-13, from the GPS clock behind 192.0.2.7. */
export const ntpServer = hex(
  "24 02 06 e9 00000a3d 00000400 c0000207",
  "edaf1e00 00000000 edaf1e40 80000000 edaf1e40 a0000000 edaf1e40 c0000000",
);
const client = join(hex("1b 00 00 00"), new Uint8Array(36), hex("edaf1e40 80000000"));
const udp = { context: { transport: "udp" as const } };

export const ntpSamples = [
  sample("ntp", "a server's answer", ntpServer, udp),
  sample("ntp", "a client of version 3", client, udp),
  sample(
    "ntp",
    "an extension field and a MAC",
    join(
      ntpServer,
      hex("0104 0010 000102030405060708090a0b"),
      hex("00000001 00112233445566778899aabbccddeeff"),
    ),
    { ...udp, openEnded: true },
  ),
];
