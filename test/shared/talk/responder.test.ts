// Responder files: what is read, what is refused and where; built-in ones that need no socket.

import { toJsonSchema } from "@valibot/to-json-schema";
import { describe, expect, test } from "vitest";
import { Refusal } from "../../../shared/model/failure.ts";
import { builtInResponder } from "../../../shared/talk/responder/builtin/registry.ts";
import { BUILT_IN_NAMES } from "../../../shared/talk/responder/builtInNames.ts";
import { readResponder } from "../../../shared/talk/responder/readResponder.ts";
import type { Answer } from "../../../shared/talk/responder/Responder.ts";
import { responderCheck } from "../../../shared/talk/responder/responderFile.ts";
import { english } from "../../support/english.ts";

const HEAD = "portscope-responder: 1\n";
const CONTEXT = { datagrams: false, now: () => 0, random: (n: number) => new Uint8Array(n) };

function fault(text: string): string {
  try {
    readResponder(text, "r.yaml", new Map());
  } catch (error) {
    if (error instanceof Refusal) return english(error.failure.sentence);
    throw error;
  }
  return "";
}

const sentBy = (answer: Answer | null) =>
  (answer?.acts ?? []).flatMap((act) =>
    act.do === "send" ? [Buffer.from(act.bytes).toString("latin1")] : [],
  );

describe("a responder file", () => {
  test.each([
    ["rules: []", 'r.yaml:1:1: this is no responder: expected "portscope-responder: 1" at its top'],
    [`${HEAD}rule: []`, "r.yaml:2:"],
    [`${HEAD}rules:\n  - { reply: '{{nothing}}' }`, "r.yaml:3:14: rules[0].reply: at "],
    [`${HEAD}rules:\n  - { match: { mask: 'zz' } }`, "r.yaml:3:"],
    [`${HEAD}rules:\n  - { match: { starts: a, ends: b } }`, "rules[0].match: expected one of"],
    [`${HEAD}rules:\n  - { when: { variable: x } }`, "rules[0].when: expected one of equals"],
    [`${HEAD}rules:\n  - { chance: 2 }`, "rules[0].chance: "],
    [`${HEAD}frame: nonsense\nrules: []`, "r.yaml:2:8: frame: "],
  ])("%j is refused with its place", (text, sentence) => {
    expect(fault(text)).toContain(sentence);
  });

  test("has the published schema (npx vitest run test/shared/talk --update writes it anew)", async () => {
    const schema = toJsonSchema(responderCheck, { typeMode: "input", errorMode: "ignore" });
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      "../../../docs/responder.schema.json",
    );
  });

  test("variables that are given take the place of its own, in what is matched too", () => {
    const text = `${HEAD}variables: { a: 1, b: 2 }\nrules:\n  - { match: '{{$a}}{{$b}}', reply: '{{$b}}{{$a}}' }\n`;
    const script = readResponder(text, "r", new Map([["b", "3"]])).open(CONTEXT);
    expect(sentBy(script.answer(Buffer.from("13")))).toEqual(["31"]);
    expect(script.answer(Buffer.from("12"))).toBeNull();
  });
});

describe("built-in responders", () => {
  test("take any bytes without an error", () => {
    for (const name of BUILT_IN_NAMES) {
      const script = builtInResponder(name, new Map()).open(CONTEXT);
      for (let length = 0; length < 40; length++)
        for (const fill of [0, 1, 3, 42, 255]) script.answer(new Uint8Array(length).fill(fill));
    }
    expect(BUILT_IN_NAMES).toContain("resp");
  });

  test("the store of resp forgets its oldest keys, by number and by bytes", () => {
    const script = builtInResponder("resp", new Map()).open(CONTEXT);
    const ask = (line: string) => sentBy(script.answer(Buffer.from(`${line}\r\n`)))[0];
    for (let i = 0; i < 10_001; i++) ask(`SET k${i} v`);
    expect(ask("DBSIZE")).toBe(":10000\r\n");
    expect(ask("GET k0")).toBe("$-1\r\n");
    for (let i = 0; i < 20; i++) ask(`SET big${i} ${"x".repeat(1024 * 1024)}`);
    expect(ask("EXISTS big0 big19")).toBe(":1\r\n");
  });
});
