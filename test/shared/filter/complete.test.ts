import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeFilter } from "../../../shared/filter/complete.ts";
import { FIELDS } from "../../../shared/filter/fields.ts";
import { formatFilter } from "../../../shared/filter/formatFilter.ts";
import { parseFilter } from "../../../shared/filter/parseFilter.ts";
import { arbitraryFilter } from "./arbitraryFilter.ts";
import { english } from "../../support/english.ts";

const KNOWN = {
  socket: [
    { value: 3, about: "127.0.0.1:9000" },
    { value: 12, about: "[::1]:80" },
  ],
  "tcp.port": [{ value: 9000, about: "Listening." }],
  peer: [{ value: "[::1]:80", about: "#12" }],
};

/** Completes at `|`: the text from `from` to `to`, and the first inserts. */
function at(marked: string): readonly [string, ...string[]] {
  const cursor = marked.indexOf("|");
  const text = marked.slice(0, cursor) + marked.slice(cursor + 1);
  const { from, to, options } = completeFilter(text, cursor, KNOWN);
  return [text.slice(from, to), ...options.slice(0, 3).map((option) => option.insert)];
}

describe("what comes at the cursor", () => {
  test.each([
    ["|", "", "frame", "ip", "ipv6"],
    ["tcp.p|", "tcp.p", "tcp.port", "tcp.payload"],
    ["port|", "port", "tcp.port", "tcp.srcport", "tcp.dstport"],
    ["TCP.PO|", "TCP.PO", "tcp.port"],
    ["tcp.|port == 1", "tcp.port", "tcp.port", "tcp.srcport", "tcp.dstport"],
    ["tcp and so|", "so", "socket"],
    ["tcp and (so|)", "so", "socket"],
    ["not so|", "so", "socket"],
    ["!so|", "so", "socket"],
    ["tcp.port |", "", "==", "!=", ">"],
    ["tcp.port =|", "=", "==", "===", "!="],
    ["tcp.port !|", "!", "!=", "!=="],
    ["data c|", "c", "contains", "matches"],
    ["data[0:4] |", "", "contains", "matches", "=="],
    ["tcp |", "", "and", "or", "xor"],
    ["tcp a|", "a", "and"],
    ["tcp.port == 80 |", "", "and", "or", "xor"],
    ["tcp.port == 80 |and tcp", "", "and", "or", "xor"],
    ["tcp.port == |", "", "9000"],
    ["tcp.port eq 9|", "9", "9000"],
    ["tcp.port==|", "", "9000"],
    ["socket in |", "", "{"],
    ["socket in {|", "", "3", "12"],
    ["socket not in {3, 1|", "1", "12"],
    ["socket in {3 |", "", ",", "..", "}"],
    ["socket in {3..5 |", "", ",", "}"],
    ["socket in {3..|", "", "3", "12"],
    ["socket in {3} |", "", "and", "or", "xor"],
    ["call == ac|", "ac", "accept"],
    ["dir == |", "", "in", "out"],
    ["dir == in |", "", "and", "or", "xor"],
    ["failed == |", "", "1", "0"],
    ["peer == |", "", '"[::1]:80"'],
    ["error == ECONN|", "ECONN", "ECONNRESET", "ECONNREFUSED"],
    ["len(|", "", "tcp.payload", "udp.payload", "data"],
    ["len(da|)", "da", "data", "data.data"],
    ["len(data |", "", ")"],
    ["len(data) |", "", "==", "!=", ">"],
    ["count(tcp.port) == |", ""],
    ['data contains "tcp.p|', ""],
    ['data contains "x" |', "", "and", "or", "xor"],
    ["data[0|", ""],
    ["whatever |", "", "and", "or", "xor"],
  ])("%s", (marked, ...expected) => {
    const found = at(marked);
    expect(found.slice(0, expected.length)).toEqual(expected);
    if (expected.length === 1) expect(found).toHaveLength(1);
  });

  test("each option says what it is for", () => {
    for (const text of ["", "tcp.port ", "data ", "call == ", "socket == ", "tcp "])
      for (const { about, label } of completeFilter(text, text.length, KNOWN).options)
        expect([label, english(about).length]).not.toEqual([label, 0]);
  });
});

test("any text and cursor has an answer inside of the text", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    arbitraryFilter(FIELDS, ["and", "or", "xor"]).map(formatFilter),
  );
  const cursor = fc.oneof(fc.integer(), fc.nat(60), fc.double());
  fc.assert(
    fc.property(text, cursor, (text, cursor) => {
      const { from, to } = completeFilter(text, cursor, KNOWN);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThanOrEqual(from);
      expect(to).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1000 },
  );
});

test("following what is offered makes filters that parse, or that lack their end", () => {
  const steps = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(steps, (choices) => {
      let text = "";
      for (const choice of choices) {
        const { options } = completeFilter(text, text.length, KNOWN);
        const chosen = options[choice % Math.max(options.length, 1)];
        if (chosen === undefined) break;
        text += `${chosen.insert} `;
      }
      const parsed = parseFilter(text);
      if (!parsed.ok) expect(english(parsed.problem.message)).toMatch(EXPLAINED);
    }),
    { numRuns: 500 },
  );
});

/** Completion does not know which of two values is lower. */
const EXPLAINED = /got the end of the filter$|got high to low$/;
