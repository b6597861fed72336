import * as fc from "fast-check";
import { isIP } from "node:net";
import { describe, expect, test } from "vitest";
import { formatEndpoint, formatHostPort, ipEndpoint } from "../../shared/model/endpoint.ts";
import { english } from "../support/english.ts";
import { isIpv4, isIpv6, parseHostPort } from "../../shared/model/parseHostPort.ts";

describe("what a person types as HOST:PORT", () => {
  test.each([
    ["9000", "127.0.0.1", 9000],
    [":9000", "127.0.0.1", 9000],
    ["localhost:80", "localhost", 80],
    ["[::1]:80", "::1", 80],
    ["[fe80::1%eth0]:80", "fe80::1%eth0", 80],
    ["0.0.0.0:1", "0.0.0.0", 1],
    ["*:65535", "*", 65535],
    [" 10.0.0.7:80 ", "10.0.0.7", 80],
  ])("%s", (text, host, port) => {
    const parsed = parseHostPort(text);
    expect(parsed).toEqual({ ok: true, value: { host, port } });
    if (parsed.ok) expect(parseHostPort(formatHostPort(parsed.value))).toEqual(parsed);
  });

  test.each([
    ["", /got nothing/],
    ["localhost", /HOST:PORT/],
    ["a:b", /port from 1 to 65535, got "b"/],
    ["x:0", /1 to 65535/],
    ["x:65536", /65535/],
    ["::1:80", /brackets/],
    ["[::zz]:80", /IPv6/],
    ["300.1.1.1:80", /IPv4/],
    ["a b:80", /host name/],
  ])("%j is refused in words", (text, problem) => {
    expect(problemOf(text)).toMatch(problem);
  });

  test("port 0 only where the system may choose", () => {
    expect(parseHostPort("0", { allowPortZero: true })).toMatchObject({ ok: true });
    expect(parseHostPort("0")).toMatchObject({ ok: false });
  });

  test("addresses are told apart as Node does", () => {
    const text = fc.oneof(fc.ipV4(), fc.ipV6(), fc.stringMatching(/^[0-9a-f:.]{0,20}$/));
    fc.assert(
      fc.property(text, (address) => {
        expect(isIpv6(address)).toBe(isIP(address) === 6);
        if (!/(^|\.)0\d/.test(address)) expect(isIpv4(address)).toBe(isIP(address) === 4);
      }),
      { numRuns: 2000 },
    );
  });
});

function problemOf(text: string): string | null {
  const parsed = parseHostPort(text);
  return parsed.ok ? null : english(parsed.problem);
}

test("an IPv4-mapped address is the IPv4 address that is on the wire", () => {
  expect(formatEndpoint(ipEndpoint("::ffff:127.0.0.1", 5))).toBe("127.0.0.1:5");
  expect(formatEndpoint(ipEndpoint("fe80::1%eth0", 5))).toBe("[fe80::1%eth0]:5");
});

test.each([
  ["http://127.0.0.1:80/", { host: "127.0.0.1", port: 80 }],
  ["https://example.org/a?b#c", { host: "example.org", port: 443 }],
  ["ws://[::1]:8080/chat", { host: "::1", port: 8080 }],
  ["http://[::1]", { host: "::1", port: 80 }],
  ["redis://user:pa@ss@db/0", { host: "db", port: 6379 }],
  ["MQTT://broker", { host: "broker", port: 1883 }],
  ["tcp://:9000", { host: "127.0.0.1", port: 9000 }],
  ["udp://10.0.0.7:53", { host: "10.0.0.7", port: 53 }],
])("the host and port of %s", (text, value) => {
  expect(parseHostPort(text)).toEqual({ ok: true, value });
});

test.each([
  ["[::1]", /lacks a port: write \[::1\]:9000/],
  ["::1", /needs brackets/],
  ["tcp://host", /names no port and tcp has no usual one/],
  ["http://", /a host and port in the URL/],
  ["http://::1/", /needs brackets/],
  ["localhost:80/path", /a path has no place/],
])("what is wrong with %s", (text, problem) => {
  expect(problemOf(text)).toMatch(problem);
});

test("a URL of the other transport is refused", () => {
  expect(parseHostPort("udp://a:1", { transport: "tcp" })).toMatchObject({ ok: false });
});
