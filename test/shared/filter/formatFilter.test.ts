import { CALCULATED } from "./calculated.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIELDS, fieldByName } from "../../../shared/filter/fields.ts";
import { andFilter, formatFilter, valueFilter } from "../../../shared/filter/formatFilter.ts";
import { parseFilter } from "../../../shared/filter/parseFilter.ts";
import { usesOf } from "../../../shared/filter/usesOf.ts";
import { arbitraryFilter } from "./arbitraryFilter.ts";
import { english } from "../../support/english.ts";

test("a filter written out parses to the same filter", () => {
  fc.assert(
    fc.property(arbitraryFilter(FIELDS, ["and", "or", "xor"]), (expression) => {
      const text = formatFilter(expression);
      expect(parseFilter(text)).toEqual({ ok: true, expression });
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["(tcp) and ((udp or ip))", "tcp and (udp or ip)"],
  ["tcp and (udp and ip)", "tcp and (udp and ip)"],
  ["!(tcp.port in {1})", "tcp.port not in {1}"],
  ["data==0d:0a", 'data == "\\r\\n"'],
  ["data==fe", "data == 0xfe"],
  ["data==fe:ff", "data == fe:ff"],
  ["frame.time_relative>0.10", "frame.time_relative > 0.1"],
  ["frame.time_relative>0.000000001", "frame.time_relative > 0.000000001"],
  ["ipv6.addr==0:0:0:1:0:0:0:0", "ipv6.addr == 0:0:0:1::"],
  ["ipv6.addr==0:0:0:0:0:0:0:0/0", "ipv6.addr == ::/0"],
  ['data matches "(?-i)a\\"b"', 'data matches r"(?-i)a\\x22b"'],
  ["call eq accept", "call == accept"],
  ["error == EPERM", 'error == "EPERM"'],
  ['text contains "\\u202e\\x07"', 'text contains "\\u202e\\x07"'],
])("%s is written %s", (text, canonical) => {
  const parsed = parseFilter(text);
  expect(parsed.ok && formatFilter(parsed.expression)).toBe(canonical);
});

describe("andFilter", () => {
  test.each([
    ["", "", ""],
    ["tcp", " ", "tcp"],
    ["", "tcp or udp", "tcp or udp"],
    ["tcp or udp", "dir == in", "(tcp or udp) and dir == in"],
    ["tcp and udp", "!(seq in {1,2})", "tcp and udp and !(seq in {1,2})"],
    ["tcp", "udp xor ip", "tcp and (udp xor ip)"],
    ["tcp or", "udp", "(tcp or) and udp"],
  ])("%s and %s", (a, b, both) => expect(andFilter(a, b)).toBe(both));

  test("both hold", () => {
    const filter = arbitraryFilter(FIELDS, ["and", "or", "xor"]);
    fc.assert(
      fc.property(filter, filter, (a, b) => {
        const both = parseFilter(andFilter(formatFilter(a), formatFilter(b)));
        // Joins of and are read from left to right, however they were joined.
        expect(both.ok && flat(both.expression)).toEqual([...flat(a), ...flat(b)]);
      }),
    );
  });
});

type Filter = Parameters<typeof formatFilter>[0];

function flat(expression: Filter): Filter[] {
  return expression?.kind === "and"
    ? [...flat(expression.left), ...flat(expression.right)]
    : [expression];
}

describe("valueFilter", () => {
  test.each([
    ["tcp.port", 9000, "tcp.port == 9000"],
    ["dir", "in", "dir == in"],
    ["peer", "[::1]:9000", 'peer == "[::1]:9000"'],
    ["local", '/tmp/"x"', 'local == "/tmp/\\"x\\""'],
    ["text", "a\u202e\ud800", 'text == "a\\u202e\ufffd"'],
    ["failed", true, "failed == 1"],
    ["ip.src", "127.0.0.1", "ip.src == 127.0.0.1"],
    ["frame.time_relative", 1_500_000, "frame.time_relative == 1.5"],
    ["data", Uint8Array.of(0, 255), "data == 00:ff"],
    ["data", "GET", 'data == "GET"'],
    ["tcp", "", "tcp"],
  ])("%s %s", (name, value, text) => {
    expect(valueFilter(name, value)).toBe(text);
    expect(parseFilter(text).ok).toBe(true);
  });

  test("a field that is none is a mistake of ours", () => {
    expect(() => valueFilter("tcp.prot", 1)).toThrow(RangeError);
  });
});

test.each([
  ["", []],
  ["tcp.port == 80 and not call == accept", ["index"]],
  ['text contains "x" or seq == 1', ["event", "index"]],
  ["tcp.payload == data or tcp", ["event", "index", "payload"]],
  ["payload contains 01", ["payload"]],
])("%s needs %j", (text, uses) => {
  const parsed = parseFilter(text);
  expect(parsed.ok && [...usesOf(parsed.expression)].toSorted()).toEqual(uses);
  expect(fieldByName("tcp.payload")?.source).toBe("payload");
});

test.each(CALCULATED)("%s is written back as the same", (text) => {
  const { expression } = parsed(text);
  const written = formatFilter(expression);
  expect(parsed(written).expression).toEqual(expression);
  expect(formatFilter(parsed(written).expression)).toBe(written);
});

function parsed(text: string) {
  const result = parseFilter(text);
  if (!result.ok) throw new Error(`${text}: ${english(result.problem.message)}`);
  return result;
}
