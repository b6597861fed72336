import { existsSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ensureFolder, usableFolder } from "../../engine/system/usableFolder.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { english } from "../support/english.ts";

test("the first folder that can be made and written to", async () => {
  const folder = await tempFolder();
  const file = join(folder.path, "file");
  writeFileSync(file, "");
  const good = join(folder.path, "a", "b");
  expect(usableFolder([null, join(file, "x"), good])).toEqual({ folder: good, warning: null });
  expect(existsSync(good)).toBe(true);
  await folder.remove();
});

test("without one a temporary folder, which is said", () => {
  const { folder, warning } = usableFolder([null]);
  expect(folder.startsWith(tmpdir())).toBe(true);
  expect(english(warning)).toContain(folder);
  rmSync(folder, { recursive: true });
});

test.runIf(process.platform === "linux")("a folder under /proc fails, and ends", () => {
  expect(() => ensureFolder("/proc/portscope/recordings")).toThrow(/ENOENT/);
});
