// Korean is whole: each word of English has its Korean, which says no English but for what stays as it is (koreanTerms.ts).

import { expect, test } from "vitest";
import { english } from "../../shared/words/inEnglish.ts";
import { korean } from "../../shared/words/ko.ts";
import { createWording } from "../../shared/words/wording.ts";
import { isSound, samplesOf } from "../support/sampleWords.ts";
import { isTerm } from "./koreanTerms.ts";

const samples = samplesOf(korean);

/** Other words by which a person may look for something: English ones are welcome. */
const isSearched = (key: string) => /\.(?:also\w*|\w+Also)$/.test(key);

test("has each word of English, and no other", () => {
  const keysOf = (areas: typeof korean.areas) =>
    Object.entries(areas).flatMap(([area, words]) =>
      Object.keys(words()).map((key) => `${area}: ${key}`),
    );
  expect(keysOf(korean.areas)).toEqual(expect.arrayContaining(keysOf(english.areas)));
  expect(keysOf(korean.areas)).toHaveLength(keysOf(english.areas).length);
});

test("each is a text, whatever its values are", () => {
  expect(samples.filter(({ text }) => !isSound(text))).toEqual([]);
  expect(samples.length).toBeGreaterThan(1000);
});

test("no English is left in it", () => {
  const left = samples
    .filter(({ key }) => !isSearched(key))
    .flatMap(({ key, text }) =>
      (text.replaceAll(/`[^`]*`/g, "").match(/[A-Za-z][A-Za-z0-9'’-]+/g) ?? [])
        .filter((word) => !isTerm(word))
        .map((word) => `${key}: ${word}`),
    );
  expect([...new Set(left)]).toEqual([]);
});

test("says something in Korean wherever English says something", () => {
  const plain = new Map(samplesOf(english).map(({ key, text }) => [key, text]));
  const same = samples.filter(
    ({ key, text }) => !/[가-힣]/.test(text) && /[a-z]{3}/.test(plain.get(key) ?? ""),
  );
  expect(
    [...new Set(same.map(({ key, text }) => `${key}: ${text}`))].filter((line) =>
      (line.slice(line.indexOf(": ")).match(/[A-Za-z][A-Za-z0-9'’-]+/g) ?? []).some(
        (word) => !isTerm(word),
      ),
    ),
  ).toEqual([]);
});

test("no particle stands in both forms where the value is known", () => {
  const fixed = samples.filter(({ text }) =>
    /[가-힣0-9](?:은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로)/.test(text),
  );
  expect(fixed).toEqual([]);
});

test("numbers, lists and choices are Intl's", () => {
  const t = createWording(korean);
  expect(t.tongue.number(65_507)).toBe("65,507");
  expect(t.tongue.list(["가", "나", "다"])).toBe("가, 나 및 다");
  expect(t.tongue.choice(["가", "나"])).toBe("가 또는 나");
  expect(t("quantity.bytes", { count: 1 })).toBe("1바이트");
});
