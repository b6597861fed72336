// `npm run lint` as a whole, on a small tree: what oxlint finds and what each rule of our own finds fails it, all at once.

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root } from "../../scripts/ensureBuilt.mjs";
import { tempFolder } from "../support/tempFolder.ts";

const FINE = {
  "scripts/importTable.mjs":
    "export const MAY_IMPORT = { shared: [], engine: [] };\nexport const KNOWN_CROSSINGS = [];\n",
  "shared/a.ts": "export const a = 1;\n",
  "engine/a.ts": "export const a = 1;\n",
};

async function lint(files: Readonly<Record<string, string>>) {
  const { path: folder, remove } = await tempFolder();
  onTestFinished(remove);
  for (const [path, text] of Object.entries({ ...FINE, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "scripts/lint.mjs"), folder],
    { encoding: "utf8" },
  );
  return { status, said: stdout + stderr };
}

test("fails on what oxlint finds and on what each of our own rules finds, and names all of it", async () => {
  const { status, said } = await lint({
    "shared/a.ts": "debugger;\n",
    "shared/b.ts": `import "../engine/a.ts";\n`,
    "engine/b.ts": `export const told = "The socket is closed.";\n`,
    "engine/c.css": "/* c */\n".repeat(301),
  });
  expect(status).toBe(1);
  expect(said).toContain("no-debugger");
  expect(said).toContain(
    "shared/b.ts imports engine/a.ts: shared may import nothing outside itself",
  );
  expect(said).toContain('engine/b.ts:1: "The socket is closed." is no word by key');
  expect(said).toContain("engine/c.css: 301 lines; at most 300");
});

test.each([
  ["oxlint", { "shared/a.ts": "debugger;\n" }],
  ["imports", { "shared/b.ts": `import "../engine/a.ts";\n` }],
  ["words", { "engine/b.ts": `export const told = "The socket is closed.";\n` }],
  ["sizes", { "engine/c.css": "/* c */\n".repeat(301) }],
])("fails on what %s alone finds", async (_rule, files) => {
  expect(await lint(files)).toMatchObject({ status: 1 });
});

test("passes where nothing is wrong, and is what npm runs", async () => {
  expect(await lint({})).toMatchObject({ status: 0 });
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  expect(manifest.scripts["lint"]).toBe("node scripts/lint.mjs");
});
