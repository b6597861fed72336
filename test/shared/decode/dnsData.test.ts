// The data of every type that dig knows, as dig writes the same bytes.

import { execFile } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { dns } from "../../../shared/decode/dns.ts";
import { TYPES } from "../../../shared/decode/dns/names.ts";
import { describeWith } from "../../support/tools.ts";
import { fieldAt } from "./fieldAt.ts";
import { ascii, contextOf, hex, join } from "./sample.ts";
import { worded, type Worded } from "./worded.ts";

const udp = contextOf({ transport: "udp" });
const run = promisify(execFile);
const NAME = "026e730161 00";
const KEY = "0101 03 0d 99db2cc14cabdc33d6d77da63a2f15f7";

/** A hash, as the owner of NSEC3 is. */
const OWNER = "2t7b4g4vsa5smi47k61mv5bv1a22bojr";

function string(text: string): Uint8Array {
  const bytes = ascii(text);
  return join(Uint8Array.of(bytes.length), bytes);
}

const naptr = join(
  hex("0064 000a"),
  string("U"),
  string("E2U+sip"),
  string("!^.*$!sip:info@example.com!"),
  hex("00"),
);

/** Type and data; where dig's text is not ours word for word it is given. */
const DATA: readonly (readonly [type: string, data: Uint8Array, ours?: string])[] = [
  ["AAAA", hex("00000000000000000000ffffc0000201")],
  ["AFSDB", hex("0001", NAME)],
  ["APL", hex("0001 18 83 c00002", "0002 20 04 20010db8", "0001 08 01 0a")],
  ["CAA", join(hex("80"), string("issue"), ascii("ca.example.net; policy=ev"))],
  ["CDNSKEY", hex(KEY)],
  ["CDS", hex("ec45 05 01 2bb183af5f22588179a53b0a98631fad1a292118")],
  ["CERT", hex("0001 1234 08 3082aabb")],
  ["CSYNC", hex("00000042 0003 00 04 60000008")],
  ["DHCID", hex("000201636fc0b8271c82825bb1ac5c41cf5351aa69b4febd94e8f17c")],
  ["DLV", hex("ec45 05 01 2bb183af5f22588179a53b0a98631fad1a292118")],
  ["DNAME", hex(NAME)],
  ["DNSKEY", hex(KEY)],
  ["DS", hex("ec45 05 02 d4b7d520e7bb5f0f67674a0cceb1e3e0614b93c4f9e99b8383f6a1e4469da50a")],
  ["EUI48", hex("00005e00532a"), "00:00:5e:00:53:2a"],
  ["EUI64", hex("00005eef1000002a"), "00:00:5e:ef:10:00:00:2a"],
  ["GPOS", join(string("-32.6882"), string("116.8652"), string("10.0"))],
  ["HINFO", join(string("RFC8482"), string(""))],
  [
    "HTTPS",
    hex(
      "0001 00 0001 0006 026832026833 0004 0008 6810840c6810850c 0006 0010 20010db8000000000000000000000001",
    ),
  ],
  [
    "HTTPS",
    hex(
      "0001",
      NAME,
      "0000 0004 00010003 0001 0003 026832 0002 0000 0003 0002 01bb 0005 0004 deadbeef",
    ),
  ],
  ["IPSECKEY", hex("0a 01 02 c0000226 0103510c")],
  ["IPSECKEY", hex("0a 03 02", NAME, "0103510c")],
  ["KX", hex("000a", NAME)],
  ["L32", hex("000a 0a010200")],
  ["L64", hex("000a 20010db81140 1000")],
  ["LOC", hex("00121613 8b3c8b30 801e4560 00989680")],
  ["LOC", hex("00 33 16 13 759f4018 7f79a610 00989614")],
  ["LP", hex("000a", NAME)],
  ["MINFO", hex(NAME, "00")],
  ["MX", hex("000a", NAME)],
  ["NAPTR", naptr],
  ["NID", hex("000a 00144fff ff20ee64")],
  [
    "NSEC",
    hex(
      "04686f737400 00 06 40 01 00 00 00 03",
      "04 1b 000000000000000000000000000000000000000000000000000020",
    ),
  ],
  [
    "NSEC3",
    hex("01 01 000c 04 aabbccdd 14 174eb2409fe28bcb4887a1836f957f0a8425e27b 00 07 22010000000290"),
  ],
  ["NSEC3", hex("01 00 0000 00 14 174eb2409fe28bcb4887a1836f957f0a8425e27b")],
  ["NSEC3PARAM", hex("01 00 000c 04 aabbccdd")],
  ["NSEC3PARAM", hex("01 00 0000 00")],
  ["OPENPGPKEY", hex("9901a20440aabbccdd")],
  ["PX", hex("000a", NAME, "00")],
  ["RP", hex(NAME, "00")],
  ["RRSIG", hex("0001 05 03 00015180 3e5e92b3 3e37059b 0a52", NAME, "a1b2c3d4e5f6")],
  ["RT", hex("000a", NAME)],
  ["SMIMEA", hex("03 00 01 d2abde240d7cd3ee6b4b28c54df034b97983a1d16e8a410e4561cb106618e971")],
  ["SSHFP", hex("04 02 123456789abcdef67890123456789abcdef67890123456789abcdef123456789")],
  ["SVCB", hex("0000", NAME)],
  ["TLSA", hex("03 01 01 d2abde240d7cd3ee6b4b28c54df034b97983a1d16e8a410e4561cb106618e971")],
  ["TXT", join(string('v="x\\\\y"'), string(""))],
  ["URI", join(hex("000a 0001"), ascii("https://www.example.com/?a=b"))],
  ["X25", string("311061700956")],
  [
    "ZONEMD",
    hex(
      "77e09a04 01 01 f1ca0ccd91bd5573d9f431c00ee0101b2545c97602be0a978a3b11dbfc1c776d5b3e86ae3d973d6b5349ba7f04340f79",
    ),
  ],
];

/** The answer to dig's question (or any): one record of its name. */
function answer(question: Uint8Array, data: Uint8Array): Uint8Array {
  const end = question.indexOf(0, 12) + 5;
  const reply = join(
    question.subarray(0, end),
    hex("c00c"),
    question.subarray(end - 4, end),
    hex("0000003c"),
    Uint8Array.of(data.length >> 8, data.length & 255),
    data,
  );
  reply.set(hex("8400 0001 0001 0000 0000"), 2);
  return reply;
}

/** Digits and names without what dig puts between them: blanks in digests, quotes, the root's dot at the end of names. */
const plain = (text: string) =>
  text
    .replaceAll(/([^\s"])\.(?=\s|$)/g, "$1")
    .replaceAll(/["\s]/g, "")
    .toLowerCase();

/** What dig writes when it is answered so. */
async function dug(data: Uint8Array, number: number, ...options: string[]): Promise<string> {
  const server = createSocket("udp4");
  server.on("message", (question, peer) => {
    server.send(answer(question, data), peer.port, peer.address);
  });
  server.bind(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const at = ["@127.0.0.1", "-p", `${server.address().port}`, OWNER, `TYPE${number}`];
    const { stdout } = await run("dig", [...at, "+noall", "+answer", "+noedns", ...options]);
    return stdout;
  } finally {
    server.close();
  }
}

/** What we make of the same answer. */
function decoded(data: Uint8Array, number: number): Worded {
  const asked = join(string(OWNER), Uint8Array.of(0, number >> 8, number & 255), hex("0001"));
  const bytes = answer(join(hex("0001 0100 0001 0000 0000 0000"), asked), data);
  return worded(dns.decode({ bytes, context: udp }));
}

describeWith("dig", "DNS data as dig writes it", () => {
  for (const [type, data, ours] of DATA)
    test(`${type} of ${data.length} bytes`, async () => {
      const number = Number(Object.entries(TYPES).find(([, name]) => name === type)?.[0]);
      const [, theirs = ""] = /\sIN\s+\S+\s+(.*)/.exec(await dug(data, number)) ?? [];
      const read = decoded(data, number);
      expect(read.state).toBe("whole");
      const [value] = fieldAt(read, "Response/Answer/Data");
      if (ours !== undefined) expect(value).toBe(ours);
      else expect(plain(value)).toBe(plain(theirs));
      expect(JSON.stringify(read)).not.toContain("Not understood");
    });

  test.each([KEY, "0100 03 08 0301 0001 aabbccddeeff00"])("the tag of the key %s", async (key) => {
    const [, tag] = /key id = (\d+)/.exec(await dug(hex(key), 48, "+multiline")) ?? [];
    expect(fieldAt(decoded(hex(key), 48), "Response/Answer/Data/Key tag")[0]).toBe(tag);
  });
});
