// Many clients as a person writes them down: faults by field, and the sequence that each of them does.

import { describe, expect, test } from "vitest";
import { loadOrder, loadProblems, sequenceText } from "../../renderer/running/load/loadDraft.ts";
import { loadDraftSetting } from "../../renderer/running/load/loadState.ts";
import { readSequence } from "../../shared/talk/sequence/readSequence.ts";

const draft = {
  ...loadDraftSetting.initial,
  address: "127.0.0.1:9000",
  message: "PING {{$connection}}\\r\\n",
  expected: "PONG",
  hold: "1.5s",
};

test("becomes a sequence that connects, sends, expects and stays", () => {
  const sequence = readSequence(sequenceText(draft), "load");
  expect(sequence).toMatchObject({ role: "connect", timeout: 5000 });
  expect(sequence.steps).toMatchObject([
    { do: "send" },
    { do: "expect", expectation: { kind: "contains" }, timeout: 5000 },
    { do: "wait", duration: 1500 },
  ]);
  expect(loadOrder({ ...draft, perSecond: "50" }, null)).toMatchObject({
    name: "tcp 127.0.0.1:9000",
    at: null,
    connections: 100,
    perSecond: 50,
    atOnce: null,
  });
});

test("may say nothing, expect nothing, or write both in hex", () => {
  const silent = sequenceText({ ...draft, message: "", expected: "", hold: "0s" });
  expect(readSequence(silent, "load").steps).toEqual([]);
  const hex = { ...draft, syntax: "hex", message: "01 {{$connection:u16be}}", expected: "02" };
  const read = readSequence(sequenceText({ ...hex, syntax: "hex" }), "load");
  expect(read.steps).toMatchObject([{ do: "send" }, { do: "expect" }, { do: "wait" }]);
});

describe("what is wrong", () => {
  test("stands at its field, and nothing is begun", () => {
    const wrong = {
      ...draft,
      address: "nowhere",
      connections: "0",
      perSecond: "1e3",
      message: "{{counter",
      test: "matches",
      expected: "(",
      timeout: "soon",
      hold: "2d",
    } as const;
    expect(Object.keys(loadProblems(wrong, false)).toSorted()).toEqual([
      "address",
      "connections",
      "expected",
      "hold",
      "message",
      "perSecond",
      "timeout",
    ]);
    expect(loadOrder(wrong, null)).toBeNull();
  });

  test("of what a sequence of its own says the form says nothing", () => {
    const given = { name: "login", text: "portscope-sequence: 1\n" };
    const bare = { ...draft, address: "", message: "{{", expected: "" };
    expect(loadOrder(bare, given)).toMatchObject({ ...given, at: null });
    expect(loadOrder({ ...bare, address: "127.0.0.1:1" }, given)).toMatchObject({
      at: { place: "tcp 127.0.0.1:1" },
    });
    expect(loadOrder({ ...bare, connections: "" }, given)).toBeNull();
  });
});

test("is remembered field by field: what is not fit is as at first", () => {
  const { initial } = loadDraftSetting;
  expect(initial).toMatchObject({ protocol: "tcp", connections: "100" });
});
