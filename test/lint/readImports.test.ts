// The reader of imports is a regular expression: over every file of the project it finds what a parser finds.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { root } from "../../scripts/ensureBuilt.mjs";
import { readImports } from "../../scripts/imports/readImports.mjs";

const LAYERS = ["shared", "engine", "cli", "electron", "renderer"];

const sources = LAYERS.flatMap((layer) =>
  readdirSync(join(root, layer), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(root, layer, file)),
);

/** The relative paths of static imports, of what is passed on, and of modules loaded later, in the source's order. */
function parsed(file: string, source: string): readonly string[] {
  const { module } = parseSync(file, source);
  const requests = [
    ...module.staticImports.map((one) => one.moduleRequest),
    ...module.staticExports.flatMap((one) =>
      one.entries.slice(0, 1).map((entry) => entry.moduleRequest),
    ),
    ...module.dynamicImports.map((one) => one.moduleRequest),
  ];
  return requests
    .filter((request) => request !== null)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => source.slice(start, end).replace(/^["'`]|["'`]$/g, ""))
    .filter((path) => path.startsWith("."))
    .map((path) => path.replace(/\?.*$/, ""));
}

test("finds in every file what a parser finds", () => {
  const read = sources.map((file) => {
    const source = readFileSync(file, "utf8");
    const paths = readImports(source)
      .filter(({ mayBeBuilt }) => !mayBeBuilt)
      .map(({ path }) => path);
    return { file, source, paths };
  });
  const expected = read.map(({ file, source }) => ({ file, paths: parsed(file, source) }));

  expect(sources.length).toBeGreaterThan(700);
  expect(read.map(({ file, paths }) => ({ file, paths }))).toEqual(expected);
});
