import fc from "fast-check";
import { expect, test } from "vitest";
import { fixesOf } from "../../../shared/filter/fixesOf.ts";
import { parseFilter } from "../../../shared/filter/parseFilter.ts";

test.each([
  ["503", ['data contains "503"', "tcp.port == 503"]],
  ['"503"', ['data contains "503"']],
  ["tcp and 503", ['tcp and data contains "503"', "tcp and tcp.port == 503"]],
  ["GET /item/48", ['data contains "GET /item/48"']],
  ["(tcp and GET)", ['(tcp and data contains "GET")']],
  ["tcp.prot == 9000", ["tcp.port == 9000"]],
  ["port == 9000", ["tcp.port == 9000"]],
  ["tcp.port = 9000", ["tcp.port == 9000"]],
  ["tcp.port 9000", ["tcp.port == 9000"]],
  ['data "PING"', ['data contains "PING"']],
  ["recv", ["call == recv", 'data contains "recv"']],
  ["ECONNRESET", ["error == ECONNRESET", 'data contains "ECONNRESET"']],
  ["127.0.0.1", ["ip.addr == 127.0.0.1", 'data contains "127.0.0.1"']],
  ["127.0.0.1:9000", ['peer == "127.0.0.1:9000"', 'data contains "127.0.0.1:9000"']],
  ["#5", ["socket == 5", 'data contains "#5"']],
  ["failed tcp", ["failed and tcp"]],
])("%s was likely meant as one of %j", (text, meant) => {
  expect(fixesOf(text).slice(0, meant.length)).toEqual(meant);
});

test("what can be read needs none", () => {
  expect(fixesOf("")).toEqual([]);
  expect(fixesOf("tcp.port == 9000")).toEqual([]);
});

test("whatever is offered can be read, and is not what stands there", () => {
  const parts = fc.constantFrom(
    "tcp",
    "503",
    '"',
    "==",
    "(",
    ")",
    "and",
    "data",
    "GET",
    " ",
    "=",
    "é",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (written) => {
      const text = written.join("");
      for (const fix of fixesOf(text)) {
        expect(parseFilter(fix).ok).toBe(true);
        expect(fix).not.toBe(text);
      }
    }),
  );
});
