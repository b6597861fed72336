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

/** Keys, digests, bitmaps of types, strings, prefixes, options. */
const furtherRecords = join(
  hex("0002 8400 0000 000a 0000 0001", "0161 00 0001 0001 0000003c 0004 c0000201"),
  record("0034", "03 01 01 aabbccddee"),
  record("002f", "0162 00 00 06 400100000003"),
  record("0032", "01 01 000c 02 aabb 04 ccddeeff 00 04 62010000"),
  record("002e", "0001 0d 01 00015180 3e5e92b3 3e37059b 0a52 00 a1b2c3d4"),
  record("001d", "00121613 8b3c8b30 801e4560 00989680"),
  record("0023", "0064 000a 01 55 07 4532552b736970 00 00"),
  record("0100", "000a 0001 68747470733a2f2f78"),
  record("002a", "0001 18 83 c00002"),
  record("0030", "0101 03 0d 99db2cc1"),
  hex("00 0029 04d0 00008000 0017 0008 0007 0001 18 00 c00002 000f 0002 0012 000b 0002 0064"),
);

/** Of the name at the beginning. */
function record(type: string, data: string): Uint8Array {
  const bytes = hex(data);
  return join(hex("c00c", type, "0001 0000003c 00"), Uint8Array.of(bytes.length), bytes);
}

/** `add b.a A 192.0.2.1` where a has no such name. */
const update = hex(
  "0003 2800 0001 0001 0001 0000",
  "0161 00 0006 0001",
  "0162 c00c 00ff 00fe 00000000 0000",
  "c013 0001 0001 0000003c 0004 c0000201",
);

const stateful = hex("0004 3000 0000 0000 0000 0000", "0001 0008 00003a98 0000ea60");

const behindLength = (message: Uint8Array) =>
  join(Uint8Array.of(message.length >> 8, message.length & 0xff), message);

const udp = { context: { transport: "udp" as const } };

export const dnsSamples = [
  sample("dns", "a query", dnsQuery, udp),
  sample("dns", "a response", dnsResponse, {
    context: { transport: "udp", direction: "in", localPort: UNUSUAL },
  }),
  sample("dns", "many types", records, udp),
  sample("dns", "further types", furtherRecords, udp),
  sample("dns", "an update", update, udp),
  sample("dns", "a stateful operation", behindLength(stateful)),
  sample("dns", "over TCP", join(behindLength(dnsQuery), behindLength(dnsResponse)), {
    messages: 2,
  }),
];
