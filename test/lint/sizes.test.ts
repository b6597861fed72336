import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";

const script = join(import.meta.dirname, "../../scripts/sizes.mjs");
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function sheetOf(lines: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "portscope-sizes-"));
  folders.push(folder);
  await mkdir(join(folder, "renderer/parts"), { recursive: true });
  await writeFile(join(folder, "renderer/parts/a.css"), "/* a */\n".repeat(lines));
  return folder;
}

async function closureOf(names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "portscope-sizes-"));
  folders.push(folder);
  await mkdir(join(folder, "engine"));
  const source = `function a() {
  let [kept, ${names.join(", ")}] = [];
  kept = 0;
  return () => {
    ${names.map((name) => `${name} += 1;`).join(" ")}
  };
}
`;
  await writeFile(join(folder, "engine/a.ts"), source);
  return folder;
}

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });

test("a style sheet of more than 300 lines fails, and is named", async () => {
  const { status, stderr } = run(await sheetOf(301));

  expect(status).toBe(1);
  expect(stderr).toContain("renderer/parts/a.css: 301 lines");
});

test("one of 300 passes, and so do the project's", async () => {
  expect(run(await sheetOf(300))).toMatchObject({ status: 0, stderr: "" });
  expect(run()).toMatchObject({ status: 0, stderr: "" });
});

test("a function of which five variables are changed within fails; of four it passes", async () => {
  const { status, stderr } = run(await closureOf(["a", "b", "c", "d", "e"]));

  expect(status).toBe(1);
  expect(stderr).toContain("engine/a.ts:1: a, b, c, d, e are changed within");
  expect(run(await closureOf(["a", "b", "c", "d"]))).toMatchObject({ status: 0, stderr: "" });
});
