// Sequences and responders as the window edits them: examples that can be run, faults with their places, keys at the caret.

import { describe, expect, test } from "vitest";
import { completeKeys } from "../../renderer/library/script/completeKeys.ts";
import { differingParts } from "../../renderer/library/script/differingParts.ts";
import { exampleText } from "../../renderer/library/script/exampleText.ts";
import { offsetOf, scriptFaults } from "../../renderer/library/script/scriptFaults.ts";
import { withNotes } from "../../renderer/library/script/useRunNotes.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";

const keysAt = (kind: "sequence" | "responder", written: string) => {
  const at = written.indexOf("|");
  return completeKeys(kind, written.replace("|", ""), at)?.keys ?? null;
};

describe("an example", () => {
  test.each(["sequence", "responder"] as const)("of a %s has no fault", (kind) => {
    expect(scriptFaults(kind, exampleText(kind, "tcp 127.0.0.1:9000", inEnglish))).toEqual([]);
  });
});

describe("a fault", () => {
  test("is told with its place, which is found in the text", () => {
    const text = "portscope-sequence: 1\nconnect: tcp :9\nsteps:\n  - sned: x\n";
    const [fault] = scriptFaults("sequence", text);
    expect(fault).toMatchObject({ line: 4, column: 11 });
    expect(inEnglish.text(fault?.sentence ?? "")).toContain("steps[0].sned");
    expect(text.slice(offsetOf(text, { line: 4, column: 11 }))).toBe("x\n");
    expect(offsetOf("a\nb", { line: 9, column: 1 })).toBe(3);
  });

  test("of YAML itself, and of the other kind of file", () => {
    expect(scriptFaults("sequence", "steps: [\n")).toMatchObject([{ line: 2 }]);
    expect(scriptFaults("responder", "portscope-sequence: 1\n")).toMatchObject([{ line: 1 }]);
  });
});

describe("keys at the caret", () => {
  test("are those of the place in which it stands", () => {
    expect(keysAt("sequence", "con|")).toEqual(["connect", "connections"]);
    expect(keysAt("sequence", "steps:\n  - s|")).toEqual(["send", "set"]);
    expect(keysAt("sequence", "steps:\n  - send: x\n  - expect:\n      con|")).toEqual([
      "contains",
    ]);
    expect(keysAt("responder", "rules:\n  - name: a\n    re|")).toEqual(["reply"]);
    expect(keysAt("responder", "rules:\n  - match:\n      tim|")).toBeNull();
  });

  test("are none in a value, in free names, and where one stands already", () => {
    expect(keysAt("sequence", "connect: tc|")).toBeNull();
    expect(keysAt("sequence", "variables:\n  s|")).toBeNull();
    expect(keysAt("sequence", "con|nect: tcp")).toBeNull();
  });
});

test("two texts are parted where they differ", () => {
  const [a, b] = differingParts("PONG 1", "PING 1");
  expect(a.filter(({ differs }) => differs)).toEqual([{ text: "O", differs: true }]);
  expect(b.map(({ text }) => text).join("")).toBe("PING 1");
});

test("of what a run told the newest are kept, and that there were more is known", () => {
  const log = (text: string) => ({ kind: "log" as const, text, time: 0 });
  const none = { notes: [], dropped: false };
  const first = withNotes(none, { from: 0, notes: [log("a")] });
  expect(withNotes(first, { from: 1, notes: [log("b")] })).toMatchObject({
    dropped: false,
    notes: [{ number: 0 }, { number: 1 }],
  });
  const many = Array.from({ length: 10_500 }, (_, at) => log(String(at)));
  const last = withNotes(first, { from: 1, notes: many });
  expect(last.notes.map(({ number }) => number).at(-1)).toBe(10_500);
  expect(last).toMatchObject({ dropped: true, notes: { length: 10_000 } });
});
