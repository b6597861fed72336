// `portscope settings`: the same file as the windows', in the same words.

import { readFile, readdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startPortscope } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";

let home: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  home = await tempFolder();
});
afterEach(() => home.remove());

async function settings(...args: readonly string[]) {
  const env = { ...process.env, XDG_CONFIG_HOME: home.path, APPDATA: home.path, HOME: home.path };
  const program = startPortscope(["settings", ...args], env);
  const code = await program.exit;
  return { code, out: program.output("stdout").trimEnd(), err: program.output("stderr").trimEnd() };
}

test("a value is set, told, listed with its mark and taken back; what is not fit is refused in words", async () => {
  const { out: path } = await settings("path");
  expect(path.startsWith(home.path)).toBe(true);
  expect(await settings("set", "limits.sendQueue", "8 MiB")).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ "limits.sendQueue": 8_388_608 });
  expect((await settings("get", "limits.sendQueue")).out).toBe("8388608");
  const listed = (await settings()).out.split("\n");
  expect(listed.find((line) => line.includes("limits.sendQueue"))).toMatch(/^\* .* 8 MiB \(/);
  expect(listed.find((line) => line.startsWith("  theme "))).toContain("(Theme)");
  expect(listed).toContain("Appearance");
  expect((await settings("list", "--lang", "ko")).out).toContain("(테마)");
  expect(await settings("unset", "limits.sendQueue")).toMatchObject({ code: 0 });
  expect(JSON.parse(await readFile(path, "utf8"))).not.toHaveProperty("limits.sendQueue");
  const wrong = await settings("set", "theme", "blue");
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain('theme does not take "blue"');
  expect(wrong.err).toContain("dark");
  expect((await settings("set", "limits.sendQueue", "much")).code).toBe(1);
  expect(await settings("get", "tehme")).toMatchObject({ code: 1, out: "" });
});

test("what stands in the file and is not used is said; a damaged one is told of, and put aside only before it is written over", async () => {
  const { out: path } = await settings("path");
  await settings("set", "theme", "dark");
  await writeFile(path, '{ "theme": "blue", "later": 1 }');
  const { code, err } = await settings();
  expect(code).toBe(0);
  expect(err).toContain("theme is as at first");
  expect(err).toContain("later");
  await writeFile(path, "{ no json");
  expect(await settings("get", "theme")).toMatchObject({ code: 1 });
  expect(await readFile(path, "utf8")).toBe("{ no json");
  expect((await settings("set", "theme", "light")).err).toContain("settings.damaged.json");
  expect((await readdir(dirname(path))).toSorted()).toEqual([
    "settings.damaged.json",
    "settings.json",
  ]);
});
