// The settings as clients see them, and as they act on the engine.

import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { removeExpired } from "../../engine/settings/removeExpired.ts";
import { openSettings } from "../../engine/settings/SettingsStore.ts";
import { BOUNDS } from "../../shared/model/bounds.ts";
import type { SettingsStatus } from "../../shared/settings/settingValues.ts";
import { engineFixture, type EngineFixture } from "../support/engineFixture.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { tempFolder } from "../support/tempFolder.ts";

let f: EngineFixture;
let client: TestClient;
let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  folder = await tempFolder();
  const settings = await openSettings(join(folder.path, "settings.json"));
  f = await engineFixture({ settings });
  client = attachClient(f.engine);
});
afterEach(async () => {
  await f.close();
  await folder.remove();
});

test("one client sets, all hear of it; what is wrong is refused and changes nothing", async () => {
  const heard: SettingsStatus[] = [];
  const other = attachClient(f.engine);
  other.watch("settings", {}, { onUpdate: (status) => void heard.push(status) });
  await expect.poll(() => heard.length).toBe(1);
  await client.call("changeSettings", { changes: { theme: "dark", "limits.sockets": 7 } });
  await expect.poll(() => heard.at(-1)?.values).toEqual({ theme: "dark", "limits.sockets": 7 });
  await expect(
    client.call("changeSettings", { changes: { theme: "light", textSize: 7 } }),
  ).rejects.toThrow(/does not take 7/);
  await client.call("rereadSettings", {});
  expect(heard.at(-1)?.values.theme).toBe("dark");
  await expect(client.call("revealSettings", {})).rejects.toThrow(/no file manager/);
});

test("a limit that is set is the engine's at once, and as at first when it is taken back", async () => {
  await client.call("changeSettings", { changes: { "limits.sockets": 7 } });
  expect((await client.call("setBounds", {})).sockets).toBe(7);
  // What was changed for this run alone stays when another limit is set.
  await client.call("setBounds", { sendQueue: 1_000_000 });
  await client.call("changeSettings", { changes: { "limits.sockets": null } });
  expect(await client.call("setBounds", {})).toMatchObject({
    sockets: BOUNDS.sockets.initial,
    sendQueue: 1_000_000,
  });
});

test("a new recording goes to the folder that is set", async () => {
  const wanted = join(folder.path, "far", "away");
  await client.call("changeSettings", { changes: { "recording.folder": wanted } });
  const { path } = await client.call("newRecording", {});
  expect(dirname(path)).toBe(wanted);
});

test("only recordings of dated names are deleted for their age, and none that is written", async () => {
  const day = 24 * 60 * 60;
  const now = Date.now() / 1000;
  const names = [
    "portscope-2026-01-01T00-00-00Z.pcapng",
    "portscope-2026-01-02T00-00-00Z-2.pcapng",
    "portscope-2026-01-03T00-00-00Z.pcapng",
    "portscope-2026-01-04T00-00-00Z.pcapng",
    "mine.pcapng",
  ];
  const at = join(folder.path, "recordings");
  await mkdir(at);
  for (const [n, name] of names.entries()) {
    await writeFile(join(at, name), "");
    const age = n === 2 ? day * 2 : day * 40;
    await utimes(join(at, name), now - age, now - age);
  }
  await writeFile(join(at, `${names[3]}.lock`), "");
  const keep = join(at, names[1] ?? "");
  const removed = await removeExpired({ folder: at, days: 30, keep, now: now * 1000 });
  expect(removed).toEqual([join(at, names[0] ?? "")]);
  expect(await readdir(at)).toHaveLength(5);
});
