import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DECODERS, isFaint } from "../../../shared/decode/registry.ts";
import type { Expression, Value } from "../../../shared/filter/ast.ts";
import { FIELDS } from "../../../shared/filter/fields.ts";
import { formatFilter } from "../../../shared/filter/formatFilter.ts";
import { LONGEST, parseFilter } from "../../../shared/filter/parseFilter.ts";
import { MOST_TESTS } from "../../../shared/filter/parseTest.ts";
import { said } from "../../../shared/words/said.ts";
import { arbitraryFilter } from "./arbitraryFilter.ts";
import { english } from "../../support/english.ts";

/** The filter as text with every parenthesis that its tree has. */
function read(text: string): string {
  const parsed = parseFilter(text);
  if (!parsed.ok)
    return `${parsed.problem.at}+${parsed.problem.length}: ${english(parsed.problem.message)}`;
  return parsed.expression === null ? "" : spell(parsed.expression);
}

function spell(expression: Expression): string {
  switch (expression.kind) {
    case "and":
    case "or":
    case "xor":
      return `(${spell(expression.left)} ${expression.kind} ${spell(expression.right)})`;
    case "not":
      return `not(${spell(expression.operand)})`;
    default:
      return formatFilter(expression);
  }
}

function valueOf(text: string): Value | null {
  const parsed = parseFilter(text);
  return parsed.ok && parsed.expression?.kind === "compare" ? parsed.expression.value : null;
}

describe("what a filter means", () => {
  test.each([
    ["", ""],
    [" \t\n", ""],
    ["tcp", "tcp"],
    ["tcp and udp or ip", "((tcp and udp) or ip)"],
    ["tcp or udp and ip", "(tcp or (udp and ip))"],
    ["tcp xor udp and ip or ipv6", "((tcp xor (udp and ip)) or ipv6)"],
    ["tcp||udp&&!ip^^ipv6", "(tcp or ((udp and not(ip)) xor ipv6))"],
    ["not tcp and udp", "(not(tcp) and udp)"],
    ["not tcp.port == 80", "not(tcp.port == 80)"],
    ["!(tcp or udp)", "not((tcp or udp))"],
    ["tcp and udp and ip", "((tcp and udp) and ip)"],
    ["tcp.port==80||udp.port eq 53", "(tcp.port == 80 or udp.port == 53)"],
    ["tcp.port any_eq 1 or tcp.port all_ne 1", "(tcp.port == 1 or tcp.port != 1)"],
    ["tcp.port any_ne 1 or tcp.port all_eq 1", "(tcp.port !== 1 or tcp.port === 1)"],
    ["tcp.srcport == tcp.dstport == 80", "(tcp.srcport == tcp.dstport and tcp.dstport == 80)"],
    ["tcp.srcport < udp.srcport", "tcp.srcport < udp.srcport"],
    ["len(data) > data.len", "len(data) > data.len"],
    ["tcp.port & 0xf0", "tcp.port & 0xf0 !== 0"],
    ["tcp.port bitwise_and 1 == 1", "tcp.port & 0x1 == 1"],
    ["tcp.port in{80,443,1 .. 5}", "tcp.port in {80, 443, 1..5}"],
    ["tcp.port in {80 443 1 .. 5 7}", "tcp.port in {80, 443, 1..5, 7}"],
    ['call in {"bind" "error"}', "call in {bind, error}"],
    ["failed and not failed", "(failed == 1 and not(failed == 1))"],
    ["tcp.port !in {80}", "not(tcp.port in {80})"],
    ["ip.addr in {10.0.0.0/8, 1.2.3.4..1.2.3.9}", "ip.addr in {10.0.0.0/8, 1.2.3.4..1.2.3.9}"],
    ["ipv6.addr in {::1..::5}", "ipv6.addr in {::1..::5}"],
    ["data[ 0:2 , 2-5,3,:4,4:,-2:]", "data[0:2,2:4,3,0:4,4:,-2:]"],
    ["data[-5--2] contains ff", "data[-5:4] contains 0xff"],
    ["dir == in and call == accept", "(dir == in and call == accept)"],
    ["kind == tcp", "kind == tcp"],
    ["local == peer", "local == peer"],
    ["peer == [::1]:9000", 'peer == "[::1]:9000"'],
    ["peer == 127.0.0.1:9000", 'peer == "127.0.0.1:9000"'],
    ["error in {ECONNRESET, EPIPE}", "error in {ECONNRESET, EPIPE}"],
    ['lower(text) contains "x"', 'lower(text) contains "x"'],
    [
      "data contains 0d:0a or data contains 0d-0a",
      '(data contains "\\r\\n" or data contains "\\r\\n")',
    ],
    ["tcp.flags.syn == True && failed == false", "(tcp.flags.syn == 1 and failed == 0)"],
  ])("%s", (text, meaning) => expect(read(text)).toBe(meaning));
});

describe("values", () => {
  test.each([
    ["tcp.port == 80", 80],
    ["tcp.port == 0x50", 80],
    ["tcp.port == 0120", 80],
    ["tcp.port == 0b1010000", 80],
    ["tcp.port == 'P'", 80],
    ["tcp.port == '\\x50'", 80],
    ["tcp.port == +80", 80],
    ["frame.time_relative == 1.1", 1_100_000],
    ["frame.time_relative == -0.000001", -1],
    ["frame.time_relative == 0.1234567", 123_456.7],
    ["frame.time_epoch == 1795341600.123456", 1_795_341_600_123_456],
    ['frame.time_epoch == "2026-11-22 10:00:00Z"', 1_795_341_600_000_000],
    ['frame.time_epoch == "2026-11-22T11:00:00.5+01:00"', 1_795_341_600_500_000],
    ["frame.time_epoch == 2026-11-22T10:00Z", 1_795_341_600_000_000],
    ['frame.time_epoch == "2026-11-22 10:00:00"', new Date(2026, 10, 22, 10).getTime() * 1000],
  ])("%s is %d", (text, number) => expect(valueOf(text)).toEqual({ type: "number", number }));

  test.each([
    ["data == 0d:0a:ff", [13, 10, 255]],
    ["data == 0D.0A", [13, 10]],
    ["data == 0d0a", [13, 10]],
    ["data == 10", [16]],
    ["data == 1", [1]],
    ["data == 0xff", [255]],
    ["data == :ff", [255]],
    ["data == 'A'", [65]],
    ['data == ""', []],
    [
      'data == "€\\r\\n\\0\\18\\x4g\\u20ac\\U0001F600\\"\\\'"',
      [...Buffer.from("€\r\n\0\x018\x04g€😀\"'")],
    ],
    ['data == r"\\d\\"\\\\"', [...Buffer.from('\\d\\"\\\\')]],
  ])("%s", (text, bytes) =>
    expect(valueOf(text)).toEqual({ type: "bytes", bytes: Uint8Array.from(bytes) }),
  );

  test.each([
    ["ip.addr == 10.1.2.3/8", [10, 1, 2, 3], 8],
    ["ip.addr == 0.0.0.0/0", [0, 0, 0, 0], 0],
    ["ipv6.addr == ::1", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 128],
    ["ipv6.addr == FE80::/10", [254, 128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 10],
    ["ipv6.addr == 1::ffff:1.2.3.4", [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 1, 2, 3, 4], 128],
    ["ipv6.addr == 1:2:3:4:5:6:7::", [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 0], 128],
  ])("%s", (text, bytes, prefix) =>
    expect(valueOf(text)).toEqual({ type: "address", bytes: Uint8Array.from(bytes), prefix }),
  );
});

test("a decoder's protocol has no fields, and that is said", () => {
  const named = DECODERS.map(({ name }) => name).filter((name) => !isFaint(name));
  expect(named.length).toBeGreaterThan(5);
  for (const name of named)
    expect(parseFilter(name)).toMatchObject({
      problem: { help: said("filter.protocolsAboveHaveNoFields") },
    });
});

describe("what is wrong, and where", () => {
  test.each([
    ["tcp.prot == 80", 0, 8, "a field", "Did you mean tcp.port?"],
    ["tcp and frame.nummer", 8, 12, "a field", "Did you mean frame.number?"],
    ["TCP", 0, 3, "a field", "Did you mean tcp?"],
    ["http", 0, 4, "a field", "filter by port and bytes, as tcp.port == 80"],
    ["udp && dns.qry.name == a", 7, 12, "a field", "Protocols above TCP and UDP"],
    ["80 == tcp.port", 0, 2, "a field", "field first"],
    ["tcp.port EQ 80", 9, 2, "an operator", "Did you mean eq?"],
    ["tcp.port = 80", 9, 1, "an operator", "Write =="],
    ["tcp.port <> 80", 9, 2, "an operator", "Operators are"],
    ["tcp.port == 80 AND udp", 15, 3, "and, or, or the end", "Did you mean and?"],
    ["tcp udp", 4, 3, "an operator", "Operators are"],
    ["tcp.port == 65536", 12, 5, "from 0 to 65535", "65535"],
    ["tcp.port == -1", 12, 2, "from 0 to 65535", "65535"],
    ["tcp.port == 08", 12, 2, "a number", "octal"],
    ['tcp.port == "80"', 12, 4, "a number", "without quotes"],
    ["tcp.port == 1..5", 12, 4, "a number", "in {1..5}"],
    ["tcp.port == ", 12, 0, "a value (a number)", "as 80"],
    ["data contains", 13, 0, "a value (bytes)", "between quotes"],
    ["data contains GET and tcp", 14, 3, "bytes", '"GET"'],
    ["data == 0x100", 8, 5, "bytes", "one byte"],
    ["data == 0xa", 8, 3, "bytes", "one byte"],
    ["data == abc", 8, 3, "bytes", "two hex digits"],
    ["data matches abc", 13, 3, "double quotes", 'r"'],
    ["tcp.port contains 1", 9, 8, "a comparison", "Only bytes and text"],
    ["tcp in {01}", 4, 2, "which is a protocol", "stands alone"],
    ["call == acept", 8, 5, "one of ", "Did you mean accept?"],
    ["dir in {in, up}", 12, 2, "one of in, out", "no other value"],
    ["tcp.port in {80,443)", 19, 1, '"," or "}"', "commas"],
    ["tcp.port in {80,}", 16, 1, "a value", "as 80"],
    ["tcp.port in {5..1}", 13, 4, "from low to high", "Swap"],
    ["tcp.port in 80", 12, 2, '"{"', "braces"],
    ["tcp.port in {80", 15, 0, '"," or "}"', "commas"],
    ["len(data) in {1}", 10, 2, "whole field", "len(data) >= 1"],
    ["(tcp", 4, 0, '")"', "Close"],
    ["tcp)", 3, 1, "the end", "leave it out"],
    ["()", 1, 1, "a field", "tests"],
    ["tcp and", 7, 0, "a field", "tests"],
    ["ip.addr == ::1", 11, 3, "an IPv4 address", "ipv6.addr"],
    ["ip.addr == 10.0.0.0/33", 20, 2, "a prefix from 0 to 32", "bits"],
    ['ipv6.addr == "::1"', 13, 5, "an IPv6 address", "without quotes"],
    ["ipv6.addr == 1::2::3", 13, 7, "an IPv6 address", "::1"],
    ["frame.time_relative > 1s", 22, 2, "seconds", "without a unit"],
    ['frame.time_epoch > "2026-02-30 00:00:00"', 19, 21, "a date", "2026-11-22"],
    ["ip.src == tcp.port", 10, 8, "an IPv4 address", "own type"],
    ["tcp.port == 80 == 81", 12, 2, "a field between", "joined by and"],
    ["data[0:0] == 1", 5, 3, "at least one byte", "[i:n]"],
    ["data[1,x]", 7, 1, "a slice", "[i:n]"],
    ["data[1", 6, 0, '"]"', "[i:n]"],
    ["tcp.port[0]", 8, 1, "an operator", "Only bytes"],
    ["len(data)", 9, 0, "an operator", "compared"],
    ["abs(tcp) > 1", 4, 3, "what abs() takes", "a number"],
    ["tcp.len + == 1", 10, 2, "a field or a value", "tcp.len + 1"],
    ["tcp.len + 1 == data", 15, 4, "a number", "one type"],
    ["max(tcp.len) in {1}", 0, 12, "a field before in", "each value"],
    ["lower(data) == 1", 6, 4, "text", "lower"],
    ["LEN(data) > 1", 0, 3, "a function", "Did you mean len?"],
    ["data & 1", 5, 1, "a number before the mask", "&&"],
    ['data == "a\\q"', 10, 2, "an escape", "\\x41"],
    ['data == "abc', 12, 0, "the quoted text", 'write \\"'],
    ["data == 'ab'", 8, 4, "one byte", "double quotes"],
    ["failed == 2", 10, 1, "true or false", "failed == 1"],
  ])("%s", (text, at, length, message, help) => {
    const parsed = parseFilter(text);
    expect(parsed).toMatchObject({ ok: false, problem: { at, length } });
    if (parsed.ok) return;
    expect(english(parsed.problem.message)).toContain(message);
    expect(english(parsed.problem.message)).toMatch(/^expected /);
    expect(english(parsed.problem.help)).toContain(help);
  });

  test("depth, length and number of tests are bounded", () => {
    const deep = (n: number) => `${"(".repeat(n)}tcp${")".repeat(n)}`;
    expect(parseFilter(deep(200)).ok).toBe(true);
    expect(parseFilter(deep(201))).toMatchObject({ ok: false, problem: { at: 201 } });
    expect(parseFilter("!".repeat(10_000))).toMatchObject({ ok: false, problem: { at: 201 } });
    expect(parseFilter("(".repeat(LONGEST)).ok).toBe(false);
    const many = (n: number) => Array<string>(n).fill("ip").join("||");
    expect(parseFilter(many(MOST_TESTS)).ok).toBe(true);
    expect(parseFilter(many(MOST_TESTS + 1))).toMatchObject({
      ok: false,
      problem: { at: MOST_TESTS * 4 },
    });
    const long = `data == "${"x".repeat(LONGEST)}"`;
    expect(parseFilter(long)).toMatchObject({ ok: false, problem: { at: LONGEST } });
  });
});

function expectInside(text: string): void {
  const parsed = parseFilter(text);
  if (parsed.ok) return;
  const { at, length, message, help } = parsed.problem;
  expect(at).toBeGreaterThanOrEqual(0);
  expect(length).toBeGreaterThanOrEqual(0);
  expect(at + length).toBeLessThanOrEqual(text.length);
  expect(message).not.toBe("");
  expect(help).not.toBe("");
}

const piece = fc.oneof(
  fc.constantFrom(...FIELDS.map((field) => field.name)),
  fc.constantFrom(
    ...'( ) { } [ ] , .. ! == != === & && | || ^^ ~ < >= " \' \\ r" / - :'.split(" "),
  ),
  fc.constantFrom(
    ..."and or xor not in contains matches eq len( count( 80 0x1 ff ::1 1.2.3.4 true".split(" "),
  ),
  fc.string({ unit: "binary", maxLength: 3 }),
);

test("no text throws, and what is wrong lies inside of it", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), expectInside));
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom("", " "), (pieces, space) =>
      expectInside(pieces.join(space)),
    ),
    { numRuns: 1000 },
  );
});

test("no beginning of a good filter throws, and what is wrong lies inside of it or at its end", () => {
  fc.assert(
    fc.property(arbitraryFilter(FIELDS, ["and", "or", "xor"]), fc.nat(), (filter, at) => {
      const text = formatFilter(filter);
      expectInside(text.slice(0, at % (text.length + 1)));
    }),
    { numRuns: 500 },
  );
});
