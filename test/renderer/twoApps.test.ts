// One page may show several engines: what is known and chosen of one is nothing to the other.

import { afterEach, beforeEach, expect, test } from "vitest";
import type { App } from "../../renderer/app/App.ts";
import { changeDraft, sendDraft } from "../../renderer/composer/composerActions.ts";
import { composerSent, composerSlice } from "../../renderer/composer/composerState.ts";
import { composerDrafts, draftOf } from "../../renderer/composer/drafts.ts";
import { timeFormatSetting } from "../../renderer/columns/columnSettings.ts";
import { selectPosition } from "../../renderer/events/positions.ts";
import { eventsSlice } from "../../renderer/events/eventsState.ts";
import { setMainView } from "../../renderer/events/mainViews.ts";
import { applyFilter } from "../../renderer/filter/filterActions.ts";
import { filterSlice } from "../../renderer/filter/filterState.ts";
import { findSlice } from "../../renderer/find/findState.ts";
import { applyFraming } from "../../renderer/framing/framingActions.ts";
import { framingKnown, framingSlice } from "../../renderer/framing/framingState.ts";
import { toggleMark } from "../../renderer/marks/markActions.ts";
import { marksSetting } from "../../renderer/marks/marksState.ts";
import { setDistribution } from "../../renderer/measure/measureActions.ts";
import { measureSlice } from "../../renderer/measure/measureState.ts";
import { selectBytes } from "../../renderer/payload/payloadActions.ts";
import { payloadSlice } from "../../renderer/payload/payloadState.ts";
import { openSocket } from "../../renderer/sockets/socketActions.ts";
import {
  selectedSocket,
  selectionSlice,
  socketsSlice,
} from "../../renderer/sockets/socketsState.ts";
import { tcpConnection, tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, type EngineFixture } from "../support/engineFixture.ts";
import { spec } from "../support/messagesClient.ts";
import { liveApp, mapMemory } from "../support/testApp.ts";

let engines: readonly EngineFixture[] = [];

beforeEach(async () => {
  engines = await Promise.all([engineFixture(), engineFixture()]);
});

afterEach(async () => {
  await Promise.all(engines.map((fixture) => fixture.close()));
});

/** Two Apps as one page would have them: with one storage. */
async function twoApps() {
  const memory = mapMemory();
  const [near, far] = engines.map(({ engine }, at) =>
    liveApp(engine, { memory, name: at === 0 ? "" : "far" }),
  );
  if (near === undefined || far === undefined) throw new Error("expected two engines");
  return { memory, near: await near, far: await far };
}

async function listen(app: App): Promise<void> {
  expect(await openSocket(app, tcpListener({ at: { host: "127.0.0.1", port: 0 } }))).toBeNull();
  await expect.poll(() => selectedSocket(app.store.getState())?.state).toBe("listening");
  // socket, bind, listen: of the view that the selection asked for.
  await expect.poll(() => eventsSlice.get(app).view.total).toBe(3);
}

/** All that a person chose there. */
function chosen(app: App) {
  const { view, mainView, mode, selected, follow } = eventsSlice.get(app);
  return structuredClone({
    socket: selectionSlice.get(app).selected,
    sockets: socketsSlice.get(app).table.size(),
    events: { query: view.query, total: view.total, mainView, mode, selected, follow },
    filter: filterSlice.get(app),
    find: findSlice.get(app),
    marks: marksSetting.get(app),
    draft: draftOf(app.store.getState()),
    sent: composerSent.get(app),
    composer: composerSlice.get(app),
    rules: framingSlice.get(app),
    framing: [framingKnown.get(app)],
    bytes: payloadSlice.get(app),
    measure: measureSlice.get(app),
  });
}

async function chooseAll(app: App): Promise<void> {
  await listen(app);
  await selectPosition(app, 1);
  toggleMark(app);
  changeDraft(app, { text: "for the near one", mode: "text" });
  applyFraming(app, selectionSlice.get(app).selected, spec("crlf"), spec("lf"));
  setMainView(app, "calls");
  applyFilter(app, 'call == "bind"');
  setDistribution(app, "gaps");
  selectBytes(app, "event 2", { anchor: 0, focus: 3 }, "bytes");
  findSlice.set(app, { open: true, text: "bind" });
}

test("marks, draft, framing, selection and filter of one do not touch the other", async () => {
  const { near, far } = await twoApps();
  const before = chosen(far);
  await chooseAll(near);
  await expect.poll(() => eventsSlice.get(near).view.query.filter).toBe('call == "bind"');
  // The only row then.
  await expect
    .poll(() => eventsSlice.get(near).selected)
    .toEqual({ seq: 2, at: null, position: 0 });
  expect(chosen(far)).toEqual(before);
  const ofNear = chosen(near);
  expect(ofNear).toMatchObject({
    marks: { marked: [{ seq: 2, at: null }] },
    draft: { text: "for the near one" },
  });
  await listen(far);
  await selectPosition(far, 0);
  changeDraft(far, { text: "for the far one" });
  applyFilter(far, "len > 0");
  await expect.poll(() => eventsSlice.get(far).view.query.filter).toBe("len > 0");
  await expect.poll(() => eventsSlice.get(far).selected).toBeNull();
  expect(chosen(near)).toEqual(ofNear);
  expect(chosen(far).marks.marked).toEqual([]);
});

test("each goes on with its own draft the next time; what is the window's they share", async () => {
  const { near, far, memory } = await twoApps();
  changeDraft(near, { text: "near" });
  changeDraft(far, { text: "far" });
  timeFormatSetting.set(near, "utc");
  expect(timeFormatSetting.get(far)).toBe("utc");
  expect(composerDrafts.recall(memory, "", "")).toMatchObject([{ draft: { text: "near" } }]);
  expect(composerDrafts.recall(memory, "far", "")).toMatchObject([{ draft: { text: "far" } }]);
});

test("what one sends the other's history does not have", async () => {
  const { near, far } = await twoApps();
  await listen(near);
  const { local } = selectedSocket(near.store.getState()) ?? {};
  if (local === null || local === undefined || local.family === "unix") throw new Error("no port");
  await far.engine.call("open", {
    spec: tcpConnection({ to: { host: "127.0.0.1", port: local.port } }),
  });
  await expect
    .poll(() => [...socketsSlice.get(far).table.values()].map(({ state }) => state))
    .toEqual(["connected"]);
  selectionSlice.set(far, { selected: 1 });
  changeDraft(far, { text: "hello" });
  await sendDraft(far);
  expect(composerSent.get(far).map(({ text }) => text)).toEqual(["hello"]);
  expect(composerSent.get(near)).toEqual([]);
  // It came over the network, as between any two.
  await expect
    .poll(() => [...socketsSlice.get(near).table.values()].map(({ counters }) => counters.bytesIn))
    .toContain(5);
});
