import * as fc from "fast-check";
import { isIPv6, SocketAddress } from "node:net";
import { describe, expect, test } from "vitest";
import { parseRow } from "../../../engine/system/linuxSockets.ts";
import { ipv6Bytes } from "../../../shared/filter/addressValue.ts";
import { ipText, ipv6Text } from "../../../shared/format/ipAddress.ts";

const bytesOf = (text: string) => ipv6Bytes(text) ?? new Uint8Array();

describe("IP addresses as text", () => {
  test.each([
    "::",
    "::1",
    "::ffff:192.0.2.1",
    "::192.0.2.1",
    "::ffff:0:102:304",
    "64:ff9b::c000:221",
    "2001:db8::1:0:0:1",
    "2001:db8:0:1:1:1:1:1",
    "fe80::",
  ])("%s", (text) => {
    expect(ipText(bytesOf(text))).toBe(text);
  });

  test("as inet_ntop writes them, whatever the bytes", () => {
    const group = fc.oneof(fc.constant(0), fc.constant(0xffff), fc.nat(0xffff));
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        const bytes = Uint8Array.from(groups.flatMap((value) => [value >> 8, value & 255]));
        const text = ipv6Text(bytes);
        expect(isIPv6(text)).toBe(true);
        expect(bytesOf(text)).toEqual(bytes);
        const long = groups.map((value) => value.toString(16)).join(":");
        expect(text).toBe(new SocketAddress({ address: long, family: "ipv6" }).address);
      }),
      { numRuns: 2000 },
    );
  });

  test("the kernel's table names an IPv4 address of an IPv6 socket as ours are named", () => {
    const row =
      "  1: 0000000000000000FFFF00000100007F:2328 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 777 1";
    expect(parseRow(row)?.local).toEqual({ family: "ipv4", address: "127.0.0.1", port: 9000 });
  });
});
