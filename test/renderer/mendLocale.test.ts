import { describe, expect, test } from "vitest";
import { mendLocale, safeLocale } from "../../renderer/window/mendLocale.ts";

describe("a locale that Intl takes", () => {
  test.each([
    ["en-US@posix", "en-US"],
    ["de_DE.UTF-8@euro", "de-DE"],
    ["ko_KR", "ko-KR"],
    ["ko", "ko"],
    ["sr-Latn-RS", "sr-Latn-RS"],
    ["C", "en-US"],
    ["POSIX", "POSIX"],
    ["", "en-US"],
    ["@posix", "en-US"],
    ["e", "en-US"],
    ["\u0000", "en-US"],
    [undefined, "en-US"],
    [7, "en-US"],
  ])("%j is %j", (language, expected) => {
    expect(safeLocale(language)).toBe(expected);
    expect(() => new Intl.NumberFormat(safeLocale(language)).format(1)).not.toThrow();
  });

  test("a navigator that is right is left alone", () => {
    const browser = Object.freeze({ language: "ko-KR", languages: ["ko-KR", "en"] });
    expect(() => mendLocale(browser)).not.toThrow();
  });

  test("one that is not is mended, list and all", () => {
    const browser = { language: "en-US@posix", languages: ["en-US@posix", "de_DE", "en-US"] };
    mendLocale(browser);
    expect(browser).toMatchObject({ language: "en-US", languages: ["en-US", "de-DE"] });
  });
});
