// The settings' file as an engine keeps it: written in one step, read whatever a person made of it.

import * as fs from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSettings, type SettingsStore } from "../../engine/settings/SettingsStore.ts";
import { settingsPath } from "../../engine/settings/settingsPath.ts";
import { tempFolder } from "../support/tempFolder.ts";

let folder: Awaited<ReturnType<typeof tempFolder>>;
let file: string;
let opened: SettingsStore[];
beforeEach(async () => {
  folder = await tempFolder();
  file = join(folder.path, "config", "settings.json");
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((store) => store.close()));
  await folder.remove();
});

async function open(path: string | null = file): Promise<SettingsStore> {
  const store = await openSettings(path);
  opened.push(store);
  return store;
}

async function written(text: string): Promise<void> {
  await fs.mkdir(join(folder.path, "config"), { recursive: true });
  await fs.writeFile(file, text);
}

const content = async (): Promise<unknown> => JSON.parse(await fs.readFile(file, "utf8"));

describe("what is set", () => {
  test("is there again the next time, and nothing is written before", async () => {
    const store = await open();
    await expect(fs.stat(file)).rejects.toThrow(/ENOENT/);
    expect(store.value("theme")).toBe("system");
    await store.change({ theme: "dark", textSize: 150 });
    expect((await open()).value("textSize")).toBe(150);
    expect((await fs.stat(file)).mode & 0o777).toBe(0o600);
    await store.change({ textSize: null });
    expect(await content()).toEqual({ theme: "dark" });
    expect(await fs.readdir(join(folder.path, "config"))).toEqual(["settings.json"]);
  });

  test("stands in the order of the table, what is not known behind it", async () => {
    await written('{"zz": {"a": [1]}, "textSize": 120, "aa": 1, "theme": "dark"}');
    const store = await open();
    expect(store.status().unknown).toEqual(["zz", "aa"]);
    await store.change({ density: "roomy" });
    const text = await fs.readFile(file, "utf8");
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      "theme",
      "textSize",
      "density",
      "zz",
      "aa",
    ]);
    expect(text).toContain('\n  "theme": "dark",\n');
  });

  test("is refused as a whole where one of it is not fit", async () => {
    const store = await open();
    const wrong = { theme: "dark", textSize: 500 };
    expect(() => store.change(wrong)).toThrow(/textSize does not take 500.*from 80 to 200/);
    expect(() => store.change({ colour: "red" })).toThrow(/no setting called colour/);
    expect(() => store.change({ "sockets.host": "a b" })).toThrow(/host name or an IP/);
    expect(() => store.change({ "recording.folder": "relative" })).toThrow(/absolute path/);
    expect(() => store.change({ dataFont: 'x"; }' })).toThrow(/name of a font/);
    expect(() => store.change({ shortcuts: { a: ["no key"] } })).toThrow(/lists of keys/);
    expect(store.status().values).toEqual({});
  });

  test("is kept where two write at once, each its own", async () => {
    const [one, other] = [await open(), await open()];
    await Promise.all([one.change({ theme: "dark" }), one.change({ textSize: 90 })]);
    await other.change({ density: "compact" });
    expect(await content()).toEqual({ theme: "dark", textSize: 90, density: "compact" });
    await expect.poll(() => one.status().values.density).toBe("compact");
  });

  test("stays where the file leads to through a link", async () => {
    await fs.mkdir(join(folder.path, "config"));
    const real = join(folder.path, "dotfiles.json");
    await fs.writeFile(real, "{}", { mode: 0o644 });
    await fs.symlink(real, file);
    await (await open()).change({ theme: "light" });
    expect((await fs.lstat(file)).isSymbolicLink()).toBe(true);
    expect(JSON.parse(await fs.readFile(real, "utf8"))).toEqual({ theme: "light" });
    expect((await fs.stat(real)).mode & 0o777).toBe(0o644);
  });
});

describe("a file that a person wrote", () => {
  test("is read again as it changes, and on demand", async () => {
    await written("{}");
    const store = await open();
    await fs.writeFile(`${file}.tmp`, '{"theme": "contrast"}');
    await fs.rename(`${file}.tmp`, file);
    await expect.poll(() => store.value("theme")).toBe("contrast");
    await fs.writeFile(file, '\uFEFF{"theme": "light"}');
    await store.reread();
    expect(store.value("theme")).toBe("light");
  });

  test("may hold values that are not fit: they are told of, and stay", async () => {
    await written('{"theme": "drak", "textSize": "big", "density": "roomy"}');
    const store = await open();
    expect(store.status()).toMatchObject({
      values: { density: "roomy" },
      unfit: [
        { key: "theme", got: '"drak"' },
        { key: "textSize", got: '"big"' },
      ],
    });
    await store.change({ density: "compact" });
    expect(await content()).toMatchObject({ theme: "drak", textSize: "big" });
  });

  test("is put aside where it is damaged at the start, each time under a free name", async () => {
    for (const [n, text] of ["{ theme: dark", "[]"].entries()) {
      await written(text);
      const store = await open();
      const aside = join(folder.path, "config", `settings.damaged${n === 0 ? "" : "-2"}.json`);
      expect(store.status()).toMatchObject({ setAside: aside, values: {}, failure: null });
      expect(await fs.readFile(aside, "utf8")).toBe(text);
      await store.change({ theme: "dark" });
      expect(await content()).toEqual({ theme: "dark" });
    }
  });

  test("is left alone while it is damaged, until something is set here", async () => {
    const store = await open();
    await store.change({ theme: "dark" });
    await fs.writeFile(file, '{"theme": ');
    await store.reread();
    expect(store.status().failure?.code).toBe("PORTSCOPE_DAMAGED");
    expect(store.value("theme")).toBe("dark");
    expect(await fs.readFile(file, "utf8")).toBe('{"theme": ');
    await store.change({ textSize: 110 });
    expect(await content()).toEqual({ theme: "dark", textSize: 110 });
    const aside = store.status().setAside ?? "";
    expect(await fs.readFile(aside, "utf8")).toBe('{"theme": ');
  });
});

test("a folder in its place is told of, and stays; what is set counts meanwhile no more than said", async () => {
  await fs.mkdir(file, { recursive: true });
  const store = await open();
  expect(store.status().failure?.code).toBe("PORTSCOPE_NO_FILE");
  await expect(store.change({ theme: "dark" })).rejects.toThrow(/is no file/);
  expect((await fs.stat(file)).isDirectory()).toBe(true);
});

test("without a file it is kept as long as the engine runs", async () => {
  const store = await open(null);
  await store.change({ theme: "dark" });
  expect(store.value("theme")).toBe("dark");
  expect(store.status().path).toBe("");
});

test("the file is where each system has it", () => {
  expect(settingsPath({ XDG_CONFIG_HOME: "/x" }, "linux")).toBe("/x/portscope/settings.json");
  expect(settingsPath({ XDG_CONFIG_HOME: "x" }, "linux")).toMatch(/^\/.*\.config\/portscope\//);
  expect(settingsPath({}, "darwin")).toMatch(/Library\/Application Support\/portscope\//);
  expect(settingsPath({}, "win32")).toBeNull();
});
