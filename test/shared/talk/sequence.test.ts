// A sequence file as it is read, what is wrong with one and where, and how messages are held against what is expected.

import { toJsonSchema } from "@valibot/to-json-schema";
import { describe, expect, test } from "vitest";
import { Refusal } from "../../../shared/model/failure.ts";
import { bytePattern } from "../../../shared/talk/sequence/bytePattern.ts";
import {
  matchMessage,
  matchStream,
  type Wanted,
} from "../../../shared/talk/sequence/matchMessage.ts";
import { readSequence } from "../../../shared/talk/sequence/readSequence.ts";
import { sequenceCheck } from "../../../shared/talk/sequence/sequenceFile.ts";
import { english } from "../../support/english.ts";

const HEAD = "portscope-sequence: 1\nconnect: tcp 127.0.0.1:9\n";

function fault(text: string): string {
  try {
    readSequence(text, "s.yaml");
  } catch (error) {
    if (error instanceof Refusal) return english(error.failure.sentence);
    throw error;
  }
  return "none";
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a sequence file", () => {
  test("is YAML or JSON, and says what is usual only where it is not", () => {
    const yaml = readSequence(
      `${HEAD}frame: crlf\ntimeout: 1.5s\nvariables: { n: 7, on: true }\nsteps:\n  - send: 'a\\r\\n'\n  - expect: { starts: b, timeout: 2m }\n  - expect: c\n  - wait: 250ms\n`,
      "s.yaml",
    );
    expect(yaml).toMatchObject({
      name: "s.yaml",
      role: "connect",
      connections: 1,
      frame: { kind: "delimiter" },
      timeout: 1500,
    });
    expect([...yaml.variables]).toEqual([
      ["n", "7"],
      ["on", "true"],
    ]);
    expect(yaml.steps).toMatchObject([
      { do: "send", path: "steps[0]", line: 7 },
      { do: "expect", timeout: 120_000, expectation: { kind: "starts" }, line: 8 },
      { do: "expect", timeout: 1500, expectation: { kind: "equals" } },
      { do: "wait", duration: 250 },
    ]);
    const json = JSON.stringify({ "portscope-sequence": 1, listen: "unix /tmp/x", steps: [] });
    expect(readSequence(json, "s.json")).toMatchObject({ role: "listen", timeout: 5000 });
  });

  test("that is wrong is told with its place", () => {
    const step = (yaml: string, head = HEAD) => fault(`${head}steps:\n  - ${yaml}\n`);
    expect(fault("")).toBe(
      's.yaml:1:1: this is no sequence: expected "portscope-sequence: 1" at its top',
    );
    expect(fault("steps: [\n")).toMatch(/^s\.yaml:\d+:\d+: /);
    expect(fault("portscope-sequence: 2\nconnect: tcp :9\nsteps: []\n")).toMatch(/^s\.yaml:1:21: /);
    expect(fault(`${HEAD}step: []\n`)).toMatch(/^s\.yaml:3:\d+: step: no such key; known are/);
    expect(fault(`${HEAD}listen: tcp 9\nsteps: []\n`)).toMatch(
      /^s\.yaml:3:9: listen: expected one of/,
    );
    expect(fault(`${HEAD}frame: prefix:u99\nsteps: []\n`)).toMatch(
      /^s\.yaml:3:8: frame: expected a length field/,
    );
    expect(fault(`${HEAD}timeout: 25h\nsteps: []\n`)).toBe(
      "s.yaml:3:10: timeout: expected a time of at most 24 hours",
    );
    expect(step("send: 5")).toMatch(/^s\.yaml:4:11: steps\[0\]\.send: /);
    expect(step("sned: x")).toMatch(/^s\.yaml:4:\d+: steps\[0\]\.sned: /);
    expect(step("{ send: a, wait: 1 }")).toContain("a step has one key of");
    expect(step("send: '{{length:u9}}'")).toBe(
      `s.yaml:4:11: steps[0].send: at "u9": ${english(templateFault("{{length:u9}}"))}`,
    );
    expect(step("expect: { equals: a, starts: b }")).toContain("got equals and starts");
    expect(step("expect: { ends: a }")).toMatch(/^s\.yaml:4:\d+: .*write frame at the top/);
    expect(step("expect: { matches: '(' }")).toMatch(
      /^s\.yaml:4:24: steps\[0\]\.expect\.matches: expected a regular/,
    );
    expect(step("expect: { matches: '[가-힣]' }")).toContain("nothing but ASCII within brackets");
    expect(step("expect: { mask: '0g' }")).toContain("hex digit");
    expect(step("loop: { steps: [] }")).toContain("expected times, rows, or both");
    expect(step("if: { variable: a }")).toContain("expected variable with one of");
    let deep = "- wait: 1";
    for (let i = 0; i < 9; i++)
      deep = `- loop: { times: 1, steps: [${deep.slice(2).replace(/^(\w)/, "{ $1")} }] }`;
    expect(fault(`${HEAD}steps:\n  ${deep}\n`)).toContain("at most 8 deep");
    const aliases = Array.from(
      { length: 8 },
      (_, i) => `  v${i}: &a${i} [${`*a${i - 1}, `.repeat(i === 0 ? 0 : 9)}x]`,
    );
    expect(fault(`${HEAD}variables:\n${aliases.join("\n")}\nsteps: []\n`)).toContain(
      "too many aliases",
    );
  });

  test("has the published schema (npx vitest run test/shared/talk -u writes it anew)", async () => {
    const schema = toJsonSchema(sequenceCheck, { typeMode: "input", errorMode: "ignore" });
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      "../../../docs/sequence.schema.json",
    );
  });
});

function templateFault(text: string) {
  try {
    readSequence(`${HEAD}steps:\n  - log: '${text}'\n`, "x");
  } catch (error) {
    if (error instanceof Refusal) {
      const said = english(error.failure.sentence);
      return said.slice(said.indexOf(": ", said.indexOf("at ")) + 2);
    }
  }
  return "";
}

describe("what is expected", () => {
  const pattern = (written: string): Wanted => ({
    kind: "matches",
    pattern: bytePattern(written) ?? /(?!)/,
    written,
  });

  test("of a message is all of it", () => {
    const test = (message: string, wanted: Wanted) => matchMessage(bytes(message), wanted).result;
    expect(test("abc", { kind: "equals", bytes: bytes("abc") })).toBe("matched");
    expect(test("abcd", { kind: "equals", bytes: bytes("abc") })).toBe("different");
    expect(test("abcd", { kind: "starts", bytes: bytes("abc") })).toBe("matched");
    expect(test("abcd", { kind: "ends", bytes: bytes("bcd") })).toBe("matched");
    expect(test("cd", { kind: "ends", bytes: bytes("bcd") })).toBe("different");
    expect(test("aabaabaac", { kind: "contains", bytes: bytes("aabaac") })).toBe("matched");
    expect(test("aabaabaa", { kind: "contains", bytes: bytes("aabaac") })).toBe("different");
    const mask: Wanted = {
      kind: "mask",
      bytes: Uint8Array.of(0x30, 0x00),
      mask: Uint8Array.of(0xf0, 0x00),
      written: "3? ??",
    };
    expect([test("7x", mask), test("Ax", mask), test("7", mask)]).toEqual([
      "matched",
      "different",
      "different",
    ]);
    const json: Wanted = {
      kind: "json",
      values: [
        ["a.0.b", 7],
        ["ok", true],
      ],
    };
    expect(test('{"ok":true,"a":[{"b":7}]}', json)).toBe("matched");
    expect(test('{"ok":true,"a":[{"b":"7"}]}', json)).toBe("different");
    expect(test("{", json)).toBe("different");
  });

  test("of a stream is as much as it takes to know", () => {
    expect(matchStream(bytes("PON"), { kind: "equals", bytes: bytes("PONG") }).result).toBe("more");
    expect(matchStream(bytes("PUN"), { kind: "equals", bytes: bytes("PONG") }).result).toBe(
      "different",
    );
    expect(matchStream(bytes("PONG\r\n"), { kind: "equals", bytes: bytes("PONG") })).toMatchObject({
      length: 4,
    });
    expect(matchStream(bytes("..ok.."), { kind: "contains", bytes: bytes("ok") })).toMatchObject({
      length: 4,
    });
    const found = matchStream(bytes("é=값;rest"), pattern("(?<name>.+)=(?<value>값+);"));
    expect(found).toMatchObject({ result: "matched", length: bytes("é=값;").length });
    expect(found.result === "matched" ? [...found.captures] : []).toEqual([
      ["name", "é"],
      ["value", "값"],
    ]);
    expect(matchStream(bytes("quit"), pattern("(?i)QUIT")).result).toBe("matched");
    expect(matchStream(bytes("quit"), pattern("QUIT")).result).toBe("more");
  });
});
