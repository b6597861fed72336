// Chunks that are looked at seldom go into a file beside the recording: they hold as much of the traffic as it does.

import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SpillFile } from "../../../engine/record/index/SpillFile.ts";
import { tempFolder } from "../../support/tempFolder.ts";

let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.remove());

const CHUNK = 4096;
const chunk = (fill: number): ArrayBuffer => new Uint8Array(CHUNK).fill(fill).buffer;

test("every chunk comes back, from memory or from a new file that its owner alone may read", async () => {
  const path = join(folder.path, "spill");
  // A link that somebody put there is not followed.
  fs.writeFileSync(join(folder.path, "theirs"), "theirs");
  fs.symlinkSync(join(folder.path, "theirs"), path);
  const spill = new SpillFile(path, CHUNK, 2);
  for (let i = 0; i < 8; i++) spill.put(i, chunk(i));
  expect(fs.readFileSync(join(folder.path, "theirs"), "utf8")).toBe("theirs");
  expect(fs.lstatSync(path).isFile()).toBe(true);
  if (process.platform !== "win32") expect(fs.statSync(path).mode & 0o777).toBe(0o600);
  await expect.poll(() => fs.statSync(path).size).toBe(8 * CHUNK);
  for (let i = 0; i < 8; i++)
    expect(new Uint8Array(await spill.get(i))).toEqual(new Uint8Array(chunk(i)));
  await spill.settled();
  spill.close();
  expect(fs.existsSync(path)).toBe(false);
});
