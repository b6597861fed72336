// What diagnostics must not carry to others.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact, REMOVED } from "../../engine/diagnostics/redact.ts";

const ME = { home: "/home/margaret", user: "margaret" };
const ON_WINDOWS = { home: "C:\\Users\\Margaret H", user: "Margaret H" };

describe("a person's home", () => {
  test.each([
    ["/home/margaret/Documents/r.pcapng", "~/Documents/r.pcapng"],
    ['{"path":"/home/margaret"}', '{"path":"~"}'],
    ["at file:///home/margaret/portscope/main.js:1:2", "at file://~/portscope/main.js:1:2"],
  ])("%s", (text, expected) => {
    expect(redact(text, ME)).toBe(expected);
  });

  test.each([
    "C:\\Users\\Margaret H\\x",
    "C:/Users/Margaret H/x",
    "file:///C:/Users/Margaret%20H/x",
    JSON.stringify({ path: "C:\\Users\\Margaret H\\x" }),
  ])("as Windows has it: %s", (text) => {
    expect(redact(text, ON_WINDOWS)).not.toMatch(/margaret/i);
  });

  test("is in no text that it was put into, nor is the name", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (parts) => {
        expect(redact(parts.join(` ${ME.home}/ ${ME.user} `), ME)).not.toContain(`/${ME.user}`);
      }),
    );
  });
});

test("a person's name elsewhere", () => {
  expect(redact("/run/user/margaret/x and Margaret's", ME)).toBe("/run/user/<user>/x and <user>'s");
  // Two letters are in half of all words, and the root user has no secret.
  expect(redact("al is all", { home: "", user: "al" })).toBe("al is all");
  expect(redact("root cause", { home: "/root", user: "root" })).toBe("root cause");
});

describe("secrets", () => {
  test.each([
    ["http://127.0.0.1:7878/#token=4kMHN9V3x_zKq2m1mZ0Qd8t5S1y7c2b9w6r4e3u1abc", "token"],
    ["Authorization: Bearer abc.def.ghi", "Bearer"],
    ['{"password":"hunter2"}', "password"],
    ["api_key=hunter2&x=1", "x=1"],
  ])("%s", (text, kept) => {
    const left = redact(text, ME);
    expect(left).toContain(REMOVED);
    expect(left).toContain(kept);
    expect(left).not.toMatch(/hunter2|4kMHN9|abc\.def/);
  });

  test("long runs of letters and digits", () => {
    const run = "4kMHN9V3x_zKq2m1mZ0Qd8t5S1y7c2b9w6r4e3u1abc";
    expect(redact(`x ${run} y`, ME)).toBe(`x ${REMOVED} y`);
    expect(redact("d41d8cd98f00b204e9800998ecf8427e", ME)).toBe(REMOVED);
  });

  test("but not a name with its number", () => {
    const limit = "recordingSize=68719476736 diskWaiting=67108864";
    expect(redact(limit, ME)).toBe(limit);
  });

  test("but not the lines of a stack", () => {
    const stack =
      "    at createRecordingTargetOfSomeKind (/opt/portscope/dist/chunks/sockets-B1a2C3d4.js:10:2)";
    expect(redact(stack, ME)).toBe(stack);
  });
});
