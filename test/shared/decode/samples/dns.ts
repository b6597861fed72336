import { hex, join, sample, UNUSUAL } from "../sample.ts";

const QUESTION = "076578616d706c6503636f6d00 0001 0001";

/** `example.com A?` with an EDNS cookie. */
export const dnsQuery = hex(
  "1a2b 0120 0001 0000 0000 0001",
  QUESTION,
  "00 0029 04d0 00000000 000c 000a 0008 1122334455667788",
);

/** A CNAME, an A behind it, the SOA of the zone. */
export const dnsResponse = hex(
  "1a2b 8180 0001 0002 0001 0000",
  QUESTION,
  "c00c 0005 0001 00000e10 0006 03777777c00c",
  "c029 0001 0001 00000e10 0004 5db8d822",
  "c00c 0006 0001 00000384 0021 026e73c00c 0561646d696ec00c 00000007 00001c20 00000384 00127500 00000e10",
);

/** A record of each further type behind one owner. */
const records = hex(
  "0001 8400 0000 0008 0000 0000",
  "0161 00 001c 0001 0000003c 0010 20010db8000000000000000000000001",
  "c00c 0010 0001 0000003c 000c 05763d737066 05 2d616c6c21",
  "c00c 0021 8001 0000003c 000b 0001 0002 1f90 03737276 00",
  "c00c 0101 0001 0000003c 000b 80 05 6973737565 63612e78",
  "c00c 0041 0001 0000003c 001b 0001 00 0001 0006 02 6832 02 6833 0003 0002 01bb 0004 0004 c0000201",
  "c00c 000f 0001 0000003c 0004 000a c00c",
  "c00c 002b 0001 0000003c 0008 1234 0d 02 aabbccdd",
  "c00c ff01 0001 0000003c 0002 beef",
);

const behindLength = (message: Uint8Array) =>
  join(Uint8Array.of(message.length >> 8, message.length & 0xff), message);

const udp = { context: { transport: "udp" as const } };

export const dnsSamples = [
  sample("dns", "a query", dnsQuery, udp),
  sample("dns", "a response", dnsResponse, {
    context: { transport: "udp", direction: "in", localPort: UNUSUAL },
  }),
  sample("dns", "many types", records, udp),
  sample("dns", "over TCP", join(behindLength(dnsQuery), behindLength(dnsResponse)), {
    messages: 2,
  }),
];
