// A recording opened in the window beside what happens now: each has its own of everything, and nothing can be done to the sockets of
// the recording.

import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { actionById } from "../../renderer/app/action.ts";
import type { App } from "../../renderer/app/App.ts";
import { reasonOf } from "../../renderer/app/available.ts";
import { engineSlice } from "../../renderer/app/engineState.ts";
import { runAction } from "../../renderer/app/runAction.ts";
import { appShown, LIVE, showSource } from "../../renderer/app/shownSource.ts";
import { obstacleOf } from "../../renderer/composer/outgoing.ts";
import { eventsSlice } from "../../renderer/events/eventsState.ts";
import { setMainView } from "../../renderer/events/mainViews.ts";
import { selectPosition } from "../../renderer/events/positions.ts";
import { applyFilter } from "../../renderer/filter/filterActions.ts";
import { filterSlice } from "../../renderer/filter/filterState.ts";
import { framingSlice } from "../../renderer/framing/framingState.ts";
import { applyFraming } from "../../renderer/framing/framingActions.ts";
import { toggleMark } from "../../renderer/marks/markActions.ts";
import { marksSetting } from "../../renderer/marks/marksState.ts";
import { selectSocket } from "../../renderer/sockets/selection.ts";
import { selectionSlice, socketsSlice } from "../../renderer/sockets/socketsState.ts";
import { closeRecording, openRecording } from "../../renderer/sources/openRecording.ts";
import { sourcesSlice } from "../../renderer/sources/sourcesState.ts";
import { calls, feeds } from "../../shared/contract/commands.ts";
import { OF_SOCKETS, SOURCED_CALLS, SOURCED_FEEDS } from "../../shared/contract/sourced.ts";
import { tcpConnection, tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { spec } from "../support/messagesClient.ts";
import { liveApp, mapMemory } from "../support/testApp.ts";

let f: EngineFixture;
let app: App;
beforeEach(async () => {
  f = await engineFixture();
  app = await liveApp(f.engine, { memory: mapMemory(), name: "" });
});
afterEach(() => f.close());

/** Events of an echo on a connection, and a copy of the recording so far. */
async function recorded(name: string): Promise<string> {
  const listener = await f.open(tcpListener({ echo: true }), "listening");
  const to = { host: "127.0.0.1", port: portOf(listener.local) };
  const { id } = await f.open(tcpConnection({ to }), "connected");
  f.engine.send(id, Buffer.from("one\ntwo\n"));
  await expect.poll(() => f.bytes(id, "recv").toString()).toBe("one\ntwo\n");
  await expect.poll(() => f.engine.recording().waiting).toBe(0);
  const path = join(f.folder, name);
  fs.copyFileSync(f.file, path);
  return path;
}

/** Opened and shown, with its rows. */
async function shown(path: string): Promise<App> {
  expect(await openRecording(app, path)).toBeNull();
  const file = appShown(app);
  await expect.poll(() => eventsSlice.get(file).view.total).toBe(f.seen.length);
  return file;
}

test("its rows and sockets are shown; what is chosen in one is not chosen in the other, and stays", async () => {
  const path = await recorded("a.pcapng");
  const file = await shown(path);
  expect(file.source).toBeGreaterThan(0);
  await expect.poll(() => socketsSlice.get(file).table.size()).toBe(3);
  expect(engineSlice.get(file).facts?.recording).toMatchObject({ state: "opened", path });
  selectSocket(file, 2);
  await expect
    .poll(() => eventsSlice.get(file).view.query.scope)
    .toEqual({ kind: "socket", socket: 2 });
  applyFilter(file, "data");
  await expect.poll(() => eventsSlice.get(file).view.query.filter).toBe("data");
  await expect.poll(() => eventsSlice.get(file).view.total).toBe(2);
  await selectPosition(file, 0);
  await expect.poll(() => eventsSlice.get(file).selected?.position).toBe(0);
  toggleMark(file);
  applyFraming(file, 2, spec("lf"), spec("lf"));
  setMainView(file, "messages");
  await expect.poll(() => eventsSlice.get(file).view.total).toBe(4);

  showSource(app, LIVE);
  await expect.poll(() => eventsSlice.get(app).view.total).toBe(f.seen.length);
  expect([
    selectionSlice.get(app).selected,
    filterSlice.get(app).applied,
    marksSetting.get(app).marked,
    framingSlice.get(app).rules,
    eventsSlice.get(app).mainView,
  ]).toEqual([null, "", [], [], "calls"]);

  // Nobody looks at it: it asks for no rows, and knows what it knew when it is shown again.
  const before = f.seen.length;
  await f.open(tcpListener(), "listening");
  await expect.poll(() => eventsSlice.get(app).view.total).toBe(before + 3);
  showSource(app, file.source);
  expect(appShown(app)).toBe(file);
  expect(filterSlice.get(file).applied).toBe("data");
  expect(marksSetting.get(file).marked).toHaveLength(1);
  await expect.poll(() => eventsSlice.get(file).view.total).toBe(4);
});

test("nothing is done to its sockets; what is about the engine is done with those that are there now", async () => {
  const file = await shown(await recorded("a.pcapng"));
  selectSocket(file, 2);
  const state = file.store.getState();
  const recording = { word: "app.isARecording" };
  expect(obstacleOf(state)).toEqual(recording);
  for (const id of ["socket.close", "socket.shutdown", "composer.send", "socket.reopen"])
    expect(reasonOf(actionById(file, id), state)).toEqual(recording);
  await expect(
    file.engine.call("close", { socket: 2, how: "close", accepted: "keep" }),
  ).rejects.toMatchObject({
    failure: { code: "PORTSCOPE_IS_A_RECORDING" },
  });
  expect(f.engine.socket(2)?.state).toBe("connected");
  runAction(file, actionById(file, "new.udp"));
  expect(appShown(app)).toBe(app);
  expect(socketsSlice.get(app).form?.kind).toBe("udp");
});

test("several are open at once; one that is closed takes all of it along, in each window", async () => {
  const a = await shown(await recorded("a.pcapng"));
  const b = await shown(await recorded("b.pcapng"));
  const other = await liveApp(f.engine, { memory: mapMemory(), name: "" });
  await expect.poll(() => sourcesSlice.get(other).list.length).toBe(2);
  showSource(other, b.source);
  // The same file is the same source, and the recording that is written is what happens now.
  expect(await openRecording(other, join(f.folder, "a.pcapng"))).toBeNull();
  expect(appShown(other).source).toBe(a.source);
  expect(await openRecording(other, f.file)).toBeNull();
  expect(appShown(other)).toBe(other);
  closeRecording(app, b.source);
  await expect
    .poll(() => sourcesSlice.get(other).list.map(({ source }) => source))
    .toEqual([a.source]);
  await expect.poll(() => appShown(app)).toBe(app);
  await expect
    .poll(() =>
      fs.readdirSync(f.folder).filter((name) => name.includes(`source-${process.pid}-${b.source}`)),
    )
    .toEqual([]);
  expect(await openRecording(app, join(f.folder, "none.pcapng"))).toMatchObject({ code: "ENOENT" });
});

test("what names a source in the contract is what is asked of the file", () => {
  const sourced = (rows: Readonly<Record<string, { readonly input: object }>>) =>
    Object.entries(rows)
      .filter(
        ([name, { input }]) =>
          "entries" in input && "source" in (input.entries as object) && name !== "closeSource",
      )
      .map(([name]) => name);
  expect(new Set(sourced(calls))).toEqual(SOURCED_CALLS);
  expect(new Set(sourced(feeds))).toEqual(SOURCED_FEEDS);
  for (const name of OF_SOCKETS) expect(name in calls).toBe(true);
});
