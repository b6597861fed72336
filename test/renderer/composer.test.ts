import { describe, expect, test } from "vitest";
import {
  composeBytes,
  EMPTY_DRAFT,
  pasted,
  type Draft,
} from "../../renderer/composer/draft/composeBytes.ts";
import { AT_DRAFT, checkSent, stepHistory, withSent } from "../../renderer/composer/history.ts";
import { english } from "../support/english.ts";

const draft = (text: string): Draft => ({ ...EMPTY_DRAFT, text });

describe("what the composer sends", () => {
  test("adds the ending to text, and nothing to hex", () => {
    const bytes = composeBytes({ ...draft("a\\x00"), ending: "crlf" });
    expect(bytes).toEqual({ ok: true, bytes: Uint8Array.of(97, 0, 13, 10) });
    expect(composeBytes({ ...draft("de ad"), mode: "hex", ending: "nul" })).toEqual({
      ok: true,
      bytes: Uint8Array.of(0xde, 0xad),
    });
  });

  test("says where the text is wrong", () => {
    const bytes = composeBytes({ ...draft("ab\\q"), ending: "lf" });
    expect(bytes).toMatchObject({ ok: false, problem: { at: 2 } });
  });
});

describe("line breaks", () => {
  const bytesOf = (text: string, breaks: Draft["breaks"]) => {
    const made = composeBytes({ ...draft(text), breaks });
    return made.ok ? Buffer.from(made.bytes).toString("latin1") : made.problem;
  };

  test("what is pasted keeps its CR, seen as \\r, and is sent as it was", () => {
    const text = "GET / HTTP/1.1\r\nHost: a\n\rb\r";
    expect(pasted(text)).toBe("GET / HTTP/1.1\\r\nHost: a\n\\rb\\r");
    expect(bytesOf(pasted(text), "typed")).toBe(text);
  });

  test.each([
    ["a\nb", "a\nb", "a\nb", "a\r\nb"],
    ["a\\r\nb", "a\r\nb", "a\nb", "a\r\nb"],
    ["a\\rb\n\n", "a\rb\n\n", "a\rb\n\n", "a\rb\r\n\r\n"],
    // An escaped backslash and the letter r.
    ["a\\\\r\nb", "a\\r\nb", "a\\r\nb", "a\\r\r\nb"],
    ["a\\n", "a\n", "a\n", "a\n"],
  ])("%j", (text, typed, lf, crlf) => {
    expect([bytesOf(text, "typed"), bytesOf(text, "lf"), bytesOf(text, "crlf")]).toEqual([
      typed,
      lf,
      crlf,
    ]);
  });

  test("a mistake behind a break is pointed at", () => {
    expect(bytesOf("a\nb\\q", "crlf")).toMatchObject({ at: 3, length: 2 });
  });
});

describe("encodings", () => {
  test("text, escapes, breaks and the ending are written in it; \\xHH is a byte", () => {
    const made = composeBytes({
      ...draft("é\\xff\\n\\u{e9}\n"),
      encoding: "utf-16be",
      breaks: "crlf",
      ending: "lf",
    });
    expect(made).toEqual({
      ok: true,
      bytes: Uint8Array.of(0, 0xe9, 0xff, 0, 10, 0, 0xe9, 0, 13, 0, 10, 0, 10),
    });
  });

  test("a character that it has not is named and pointed at, also one of an escape", () => {
    const refused = composeBytes({ ...draft("ab\nc€"), encoding: "latin-1", breaks: "lf" });
    expect(refused).toMatchObject({ ok: false, problem: { at: 4, length: 1 } });
    expect(refused.ok ? "" : english(refused.problem.sentence)).toContain("U+20AC");
    expect(composeBytes({ ...draft("a\\u{20ac}"), encoding: "ascii" })).toMatchObject({
      ok: false,
      problem: { at: 1, length: 8 },
    });
  });
});

describe("the history", () => {
  const sent = withSent(withSent([], draft("one")), draft("two"));

  test("walks back and forth, and the unsent draft waits at its end", () => {
    const back = stepHistory(sent, AT_DRAFT, draft("unsent"), true);
    expect(back?.show.text).toBe("two");
    const further = back && stepHistory(sent, back.place, back.show, true);
    expect(further?.show.text).toBe("one");
    expect(further && stepHistory(sent, further.place, further.show, true)).toBeNull();
    const forth = further && stepHistory(sent, further.place, further.show, false);
    expect(forth?.show.text).toBe("two");
    expect(forth && stepHistory(sent, forth.place, forth.show, false)?.show.text).toBe("unsent");
  });

  test("there is nothing newer than the draft", () => {
    expect(stepHistory(sent, AT_DRAFT, draft("unsent"), false)).toBeNull();
  });

  test("what was sent twice stands once, newest first", () => {
    expect(withSent(sent, draft("one")).map(({ text }) => text)).toEqual(["one", "two"]);
  });

  test("what was remembered is checked", () => {
    expect(checkSent([draft("x"), { mode: "rot13" }, null, 7])).toEqual([draft("x")]);
    expect(checkSent("x")).toBeNull();
  });
});
