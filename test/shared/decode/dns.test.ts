import { describe, expect, test } from "vitest";
import { dns } from "../../../shared/decode/dns.ts";
import { fieldAt } from "./fieldAt.ts";
import { contextOf, hex, join } from "./sample.ts";
import { dnsQuery, dnsResponse } from "./samples/dns.ts";
import { worded } from "./worded.ts";

const udp = contextOf({ transport: "udp" });
const decode = (bytes: Uint8Array) => worded(dns.decode({ bytes, context: udp }));
const HEADER = "0001 0100 0001 0000 0000 0000";

describe("DNS", () => {
  test("a query's parts lie where they say", () => {
    const decoded = decode(dnsQuery);
    expect(decoded.summary).toBe("query example.com A");
    expect(fieldAt(decoded, "Query/Transaction ID")).toEqual(["0x1a2b", 0, 2]);
    expect(fieldAt(decoded, "Query/Flags/RD, recursion desired")).toEqual(["1", 2, 4]);
    expect(fieldAt(decoded, "Query/Question/Name")).toEqual(["example.com", 12, 25]);
    expect(fieldAt(decoded, "Query/Question/Type")).toEqual(["A (1)", 25, 27]);
    expect(fieldAt(decoded, "Query/Additional/UDP payload size")).toEqual(["1232", 32, 34]);
    expect(fieldAt(decoded, "Query/Additional/Options/COOKIE/Client cookie")).toEqual([
      "11 22 33 44 55 66 77 88",
      44,
      52,
    ]);
  });

  test("a response's names are whole, compressed or not", () => {
    const decoded = decode(dnsResponse);
    expect(decoded.summary).toBe("response example.com A: CNAME www.example.com, A 93.184.216.34");
    expect(fieldAt(decoded, "Response/Answer/Data/Name")).toEqual(["www.example.com", 41, 47]);
    expect(fieldAt(decoded, "Response/Answer#2/Data/Address")).toEqual(["93.184.216.34", 59, 63]);
    expect(fieldAt(decoded, "Response/Authority/Data/Mailbox")[0]).toBe("admin.example.com");
  });

  test("a failure is named", () => {
    const bytes = Uint8Array.from(dnsQuery.subarray(0, 29));
    bytes[2] = 0x81;
    bytes[3] = 0x83;
    bytes[11] = 0;
    expect(decode(bytes).summary).toBe("response example.com A: NXDOMAIN");
  });

  test.each([
    ["itself", "c00c"],
    ["ahead", "c010"],
    ["back and forth", "01 61 c00c"],
  ])("a pointer that leads to %s ends there", (_, name) => {
    expect(decode(hex(HEADER, name, "0001 0001"))).toMatchObject({
      state: "wrong",
      problem: "At byte 12: a compression pointer does not lead back.",
    });
  });

  test("a chain of pointers is not followed for long", () => {
    // A name at 12, then pointers, each to the one before it: as the names of so many questions.
    const links = Array.from(
      { length: 150 },
      (_, i) => `${pointer(i === 0 ? 12 : 19 + (i - 1) * 6)} 0001 0001`,
    );
    const decoded = decode(hex("0001 0100 0097 0000 0000 0000", "01 61 00 0001 0001", ...links));
    expect(decoded.problem).toBe("At byte 781: a name has more than 127 pointers.");
    expect(fieldAt(decoded, "Query/Question#128/Name")[0]).toBe("a");
  });

  test("a label of a reserved type, and a name that is too long", () => {
    expect(decode(hex(HEADER, "80 0001 0001")).problem).toMatch(/reserved type/);
    const long = Array.from({ length: 5 }, () => `3f ${"61".repeat(63)}`);
    expect(decode(hex(HEADER, ...long, "00 0001 0001")).problem).toMatch(/longer than 255 bytes/);
  });

  test("dots and hidden characters in labels are told from others", () => {
    expect(
      fieldAt(decode(hex(HEADER, "03 612e62 01 0a 00 0001 0001")), "Query/Question/Name")[0],
    ).toBe("a\\.b.␊");
  });

  test("more bytes behind a datagram's message are wrong, in a stream they are the next message", () => {
    expect(decode(join(dnsQuery, hex("00")))).toMatchObject({
      state: "wrong",
      used: 52,
      problem: "At byte 52: the datagram should end here, but more bytes follow: 1.",
    });
    expect(dns.messageLength?.(join(hex("0034"), dnsQuery, hex("0b")), contextOf())).toBe(54);
    expect(dns.messageLength?.(hex("000b"), contextOf())).toBe("none");
  });
});

function pointer(target: number): string {
  return (0xc000 + target).toString(16);
}
