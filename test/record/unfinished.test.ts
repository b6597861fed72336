// What a killed program left behind is told by the next one, until that is dismissed.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createEngine, type Engine } from "../../engine/createEngine.ts";
import { startPortscope } from "../support/program.ts";
import { attachClient } from "../support/testClient.ts";
import { tempFolder } from "../support/tempFolder.ts";

let folder: Awaited<ReturnType<typeof tempFolder>>;
let engine: Engine | null = null;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  await engine?.close();
  engine = null;
  await folder.remove();
});

test("a recording that was not completed is told, and no other", async () => {
  const killed = startPortscope(["serve", "--no-open", "--port", "0", "--record-dir", folder.path]);
  await killed.line("stdout", /#token=/);
  const [name = ""] = readdirSync(folder.path).filter((each) => each.endsWith(".pcapng"));
  // While it runs it is its program's.
  engine = await createEngine({ recording: { file: null, folder: folder.path } });
  const window = attachClient(engine);
  expect(await window.call("unfinished", {})).toEqual({ recordings: [] });

  killed.kill("SIGKILL");
  await killed.exit;
  const { recordings } = await window.call("unfinished", {});
  expect(recordings.map(({ path }) => path)).toEqual([join(folder.path, name)]);
  expect(recordings[0]?.bytes).toBeGreaterThan(0);
  await expect(window.call("revealUnfinished", { path: "/etc/passwd" })).rejects.toThrow(
    "file manager",
  );

  await window.call("forgetUnfinished", {});
  expect(await window.call("unfinished", {})).toEqual({ recordings: [] });
  expect(existsSync(join(folder.path, name))).toBe(true);
  const read = startPortscope(["read", join(folder.path, name)]);
  expect(await read.exit).toBe(0);
});
