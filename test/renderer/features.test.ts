import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { english } from "../support/english.ts";
import { expect, test } from "vitest";
import { actions } from "../../renderer/app/action.ts";
import { FEATURES } from "../../renderer/features.ts";
import { SILENT_ENGINE, testApp } from "../support/testApp.ts";

test("every action has a name and an id of its own", () => {
  const all = actions.of(testApp(SILENT_ENGINE));
  const ids = all.map(({ id }) => id);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(all.filter(({ title }) => english(title).trim() === "")).toEqual([]);
});

test("no two actions share a shortcut", () => {
  const all = actions.of(testApp(SILENT_ENGINE));
  const keys = all.flatMap(({ keys }) => keys ?? []);
  expect(keys).toHaveLength(new Set(keys).size);
});

test("shortcuts without Control or Command count only where one does not write", () => {
  const all = actions.of(testApp(SILENT_ENGINE));
  const plain = all.filter(({ keys }) => keys !== undefined && !/Mod|F\d/.test(keys));
  // A character with Shift, and a digit with Alt on a Mac, is left to the text where one writes (useShortcuts.ts).
  const written = plain.filter(({ keys }) => /^Shift\+[^A-Za-z]$|^Alt\+\d$/.test(keys ?? ""));
  const sending = Array.from({ length: 9 }, (_, at) => `library.send${at + 1}`);
  expect(written.map(({ id }) => id)).toEqual([...sending, "window.shortcuts"]);
  expect(plain.filter(({ within }) => within === undefined)).toEqual(written);
});

test("each feature, slice and setting is listed once", () => {
  const names = FEATURES.map(({ name }) => name);
  const slices = FEATURES.flatMap((feature) => feature.slices ?? []).map(({ name }) => name);
  const keys = FEATURES.flatMap((feature) => feature.settings ?? []).map(({ key }) => key);
  for (const list of [names, slices, keys]) expect(list).toEqual([...new Set(list)]);
});

/** Every module of the window, with what stands in it. */
async function modules(): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const paths = await readdir("renderer", { recursive: true });
  return Promise.all(
    paths
      .filter((path) => /\.tsx?$/.test(path))
      .map(async (path) => ({ path, text: await readFile(join("renderer", path), "utf8") })),
  );
}

const featureOf = (path: string): string => path.split(sep)[0] ?? "";

test("a slice is written in its feature's folder only", async () => {
  const all = await modules();
  const homes = new Map(
    all.flatMap(({ path, text }) =>
      [...text.matchAll(/^export const (\w+) = (?:slice|sideSlice)\(/gm)].map(([, name = ""]) => [
        name,
        featureOf(path),
      ]),
    ),
  );
  expect(homes.size).toBeGreaterThan(15);
  const foreign = all.flatMap(({ path, text }) =>
    [...text.matchAll(/^(?!\/\/).*\b(\w+Slice)\.(?:set|change)\(/gm)]
      .filter(([, name = ""]) => homes.has(name) && homes.get(name) !== featureOf(path))
      .map(([, name]) => `${path} writes ${name}`),
  );
  expect(foreign).toEqual([]);
});

test("no module of the window keeps what changes: it belongs to an App", async () => {
  const kept = (await modules()).flatMap(({ path, text }) =>
    [
      ...text.matchAll(
        /^(?:export )?(?:let \w+|const \w+(?:: \w+<[^=]*>)? = new (?:Map|Set|WeakMap)(?:<[^=]*>)?\(\))/gm,
      ),
    ].map(([line]) => `${path}: ${line}`),
  );
  expect(kept.toSorted()).toEqual(LASTING);
});

/** The page's own: the token, from before there is an App; the one policy of trusted types that a page may make. */
const LASTING = [
  `app/link/token.ts: const held = new WeakMap<Page, string>()`,
  "payload/decoded/createDecoding.ts: let policy",
];
