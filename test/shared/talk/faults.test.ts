// All faults of a file of a sequence or a responder, each with line and column, up to a bound.

import { expect, test } from "vitest";
import { readResponder } from "../../../shared/talk/responder/readResponder.ts";
import { BadFile } from "../../../shared/talk/sequence/BadFile.ts";
import { readSequence } from "../../../shared/talk/sequence/readSequence.ts";
import { english } from "../../support/english.ts";

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof BadFile) return error.faults.map(english);
    throw error;
  }
  return [];
}

const places = (all: readonly string[]) =>
  all.map((each) => /^\w+\.yaml:\d+:\d+/.exec(each)?.[0] ?? each);
const sequence = (text: string) => faultsOf(() => readSequence(text, "s.yaml"));
const responder = (text: string) => faultsOf(() => readResponder(text, "r.yaml", new Map()));

test("of a sequence: what its steps say, within others too, and its frame and times", () => {
  const text = [
    "portscope-sequence: 1",
    "connect: tcp 127.0.0.1:9000",
    "frame: nonsense",
    "steps:",
    "  - send: '{{nothing}}'",
    "  - send: fine",
    "  - expect: { matches: '(' }",
    "  - loop:",
    "      times: 2",
    "      steps:",
    "        - log: '{{$'",
    "        - { send: a, log: b }",
  ].join("\n");
  expect(places(sequence(text))).toEqual([
    "s.yaml:3:8",
    "s.yaml:5:11",
    "s.yaml:7:24",
    "s.yaml:11:16",
    "s.yaml:12:11",
  ]);
});

test("of a sequence: keys that are not known, values of a wrong type, and what is no YAML", () => {
  expect(places(sequence("portscope-sequence: 1\nconect: x\nstep: []\n"))).toEqual([
    "s.yaml:2:9",
    "s.yaml:3:7",
  ]);
  const types =
    "portscope-sequence: 1\nconnect: 7\nsteps:\n  - wait: []\n  - loop: { times: -1, steps: [] }\n";
  expect(sequence(types).length).toBeGreaterThan(1);
  expect(sequence("a: [\nb: 'x\n").length).toBeGreaterThan(1);
});

test("of a responder: each rule's own", () => {
  const rules =
    "portscope-responder: 1\nrules:\n  - { reply: '{{a}}' }\n  - { reply: fine }\n  - { match: { mask: zz } }\n  - { forward: nowhere }\n";
  expect(places(responder(rules))).toEqual(["r.yaml:3:14", "r.yaml:5:22", "r.yaml:6:16"]);
});

test("are at most twenty", () => {
  const steps = Array.from({ length: 50 }, () => "  - send: '{{nothing}}'\n").join("");
  expect(sequence(`portscope-sequence: 1\nconnect: tcp a:1\nsteps:\n${steps}`).length).toBe(20);
});
