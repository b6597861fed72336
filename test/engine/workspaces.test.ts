// Workspace files as a window has them from the engine: read, written, offered, remembered.

import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { WorkspacesStatus } from "../../shared/model/workspaces.ts";
import { tcpConnection, tcpListener } from "../../shared/model/openSpecs.ts";
import { formatWorkspace } from "../../shared/workspace/formatWorkspace.ts";
import { EMPTY_WORKSPACE } from "../../shared/workspace/workspace.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { told } from "../support/told.ts";
import { tempFolder } from "../support/tempFolder.ts";

const TEXT = formatWorkspace({ ...EMPTY_WORKSPACE, filters: ["tcp"] }, "w.json");

let state: Awaited<ReturnType<typeof tempFolder>>;
let fixture: EngineFixture;
let client: TestClient;

async function begin(): Promise<void> {
  fixture = await engineFixture({ recentFile: join(state.path, "recent.json") });
  client = attachClient(fixture.engine);
}
async function end(): Promise<void> {
  client.close();
  await fixture.close();
}
beforeEach(async () => {
  state = await tempFolder();
  await begin();
});
afterEach(async () => {
  await end();
  await state.remove();
});

const status = (): Promise<WorkspacesStatus> => told(client, "workspaces", {});
const inFolder = (name: string) => join(fixture.folder, name);

test("is written beside the recording under a name that ends in .json, never over what is there unasked, and read again", async () => {
  const save = (path: string, existing: "refuse" | "number" | "replace", text = TEXT) =>
    client.call("saveWorkspace", { into: { path, existing }, text });
  const { path } = await save("bench", "refuse");
  expect(path).toBe(inFolder("bench.json"));
  await expect(save("bench.json", "refuse")).rejects.toThrow(/bench\.json exists already/);
  expect(await save("bench", "number")).toEqual({ path: inFolder("bench-2.json") });
  const other = TEXT.replace("tcp", "udp");
  fs.symlinkSync(path, inFolder("link.json"));
  await save("link.json", "replace", other);
  expect(fs.readFileSync(path, "utf8")).toBe(other);
  expect(await client.call("readWorkspace", { path })).toEqual({ path, text: other });
  expect(fs.readdirSync(fixture.folder).filter((name) => name.endsWith(".new"))).toEqual([]);
});

test("nothing is written that is no workspace, and nothing is told of a file that is none", async () => {
  const into = { path: "x", existing: "refuse" } as const;
  await expect(client.call("saveWorkspace", { into, text: "#!/bin/sh" })).rejects.toThrow(
    /x\.json, line 1, column 1: expected a value, got "#"/,
  );
  expect(fs.existsSync(inFolder("x.json"))).toBe(false);
  await expect(client.call("readWorkspace", { path: fixture.folder })).rejects.toThrow(
    /is no regular file/,
  );
  await expect(client.call("readWorkspace", { path: "r.pcapng" })).rejects.toThrow(
    /is a recording.*portscope read/,
  );
});

test("a file that was offered waits until one window answers; what is wrong with it is told", async () => {
  const file = inFolder("w.json");
  fs.writeFileSync(file, TEXT);
  await fixture.engine.offerFile(file);
  const { offered } = await status();
  expect(offered).toEqual({ number: 1, path: file, text: TEXT, source: null, failure: null });
  await client.call("answerOffer", { number: 1 });
  expect((await status()).offered).toBe(null);
  await fixture.engine.offerFile(inFolder("none.json"));
  expect((await status()).offered).toMatchObject({ text: null, failure: { code: "ENOENT" } });
  expect(fixture.engine.sockets()).toEqual([]);
});

test("recent ones are remembered for the next start, the newest first; one that is gone is not", async () => {
  for (const name of ["a.json", "b.json", "a.json"]) {
    fs.writeFileSync(join(state.path, name), TEXT);
    await client.call("readWorkspace", { path: join(state.path, name) });
  }
  fixture.engine.open(tcpListener());
  const recording = fixture.file;
  await end();
  await begin();
  const [a, b] = [join(state.path, "a.json"), join(state.path, "b.json")];
  expect((await status()).recent).toEqual([
    { kind: "recording", path: recording },
    { kind: "workspace", path: a },
    { kind: "workspace", path: b },
  ]);
  fs.rmSync(a);
  await expect(client.call("readWorkspace", { path: a })).rejects.toThrow(
    /There is no file or folder at/,
  );
  expect((await status()).recent.map(({ path }) => path)).toEqual([recording, b]);
});

test("a damaged list of recent files is none, and is written anew", async () => {
  await end();
  fs.writeFileSync(join(state.path, "recent.json"), '[{"kind": "workspace"');
  await begin();
  expect((await status()).recent).toEqual([]);
  fs.writeFileSync(inFolder("w.json"), TEXT);
  await client.call("readWorkspace", { path: "w.json" });
  expect(JSON.parse(fs.readFileSync(join(state.path, "recent.json"), "utf8"))).toHaveLength(1);
});

test("several sockets: servers first, each answered in its place, one that fails leaves the others", async () => {
  const first = await fixture.open(tcpListener(), "listening");
  const to = { host: "127.0.0.1", port: portOf(first.local) };
  const { opened } = await client.call("openAll", {
    specs: [tcpConnection({ to }), tcpListener({ at: to }), tcpListener(), tcpListener()],
  });
  const [connected = 0, taken = 0, one = 0, two = 0] = opened.map((each) =>
    "socket" in each ? each.socket : 0,
  );
  // All servers were begun before the client.
  expect([taken, one, two, connected]).toEqual([taken, taken + 1, taken + 2, taken + 3]);
  await fixture.reach(connected, "connected");
  await fixture.reach(taken, "failed");
  await fixture.reach(one, "listening");
});
