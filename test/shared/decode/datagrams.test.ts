import { describe, expect, test } from "vitest";
import { ntp, ntpTime } from "../../../shared/decode/ntp.ts";
import { recognise } from "../../../shared/decode/registry.ts";
import { stun } from "../../../shared/decode/stun.ts";
import { fieldAt } from "./fieldAt.ts";
import { ascii, contextOf, hex, join } from "./sample.ts";
import { ntpServer } from "./samples/ntp.ts";
import {
  stunClassic,
  stunClassicRequest,
  stunRequest,
  stunResponse,
  stunResponse6,
} from "./samples/stun.ts";
import { worded } from "./worded.ts";
import { english } from "../../support/english.ts";

const context = contextOf({ transport: "udp" });

describe("NTP", () => {
  const decode = (bytes: Uint8Array) => worded(ntp.decode({ bytes, context }));

  test("a server's answer", () => {
    const decoded = decode(ntpServer);
    expect(decoded.summary).toBe("NTPv4 server, stratum 2, 2026-05-13T15:58:56.750000Z");
    expect(fieldAt(decoded, "Packet/Leap, version, mode/Mode")).toEqual(["server (4)", 0, 1]);
    expect(fieldAt(decoded, "Packet/Precision")).toEqual(["2^-23 s", 3, 4]);
    expect(fieldAt(decoded, "Packet/Root delay")).toEqual(["0.039993 s", 4, 8]);
    expect(fieldAt(decoded, "Packet/Reference ID")).toEqual(["192.0.2.7", 12, 16]);
    expect(fieldAt(decoded, "Packet/Receive timestamp")).toEqual([
      "2026-05-13T15:58:56.625000Z",
      32,
      40,
    ]);
  });

  test("times keep their microseconds, over the end of the era in 2036", () => {
    expect(ntpTime(hex("83aa7e80 00000000"))).toBe("1970-01-01T00:00:00.000000Z");
    expect(ntpTime(hex("ffffffff ffffffff"))).toBe("2036-02-07T06:28:15.999999Z");
    expect(ntpTime(hex("00000000 00001100"))).toBe("2036-02-07T06:28:16.000001Z");
    expect(english(ntpTime(new Uint8Array(8)))).toBe("not set");
  });

  test("a kiss code, an extension field, a MAC", () => {
    const kiss = Uint8Array.from(ntpServer);
    kiss.set(hex("e4 00"));
    kiss.set(hex("52415445"), 12);
    expect(fieldAt(decode(kiss), "Packet/Reference ID")[0]).toBe("RATE (asked too often)");
    const extension = hex("0104 0010 000102030405060708090a0b");
    const mac = hex("00000001 00112233445566778899aabbccddeeff");
    const decoded = decode(join(ntpServer, extension, mac));
    expect(fieldAt(decoded, "Packet/Extension field/Field type")).toEqual([
      "Unique Identifier (0x0104)",
      48,
      50,
    ]);
    expect(fieldAt(decoded, "Packet/MAC/Key identifier")).toEqual(["1", 64, 68]);
  });
});

describe("NTP control messages", () => {
  test("as ntpq asks and is answered", () => {
    const asked = hex("16 02 0001 0000 0000 0000 0000");
    expect(worded(ntp.decode({ bytes: asked, context })).summary).toBe(
      "NTPv2 control, read variables request",
    );
    const bytes = join(hex("16 82 0001 0618 0000 0000 0009"), ascii("stratum=2"), hex("000000"));
    const answered = worded(ntp.decode({ bytes, context }));
    expect(answered.summary).toBe("NTPv2 control, read variables response: stratum=2");
    expect(answered.state).toBe("whole");
    expect(fieldAt(answered, "Packet/Association ID")).toEqual(["0", 6, 8]);
  });
});

describe("STUN", () => {
  const decode = (bytes: Uint8Array) => worded(stun.decode({ bytes, context }));

  test("the samples of RFC 5769", () => {
    const request = decode(stunRequest);
    expect(request.summary).toBe("Binding request, STUN test client");
    expect(fieldAt(request, "Message/USERNAME/Text")).toEqual(["evtj:h6vY", 64, 73]);
    expect(fieldAt(request, "Message/MESSAGE-INTEGRITY").slice(1)).toEqual([76, 100]);
    const response = decode(stunResponse);
    expect(response.summary).toBe("Binding success response, test vector, 192.0.2.1:32853");
    expect(fieldAt(response, "Message/XOR-MAPPED-ADDRESS/X-Address")).toEqual([
      "192.0.2.1:32853",
      44,
      48,
    ]);
    expect(fieldAt(decode(stunResponse6), "Message/XOR-MAPPED-ADDRESS")[0]).toBe(
      "[2001:db8:1234:5678:11:2233:4455:6677]:32853",
    );
  });

  test("the classic form without a cookie", () => {
    const response = decode(stunClassic);
    expect(response.summary).toBe("Binding success response, 192.0.2.1:32853");
    expect(fieldAt(response, "Message/Transaction ID")[1]).toBe(4);
    expect(fieldAt(response, "Message/SOURCE-ADDRESS")[0]).toBe("198.51.100.1:3478");
    expect(fieldAt(response, "Message/CHANGED-ADDRESS")[0]).toBe("198.51.100.2:3479");
    const request = decode(stunClassicRequest);
    expect(fieldAt(request, "Message/CHANGE-REQUEST")[0]).toBe("change IP, change port");
    const empty = hex("0001 0000 00112233445566778899aabbccddeeff");
    const port = contextOf({ transport: "udp", remotePort: 3478 });
    expect(recognise({ bytes: empty, context: port })?.name).toBe("stun");
    // One byte more or less, or in a stream, and it is none.
    for (const bytes of [join(stunClassic, hex("00")), stunClassic.subarray(0, -1)])
      expect(stun.test({ bytes, context })).toBe(0);
    expect(stun.messageLength?.(stunClassic, contextOf())).toBe("none");
  });

  test("the fingerprint is checked", () => {
    expect(fieldAt(decode(stunRequest), "Message/FINGERPRINT")[0]).toBe("0xe57a3bcf (correct)");
    const changed = Uint8Array.from(stunRequest);
    changed[30] = 0;
    expect(fieldAt(decode(changed), "Message/FINGERPRINT")[0]).toMatch(/expected\)$/);
  });

  test("an error has its code", () => {
    const decoded = decode(
      hex("0111 0010 2112a442 000102030405060708090a0b", "0009 000b 0000 04 14 556e6b6e6f776e 00"),
    );
    expect(decoded.summary).toBe("Binding error response, 420 Unknown");
  });

  test("what is no STUN is seen in the header", () => {
    expect(stun.messageLength?.(hex("40"), context)).toBe("none");
    expect(stun.messageLength?.(hex("0001 0001"), context)).toBe("none");
    expect(stun.messageLength?.(hex("0001 0000 2113"), context)).toBe("none");
    expect(decode(hex("0001 0004 2112a442 000102030405060708090a0b 8022 0008")).problem).toBe(
      "At byte 24: SOFTWARE says 8 bytes, but there is room for 0.",
    );
  });
});
