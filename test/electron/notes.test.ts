import { execFileSync } from "node:child_process";
import { mkdir, readdir, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cutArguments } from "../../electron/cutArguments.ts";
import { readNote, writeNote } from "../../electron/smallFile.ts";
import { tempFolder } from "../support/tempFolder.ts";

let folder: Awaited<ReturnType<typeof tempFolder>>;
let file: string;
beforeEach(async () => {
  folder = await tempFolder();
  file = join(folder.path, "note.json");
});
afterEach(() => folder.remove());

describe("a note for the next start", () => {
  test("is read as it was written, by its owner alone", async () => {
    writeNote(join(folder.path, "new/note.json"), { a: [1, "zwei"] });
    writeNote(file, "before");
    writeNote(file, { a: 1 });
    expect(readNote(file)).toEqual({ a: 1 });
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await readdir(folder.path)).toEqual(["new", "note.json"]);
  });

  test("is none where something else stands", async () => {
    expect(readNote(file)).toBeNull();
    await writeFile(file, "{");
    expect(readNote(file)).toBeNull();
    await truncate(file, 8 * 2 ** 30);
    expect(readNote(file)).toBeNull();
    await mkdir(join(folder.path, "folder"));
    expect(readNote(join(folder.path, "folder"))).toBeNull();
    expect(() => writeNote(join(folder.path, "folder"), 1)).toThrow(/EISDIR|ENOTEMPTY|EPERM/);
  });

  test.skipIf(process.platform === "win32")("is none, at once, where a pipe stands", () => {
    execFileSync("mkfifo", [file]);
    expect(readNote(file)).toBeNull();
    writeNote(file, 7);
    expect(readNote(file)).toBe(7);
  });
});

describe("arguments", () => {
  test("stay as they are as long as they are few", () => {
    expect(cutArguments([])).toBeNull();
    expect(cutArguments(["--no-sandbox", "x".repeat(4000)])).toBeNull();
  });

  test("that are long or many are left out; switches stay", () => {
    expect(cutArguments(["--no-sandbox", "x".repeat(34_000), "--lang=de"])).toEqual([
      "--no-sandbox",
      "--lang=de",
    ]);
    expect(cutArguments([`--title=${"ü".repeat(5000)}`, "--a"])).toEqual(["--a"]);
    const many = Array.from({ length: 10_000 }, (_, i) => `--switch-${i}`);
    expect(cutArguments(cutArguments(many) ?? [])).toBeNull();
  });
});
