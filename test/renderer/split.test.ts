// Views of the events side by side on a real engine: each with its own socket and filter, each live, and none that goes on
// when it is closed.

import { afterEach, beforeEach, expect, test } from "vitest";
import type { App } from "../../renderer/app/App.ts";
import { refusedSlice } from "../../renderer/app/attempt.ts";
import { SIDES } from "../../renderer/app/side.ts";
import { appAt } from "../../renderer/app/sides/appAt.ts";
import { closeSide, nextSide, splitSide } from "../../renderer/app/sides/showSides.ts";
import { activateSide, sidesSlice } from "../../renderer/app/sides/sides.ts";
import { comparedSides } from "../../renderer/compare/compareSides.ts";
import { compareSlice } from "../../renderer/compare/compareState.ts";
import { eventsSlice } from "../../renderer/events/eventsState.ts";
import { selectPosition } from "../../renderer/events/positions.ts";
import { setMainView } from "../../renderer/events/mainViews.ts";
import { applyFilter } from "../../renderer/filter/filterActions.ts";
import { filterSlice } from "../../renderer/filter/filterState.ts";
import { selectSocket } from "../../renderer/sockets/selection.ts";
import { selectionSlice, socketsSlice } from "../../renderer/sockets/socketsState.ts";
import { splitCount } from "../../renderer/split/splitState.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer, type Peer } from "../support/peer.ts";
import { liveApp, mapMemory, SILENT_ENGINE, testApp } from "../support/testApp.ts";

/** Views of one client, as SECURITY states. */
const MOST_VIEWS = 8;

let fixture: EngineFixture;
let app: App;

beforeEach(async () => {
  fixture = await engineFixture();
  app = await liveApp(fixture.engine, { memory: mapMemory(), name: "" });
});

afterEach(() => fixture.close());

/** A listener with one connection, both known to the window. */
async function connected(): Promise<{ readonly listener: number; readonly peer: Peer }> {
  const listener = await fixture.open(tcpListener(), "listening");
  if (listener.local === null || listener.local.family === "unix") throw new Error("no port");
  const peer = await connectPeer({ host: "127.0.0.1", port: listener.local.port });
  await fixture.event(listener.id, "accept");
  await expect.poll(() => socketsSlice.get(app).table.children(listener.id).length).toBe(1);
  return { listener: listener.id, peer };
}

const viewOf = (side: App) => eventsSlice.get(side).view;

test("each has its own socket and filter, and both grow", async () => {
  const [one, other] = [await connected(), await connected()];
  selectSocket(app, one.listener);
  splitSide(app);
  const [left, right] = [appAt(app, 0), appAt(app, 1)];
  selectSocket(app, other.listener);
  applyFilter(app, "len > 0");
  expect(filterSlice.get(left).applied).toBe("");
  await expect.poll(() => viewOf(right).query.filter).toBe("len > 0");
  expect(viewOf(right).query.scope).toEqual({ kind: "family", socket: other.listener });
  expect(viewOf(left).query.scope).toEqual({ kind: "family", socket: one.listener });
  const before = viewOf(left).total;
  one.peer.socket.write("to the left");
  other.peer.socket.write("to the right");
  await expect.poll(() => viewOf(left).total).toBe(before + 1);
  await expect.poll(() => viewOf(right).total).toBe(1);
  expect(eventsSlice.get(right).rows.row(0)?.socket).not.toBe(
    eventsSlice.get(left).rows.row(before)?.socket,
  );
});

test("a new one begins as the one that it is split from, and is the active one", async () => {
  const { listener } = await connected();
  selectSocket(app, listener);
  applyFilter(app, 'call == "accept"');
  setMainView(app, "messages");
  splitSide(app);
  expect(sidesSlice.get(app)).toEqual({ shown: [0, 1], active: 1 });
  const right = appAt(app, 1);
  expect(selectionSlice.get(right).selected).toBe(listener);
  expect(filterSlice.get(right)).toEqual(filterSlice.get(appAt(app, 0)));
  expect(eventsSlice.get(right).mainView).toBe("messages");
  await expect.poll(() => viewOf(right).query).toEqual(viewOf(appAt(app, 0)).query);
  // There is no room for another.
  splitSide(app);
  expect(sidesSlice.get(app).shown).toEqual(SIDES);
});

test("what is closed is watched no more, and forgotten", async () => {
  await connected();
  for (let time = 0; time < 2 * MOST_VIEWS; time++) {
    splitSide(app);
    const right = appAt(app, 1);
    applyFilter(right, `len > ${time}`);
    await expect.poll(() => viewOf(right).query.filter).toBe(`len > ${time}`);
    closeSide(app, 1);
    expect(sidesSlice.get(app)).toEqual({ shown: [0], active: 0 });
    expect(filterSlice.get(right)).toEqual({ text: "", applied: "" });
  }
  expect(refusedSlice.get(app).failure).toBeNull();
});

test("either may be closed; the last one stays", async () => {
  splitSide(app);
  applyFilter(app, "failed");
  closeSide(app, 0);
  expect(sidesSlice.get(app)).toEqual({ shown: [1], active: 1 });
  expect(filterSlice.get(app).applied).toBe("failed");
  closeSide(app, 1);
  expect(sidesSlice.get(app).shown).toEqual([1]);
  // The new one stands behind it.
  splitSide(app);
  expect(sidesSlice.get(app)).toEqual({ shown: [1, 0], active: 0 });
  expect(nextSide(app)).toBe(1);
});

test("rows of both can be compared: the selection follows the active one", async () => {
  const [one, other] = [await connected(), await connected()];
  splitSide(app);
  one.peer.socket.write("one");
  other.peer.socket.write("other");
  const [left, right] = [appAt(app, 0), appAt(app, 1)];
  applyFilter(left, `listener == ${one.listener} and len > 0`);
  applyFilter(right, `listener == ${other.listener} and len > 0`);
  for (const side of [left, right]) {
    await expect.poll(() => viewOf(side).query.filter).not.toBe("");
    await expect.poll(() => eventsSlice.get(side).rows.row(0)).not.toBeNull();
    activateSide(app, side.side ?? 0);
    await selectPosition(app, 0);
  }
  const { a, b } = comparedSides(compareSlice.get(app));
  expect(a?.row.seq).toBe(eventsSlice.get(left).selected?.seq);
  expect(b?.row.seq).toBe(eventsSlice.get(right).selected?.seq);
  expect(a?.row).not.toEqual(b?.row);
});

test("a socket that is gone is selected nowhere", async () => {
  const { listener } = await connected();
  splitSide(app);
  selectSocket(appAt(app, 0), listener);
  selectSocket(appAt(app, 1), listener);
  await app.engine.call("close", { socket: listener, how: "close", accepted: "close" });
  await fixture.reach(listener, "closed");
  await app.engine.call("clear", { sockets: null });
  for (const side of SIDES)
    await expect.poll(() => selectionSlice.get(appAt(app, side)).selected).toBeNull();
});

test("the next time there are as many, and the first is active; what is no count is not believed", () => {
  const kept = new Map<string, string>();
  splitCount.set(testApp(SILENT_ENGINE, { memory: mapMemory(kept) }), SIDES.length);
  const later = testApp(SILENT_ENGINE, { memory: mapMemory(kept) });
  expect(sidesSlice.get(later)).toEqual({ shown: SIDES, active: 0 });
  for (const value of [0, SIDES.length + 1, 1.5, "2", null]) expect(splitCount.fit(value)).toBe(1);
});
