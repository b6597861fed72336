// The guide as it is built: nothing in it leads nowhere, both languages have the same pages, and it stands under the page's policy.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { LANGUAGES, pageFile, PAGES } from "../../scripts/guide/contents.mjs";
import { EXPLAINED_CODES } from "../../shared/failure/explain.ts";
import { brokenLinks, builtPages } from "./builtGuide.ts";

let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  pages = await builtPages();
});

const ofLanguage = (language: string) =>
  [...pages.keys()].filter((name) => name.startsWith(`${language}/`)).map((name) => name.slice(3));

test("every link, picture and anchor of every page leads somewhere", () => {
  expect(pages.size).toBeGreaterThan(100);
  expect([...pages.keys()].flatMap((name) => brokenLinks(name, pages))).toEqual([]);
});

test("every page is there in every language, and listed; every explained error has one", () => {
  const errors = EXPLAINED_CODES.map((code) => `errors/${code.toLowerCase()}.html`);
  const expected = [...PAGES.map((page) => `${page}.html`), ...errors].toSorted();
  for (const language of LANGUAGES) expect(ofLanguage(language).toSorted()).toEqual(expected);
});

test("pages have no script, no style and no handler of their own, and say their language", () => {
  for (const [name, html] of pages) {
    expect(html.match(/<script|<style|<iframe|<object| style=| on[a-z]+=/g)).toBeNull();
    expect(html).toContain(`<html lang="${name.slice(0, 2)}">`);
    expect(html).not.toContain("<!-- generated");
  }
});

test("what is typed and printed is the same in every language", () => {
  const blocks = (language: string, page: string) => {
    const text = readFileSync(join(import.meta.dirname, "../..", pageFile(language, page)), "utf8");
    return [...text.matchAll(/^```.*?^```/gms)].map(([block]) => block);
  };
  for (const page of PAGES) expect(blocks("ko", page)).toEqual(blocks("en", page));
});
