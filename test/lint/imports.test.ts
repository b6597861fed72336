// The rule of imports, on small trees of files: what it must refuse.

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkImports } from "../../scripts/imports/checkImports.mjs";
import { root } from "../../scripts/ensureBuilt.mjs";
import { tempFolder } from "../support/tempFolder.ts";

/** All that the table names. */
const NAMED = { "low/none.ts": "", "high/none.ts": "", "high/tool.ts": "" };
const TABLE = { low: [], high: ["low"], "high/tool.ts": [] };

/** Files by path; each is its text. */
async function tree(files: Readonly<Record<string, string>>): Promise<string> {
  const { path: folder, remove } = await tempFolder();
  onTestFinished(remove);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

type Known = readonly (readonly [string, string])[];

const problems = async (files: Readonly<Record<string, string>>, known: Known = []) =>
  checkImports(await tree({ ...NAMED, ...files }), { table: TABLE, known });

describe("imports", () => {
  test("down the table, and inside a folder, are fine", async () => {
    const files = {
      "low/a.ts": `import { b } from "./b.ts";\nimport net from "node:net";\n`,
      "low/b.ts": "export const b = 1;\n",
      "high/a.ts": `export * from "../low/a.ts";\nexport type { T } from "./inner/t.ts";\n`,
      "high/inner/t.ts": "export type T = 1;\n",
    };

    expect(await problems(files)).toEqual([]);
  });

  test.each([
    ["a value", `import { a } from "../high/a.ts";`],
    ["a type", `import type { a } from "../high/a.ts";`],
    ["a type over several lines", `import {\n  type a,\n  type b,\n} from "../high/a.ts";`],
    ["nothing by name", `import "../high/a.ts";`],
    ["a type in place", `export type B = import("../high/a.ts").A;`],
    ["a module loaded later", `export const load = () => import("../high/a.ts");`],
    ["everything passed on", `export * as high from "../high/a.ts";`],
    ["a type passed on", `export type { a } from "../high/a.ts";`],
    ["a thread", `new Worker(new URL("../high/a.ts", import.meta.url));`],
    ["a page's file", `import.meta.resolve("../high/a.ts?url");`],
  ])("up the table are refused: %s", async (_what, text) => {
    const found = await problems({ "low/b.ts": text, "high/a.ts": "export type a = 1;\n" });

    expect(found).toEqual(["low/b.ts imports high/a.ts: low may import nothing outside itself"]);
  });

  test("a file's own row counts before its folder's", async () => {
    const found = await problems({
      "high/tool.ts": `import "../low/a.ts";\n`,
      "low/a.ts": "export {};\n",
    });

    expect(found).toEqual([
      "high/tool.ts imports low/a.ts: high/tool.ts may import nothing outside itself",
    ]);
  });

  test("a new folder beside folders with rows needs its own", async () => {
    const files = { "all/new/a.ts": `import "../old/a.ts";\n`, "all/old/a.ts": "export {};\n" };
    const table = { all: ["all"], "all/old": [] };

    expect(checkImports(await tree(files), { table, known: [] })).toEqual([
      "all/new/a.ts imports all/old/a.ts: no row of the table speaks for all/new/a.ts: give its folder one",
    ]);
  });

  test("outside of the table, and of what is not there, are refused", async () => {
    const files = {
      "low/a.ts": `import "../other/a.ts";\nimport "./gone.ts";\n`,
      "other/a.ts": "export {};\n",
    };

    expect(await problems(files)).toEqual([
      "low/a.ts imports low/gone.ts, which is not there",
      "low/a.ts imports other/a.ts: low may import nothing outside itself",
    ]);
  });
});

test("a place of the table that is not there is told", async () => {
  const folder = await tree({ "low/a.ts": "export {};\n" });
  const table = { low: ["moved"], old: ["low"] };

  expect(checkImports(folder, { table, known: [] })).toEqual([
    "moved stands in the table, and is not there",
    "old stands in the table, and is not there",
  ]);
});

describe("circles", () => {
  test("of three files are told with each step", async () => {
    const files = {
      "low/a.ts": `import { b } from "./b.ts";\n`,
      "low/b.ts": `import { c } from "./c.ts";\n`,
      "low/c.ts": `import { a } from "./a.ts";\n`,
    };

    expect(await problems(files)).toEqual([
      [
        "a circle in low:",
        "  low/a.ts imports low/b.ts",
        "  low/b.ts imports low/c.ts",
        "  low/c.ts imports low/a.ts",
      ].join("\n"),
    ]);
  });

  test("of types alone are refused", async () => {
    const files = {
      "low/a.ts": `import type { B } from "./b.ts";\n`,
      "low/b.ts": `import type { A } from "./a.ts";\n`,
    };

    expect(await problems(files)).toHaveLength(1);
  });

  test("of folders are refused where no files make one", async () => {
    const files = {
      "low/one/a.ts": `import { b } from "../two/b.ts";\n`,
      "low/two/b.ts": "export const b = 1;\n",
      "low/two/c.ts": `import type { D } from "../one/d.ts";\n`,
      "low/one/d.ts": "export type D = 1;\n",
    };

    expect(await problems(files)).toEqual([
      [
        "a circle in low:",
        "  low/one/a.ts imports low/two/b.ts",
        "  low/two/c.ts imports low/one/d.ts",
      ].join("\n"),
    ]);
  });
});

describe("known crossings", () => {
  const crossing = { "low/b.ts": `import "../high/a.ts";\n`, "high/a.ts": "export {};\n" };

  test("are let pass, also in a circle", async () => {
    const circle = {
      "low/a.ts": `import { b } from "./b.ts";\n`,
      "low/b.ts": `import { a } from "./a.ts";\n`,
    };

    expect(await problems(crossing, [["low", "high"]])).toEqual([]);
    expect(await problems(circle, [["low/b.ts", "low/a.ts"]])).toEqual([]);
  });

  test("fail when they are needed no more", async () => {
    const mended = { "high/b.ts": `import "../low/a.ts";\n`, "low/a.ts": "export {};\n" };
    const told = "low → high is needed no more: take it out of the known crossings";

    expect(await problems(mended, [["low", "high"]])).toEqual([told]);
    expect(
      await problems({ ...mended, ...crossing }, [
        ["low", "high"],
        ["high", "low"],
      ]),
    ).toEqual(["high → low is needed no more: take it out of the known crossings"]);
  });
});

describe("its script", () => {
  const run = (folder: string) =>
    spawnSync(process.execPath, [join(root, "scripts/imports.mjs"), folder], { encoding: "utf8" });
  const table = `export const MAY_IMPORT = { low: [], high: ["low"] };\nexport const KNOWN_CROSSINGS = [];\n`;

  test("fails on a crossing, and says which", async () => {
    const folder = await tree({
      "scripts/importTable.mjs": table,
      "low/a.ts": `import "../high/a.ts";\n`,
      "high/a.ts": "export {};\n",
    });
    const { status, stderr } = run(folder);

    expect(status).toBe(1);
    expect(stderr).toContain("low/a.ts imports high/a.ts");
  });

  test("passes where nothing is wrong", async () => {
    const folder = await tree({ ...NAMED, "scripts/importTable.mjs": table });

    expect(run(folder)).toMatchObject({ status: 0, stderr: "" });
  });
});
