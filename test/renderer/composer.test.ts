import { describe, expect, test } from "vitest";
import { composeBytes, type Draft } from "../../renderer/composer/composeBytes.ts";
import {
  checkHistory,
  NO_HISTORY,
  stepHistory,
  withSent,
} from "../../renderer/composer/history.ts";

const draft = (text: string): Draft => ({ mode: "text", text, ending: "none" });

describe("what the composer sends", () => {
  test("adds the ending to text, and nothing to hex", () => {
    const bytes = composeBytes({ mode: "text", text: "a\\x00", ending: "crlf" });
    expect(bytes).toEqual({ ok: true, bytes: Uint8Array.of(97, 0, 13, 10) });
    expect(composeBytes({ mode: "hex", text: "de ad", ending: "nul" })).toEqual({
      ok: true,
      bytes: Uint8Array.of(0xde, 0xad),
    });
  });

  test("says where the text is wrong", () => {
    const bytes = composeBytes({ mode: "text", text: "ab\\q", ending: "lf" });
    expect(bytes).toMatchObject({ ok: false, problem: { at: 2 } });
  });
});

describe("the history", () => {
  const history = withSent(withSent(NO_HISTORY, draft("one")), draft("two"));

  test("walks back and forth, and the unsent draft waits at its end", () => {
    const back = stepHistory(history, draft("unsent"), true);
    expect(back?.show.text).toBe("two");
    const further = back && stepHistory(back.history, back.show, true);
    expect(further?.show.text).toBe("one");
    expect(further && stepHistory(further.history, further.show, true)).toBeNull();
    const forth = further && stepHistory(further.history, further.show, false);
    expect(forth?.show.text).toBe("two");
    expect(forth && stepHistory(forth.history, forth.show, false)?.show.text).toBe("unsent");
  });

  test("there is nothing newer than the draft", () => {
    expect(stepHistory(history, draft("unsent"), false)).toBeNull();
  });

  test("what was sent twice stands once, newest first", () => {
    expect(withSent(history, draft("one")).sent.map(({ text }) => text)).toEqual(["one", "two"]);
  });

  test("what was remembered is checked", () => {
    expect(checkHistory([draft("x"), { mode: "rot13" }, null, 7])?.sent).toEqual([draft("x")]);
    expect(checkHistory("x")).toBeNull();
  });
});
