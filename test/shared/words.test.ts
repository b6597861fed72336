import { expect, test } from "vitest";
import { en } from "../../shared/words/en.ts";
import { english } from "../../shared/words/inEnglish.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import { isText } from "../../shared/words/isText.ts";
import * as pageEnglish from "../../shared/words/inEnglish.page.ts";
import { beginWording, LANGUAGES } from "../../shared/words/languages.ts";
import { pseudoLanguage } from "../../shared/words/pseudo.ts";
import { said, type Said } from "../../shared/words/said.ts";
import { createWording } from "../../shared/words/wording.ts";

const LOST = said("hint.thatWaitedToBeSentAreLost", { unsent: 65_507 });

test("a word survives being sent as data", () => {
  const crossed = JSON.parse(JSON.stringify(LOST)) as Said;
  expect(isText(crossed)).toBe(true);
  expect(inEnglish.text(crossed)).toBe(
    "65,507 bytes that waited to be sent are lost with this close.",
  );
});

test("numbers and plurals follow the language", () => {
  expect(inEnglish("hint.thatWaitedToBeSentAreLost", { unsent: 1 })).toMatch(/^1 byte .* is lost/);
  const german = createWording({ ...english, tag: "de" });
  expect(german.text(LOST)).toContain("65.507 bytes");
  expect(inEnglish.tongue.list(["a", "b", "c"])).toBe("a, b, and c");
  expect(inEnglish.tongue.choice(["a", "b"])).toBe("a or b");
});

test("a word may be given where a word wants a text", () => {
  const failure = said("failure.nothingListensOnConnectionWasRefused", {
    endpoint: said("failure.peersPort"),
  });
  expect(inEnglish.text(failure)).toBe(
    "Nothing listens on the peer's port: the connection was refused.",
  );
});

test("somebody else's text stays as it is", () => {
  expect(inEnglish.text("errno 5: what the system says")).toBe("errno 5: what the system says");
});

test("the language for tests marks every text and makes it longer by two fifths", () => {
  const pseudo = createWording(pseudoLanguage(english));
  const text = pseudo.text(LOST);
  const plain = inEnglish.text(LOST);
  expect(text).toMatch(/^⟦65,507 bytes that .*·⟧$/);
  expect(text.length).toBeGreaterThanOrEqual(plain.length * 1.4);
});

test("what a word is given is as long in every language", () => {
  const pseudo = createWording(pseudoLanguage(english));
  const path = "x".repeat(100);
  expect(pseudo("recording.into", { path })).toBe(`⟦Recording into ${path}······⟧`);
});

test("each language is a row with a name of its own and has every area", async () => {
  const names = LANGUAGES.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  for (const { load } of LANGUAGES) {
    const { tag, areas } = await load();
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(Object.keys(areas)).toEqual(Object.keys(en));
  }
});

test.each(LANGUAGES)("what a window of $name begins with has its first words", async (row) => {
  const begun = await beginWording(row);
  const whole = createWording(await row.load());
  expect(begun("table.events")).toBe(whole("table.events"));
  // Of all of a language that is one file; else nothing rather than a key.
  expect(["", whole("form.open")]).toContain(begun("form.open"));
});

test("English in a window is a word's key until it is loaded", async () => {
  expect(pageEnglish.inEnglish.text(LOST)).toBe(LOST.word);
  await pageEnglish.loadEnglish();
  expect(pageEnglish.inEnglish.text(LOST)).toBe(inEnglish.text(LOST));
  expect(Object.keys(en).every((area) => pageEnglish.mayBeWord(`${area}.word`))).toBe(true);
  expect(["toString", "__proto__", "a b.c", "", "a."].some(pageEnglish.mayBeWord)).toBe(false);
});

test.each([
  ["an unknown word", { word: "no.suchWord" }],
  ["a method of objects", { word: "toString" }],
  ["a word that is a prototype", { word: "__proto__" }],
  ["values that are a list", { ...LOST, values: ["a"] }],
  ["values within values without end", nested(20)],
  ["too many values", { ...LOST, values: { unsent: Array.from({ length: 300 }, () => 1) } }],
  ["a text of a megabyte", { ...LOST, values: { unsent: "x".repeat(1_000_000) } }],
  ["a number", 5],
  ["null", null],
])("%s from a file is no text", (_name, value) => {
  expect(isText(value)).toBe(false);
});

test.each([
  ["values missing", { word: LOST.word }],
  ["values of another kind", { ...LOST, values: { unsent: "many" } }],
  ["a word that is gone", { word: "no.suchWord" }],
])("with %s it is still shown as something", (_name, value) => {
  expect(typeof inEnglish.text(value as Said)).toBe("string");
});

test("each key begins with the name of its area", () => {
  for (const [area, words] of Object.entries(en))
    for (const key of Object.keys(words())) expect(key.split(".", 1)).toEqual([area]);
});

test("an area is made when the first of its words is asked for, and once", () => {
  const made: string[] = [];
  const noted = Object.entries(english.areas).map(([area, words]) => [
    area,
    () => {
      made.push(area);
      return words();
    },
  ]);
  const areas = Object.fromEntries(noted) as typeof english.areas;
  const t = createWording({ tag: "en", areas });
  expect(made).toEqual([]);
  t.text(LOST);
  t.text(LOST);
  expect(made).toEqual(["hint"]);
});

function nested(depth: number): unknown {
  return depth === 0 ? LOST : { ...LOST, values: { unsent: nested(depth - 1) } };
}
