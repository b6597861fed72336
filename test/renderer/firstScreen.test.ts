// What a window's first screen costs: the scripts that are loaded before it is drawn, in each language, compressed.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { dist, ensureBuilt } from "../../scripts/ensureBuilt.mjs";
import { LANGUAGES } from "../../shared/words/languages.ts";

/** Bytes, as gzip has them at its default level. */
const MOST = 350_000;

const assets = join(dist, "renderer/assets");
const textOf = (name: string): string => readFileSync(join(assets, name), "utf8");

/** The sources of each script. */
const made = new Map<string, readonly string[]>();

beforeAll(async () => {
  await ensureBuilt();
  for (const name of readdirSync(assets).filter((each) => each.endsWith(".js.map"))) {
    const { sources } = JSON.parse(textOf(name)) as { readonly sources: readonly string[] };
    made.set(name.replace(/\.map$/, ""), sources);
  }
});

/** The scripts that were made of a source. */
function madeOf(source: string): readonly string[] {
  const found = [...made].filter(([, sources]) => sources.some((path) => path.endsWith(source)));
  return found.map(([script]) => script);
}

/** With all that they import, and all that those do. */
function withImports(scripts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>(scripts);
  // What is added meanwhile is gone through too.
  for (const script of found) {
    const imports = textOf(script).matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g);
    for (const [, path = ""] of imports) found.add(path);
  }
  return found;
}

const compressed = (scripts: ReadonlySet<string>): number =>
  [...scripts].reduce((sum, script) => sum + gzipSync(textOf(script)).length, 0);

const languages = LANGUAGES.filter(({ forTests }) => forTests !== true).map(({ name }) => name);

test.each(languages)("the first screen's scripts are at most 350 kB in %s", (language) => {
  const [entry] = /start-[^"]+\.js/.exec(textOf("../index.html")) ?? [""];
  const loaded = withImports([
    entry,
    ...madeOf("renderer/features.ts"),
    ...madeOf(`shared/words/${language}/first.ts`),
  ]);
  expect(loaded.size).toBeGreaterThanOrEqual(3);
  expect(compressed(loaded)).toBeLessThan(MOST);
});

test.each([
  "shared/words/en/later.ts",
  "shared/decode/registry.ts",
  "renderer/measure/MeasurePanel.tsx",
  "renderer/sequence/SequenceView.tsx",
  "renderer/settings/SettingsScreen.tsx",
  "renderer/help/HelpDialog.tsx",
])("%s is not among them", (source) => {
  const loaded = withImports(madeOf("renderer/features.ts"));
  const scripts = madeOf(source);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => loaded.has(script))).toEqual([]);
});
