import { describe, expect, test } from "vitest";
import { namedCommand, namedLanguage } from "../../cli/namedLanguage.ts";
import { languageFor, localeOf } from "../../shared/words/chooseLanguage.ts";

test.each([
  [["ko-KR"], "ko"],
  [["ko_KR.UTF-8"], "ko"],
  [["ko"], "ko"],
  [["KO-kore-KR"], "ko"],
  [["fr-FR", "ko-KR", "en-US"], "ko"],
  [["fr-FR", "en-US", "ko-KR"], "en"],
  [["C"], "en"],
  [["C.UTF-8"], "en"],
  [["POSIX"], "en"],
  // Another language, of which the name begins as Korean's does.
  [["kok-IN"], "en"],
  [["pseudo"], "en"],
  [[""], "en"],
  [[], "en"],
])("of %j it is %s", (preferred, name) => {
  expect(languageFor(preferred).name).toBe(name);
});

test("the first locale that is set and not empty is the one", () => {
  expect(localeOf({ LC_ALL: "a", LC_MESSAGES: "b", LANG: "c" })).toBe("a");
  expect(localeOf({ LC_ALL: "", LC_MESSAGES: "b", LANG: "c" })).toBe("b");
  expect(localeOf({ LANG: "c" })).toBe("c");
  expect(localeOf({ LANG: "" })).toBeNull();
});

describe("--lang among the arguments", () => {
  test.each([
    ["listen tcp 9000 --lang ko", "ko"],
    ["--lang ko listen tcp 9000", "ko"],
    ["listen --lang=ko tcp 9000", "ko"],
    ["send tcp 9000 -- --lang ko", undefined],
    ["listen tcp 9000", undefined],
    ["listen tcp 9000 --lang", undefined],
    ["listen tcp 9000 --language ko", undefined],
  ])("%s: %s", (line, name) => {
    expect(namedLanguage(line.split(" "))).toBe(name);
  });

  test.each([
    ["listen tcp", "listen"],
    ["--lang ko listen tcp", "listen"],
    ["--lang=ko read", "read"],
    ["--help", "--help"],
    ["--lang", undefined],
  ])("the command of %j is %s", (line, name) => {
    expect(namedCommand(line.split(" "))).toBe(name);
  });
});
