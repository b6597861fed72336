// What is selected of a real engine's rows, while the view over them changes.

import { afterEach, beforeEach, expect, test } from "vitest";
import type { App } from "../../renderer/app/App.ts";
import { eventsSlice } from "../../renderer/events/eventsState.ts";
import { setMainView } from "../../renderer/events/mainViews.ts";
import {
  MAX_PICKED,
  pickAll,
  pickedRows,
  pickTo,
  togglePicked,
  unpick,
} from "../../renderer/events/picking.ts";
import { deselectEvent, selectPosition } from "../../renderer/events/positions.ts";
import { setFilter } from "../../renderer/filter/filterActions.ts";
import { applyFraming } from "../../renderer/framing/framingActions.ts";
import { hideSelected, toggleMark } from "../../renderer/marks/markActions.ts";
import { marksSetting } from "../../renderer/marks/marksState.ts";
import { saidSlice } from "../../renderer/app/say.ts";
import { udpSocket } from "../../shared/model/openSpecs.ts";
import { rowNumber } from "../../shared/model/rows.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { spec } from "../support/messagesClient.ts";
import { connectPeer } from "../support/peer.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { liveApp, mapMemory } from "../support/testApp.ts";

let f: EngineFixture;
let app: App;
beforeEach(async () => {
  f = await engineFixture();
  app = await liveApp(f.engine, { memory: mapMemory(), name: "" });
});
afterEach(() => f.close());

const total = () => eventsSlice.get(app).view.total;
const selected = () => {
  const { selected: row } = eventsSlice.get(app);
  return row === null ? null : { seq: row.seq, at: row.at };
};
const picked = () => pickedRows(app.store.getState()).map(rowNumber);

/** Lines that came in one event, cut into messages; the event's number. */
async function linesInOneEvent(): Promise<number> {
  const { local } = await f.open(tcpListener(), "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(local) });
  peer.socket.write("one\ntwo\nthree\n");
  const isRecv = ({ event }: EngineFixture["seen"][number]) => event.call === "recv";
  await expect.poll(() => f.seen.some(isRecv)).toBe(true);
  applyFraming(app, null, spec("lf"), spec("lf"));
  await expect.poll(total).toBe(3);
  return f.seen.find(isRecv)?.event.seq ?? 0;
}

test("one of several messages of an event is found again in each view that holds it", async () => {
  const seq = await linesInOneEvent();
  await selectPosition(app, 1);
  expect(selected()).toEqual({ seq, at: 4 });
  expect(eventsSlice.get(app).follow).toBe(false);
  setFilter(app, 'payload contains "t"');
  await expect.poll(total).toBe(2);
  await expect.poll(() => eventsSlice.get(app).selected).toEqual({ seq, at: 4, position: 0 });
  expect(eventsSlice.get(app).reveal).toEqual({ position: 0, to: "middle" });
  // A view without it has none, and the next with it has it again.
  setFilter(app, 'payload contains "one"');
  await expect.poll(selected).toBeNull();
  setFilter(app, "");
  await expect.poll(() => eventsSlice.get(app).selected).toEqual({ seq, at: 4, position: 1 });
  // Among calls its event stands for it.
  setMainView(app, "calls");
  await expect.poll(selected).toEqual({ seq, at: null });
  setMainView(app, "messages");
  await expect.poll(selected).toEqual({ seq, at: 4 });
  // What the person takes back does not come again.
  setFilter(app, 'payload contains "one"');
  await expect.poll(selected).toBeNull();
  deselectEvent(app);
  setFilter(app, "");
  await expect.poll(total).toBe(3);
  expect(selected()).toBeNull();
});

test("marking and hiding speak of the message", async () => {
  const seq = await linesInOneEvent();
  await selectPosition(app, 1);
  toggleMark(app);
  expect(marksSetting.get(app).marked).toEqual([{ seq, at: 4 }]);
  await hideSelected(app);
  await expect.poll(total).toBe(2);
  await expect.poll(selected).toEqual({ seq, at: 8 });
  // The last one of the view: the one before it is selected, also while the view's change has not reached its place yet.
  eventsSlice.set(app, ({ selected: now }) => ({
    selected: now === null ? null : { ...now, position: 2 },
  }));
  await hideSelected(app);
  await expect.poll(total).toBe(1);
  await expect.poll(selected).toEqual({ seq, at: 0 });
  setMainView(app, "calls");
  await expect.poll(selected).toEqual({ seq, at: null });
  expect(eventsSlice.get(app).view.query.filter).toBe("");
});

test("several stay selected while another view is looked at, and are bounded", async () => {
  const { id, local } = await f.open(udpSocket(), "bound");
  const to = { host: "127.0.0.1", port: portOf(local) };
  const sender = await f.open(udpSocket({ at: null, to }), "connected");
  for (let i = 0; i < MAX_PICKED + 50; i++) f.engine.send(sender.id, Buffer.from(`d${i}`));
  await expect.poll(total).toBeGreaterThan(MAX_PICKED);
  expect(id).toBeGreaterThan(0);

  await selectPosition(app, 2);
  await togglePicked(app, 5);
  const two = picked();
  expect(two).toHaveLength(2);
  setFilter(app, 'payload contains "d1"');
  await expect.poll(() => eventsSlice.get(app).view.query.filter).not.toBe("");
  expect(picked()).toEqual(two);
  setMainView(app, "messages");
  await expect.poll(picked).toEqual([]);
  setMainView(app, "calls");
  await expect.poll(picked).toEqual(two);
  setFilter(app, "");
  await expect.poll(total).toBeGreaterThan(MAX_PICKED);
  await expect.poll(() => eventsSlice.get(app).selected?.position).toBe(5);
  await togglePicked(app, 5);
  expect(picked()).toEqual(two.slice(0, 1));

  await selectPosition(app, 4);
  await pickTo(app, 7);
  expect(picked()).toHaveLength(4);
  await pickTo(app, 2);
  expect(picked()).toHaveLength(3);
  expect(eventsSlice.get(app).selected?.position).toBe(2);
  await pickTo(app, MAX_PICKED + 20);
  expect(picked()).toHaveLength(MAX_PICKED);
  expect(saidSlice.get(app).words).toMatch(/as many as can be/);
  // No more, also one by one.
  await togglePicked(app, 0);
  expect(picked()).toHaveLength(MAX_PICKED);
  expect(unpick(app)).toBe(true);
  expect(unpick(app)).toBe(false);
  await pickAll(app);
  expect(picked()).toHaveLength(MAX_PICKED);
  await selectPosition(app, 0);
  expect(picked()).toEqual([]);
});
