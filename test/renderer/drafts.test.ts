// What is typed for one socket stays with it.

import { rowAt } from "../../shared/codec/rows.ts";
import { isAvailable } from "../../renderer/app/available.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { App } from "../../renderer/app/App.ts";
import { appAt } from "../../renderer/app/sides/appAt.ts";
import { activateSide } from "../../renderer/app/sides/sides.ts";
import { splitSide } from "../../renderer/app/sides/showSides.ts";
import {
  changeDraft,
  sendBare,
  sendDraft,
  typeTarget,
  walkHistory,
} from "../../renderer/composer/composerActions.ts";
import { SEND, SEND_BARE } from "../../renderer/composer/composerActionRows.ts";
import { composedHere } from "../../renderer/composer/composed.ts";
import { loadTemplates } from "../../renderer/composer/loadTemplates.ts";
import { composerSent } from "../../renderer/composer/composerState.ts";
import {
  composerDrafts,
  draftOf,
  keepDraft,
  MAX_DRAFTS,
  MAX_REMEMBERED,
} from "../../renderer/composer/drafts.ts";
import { EMPTY_DRAFT } from "../../renderer/composer/draft/composeBytes.ts";
import { selectSocket } from "../../renderer/sockets/selection.ts";
import { selectedSocket, socketsSlice } from "../../renderer/sockets/socketsState.ts";
import { udpSocket } from "../../shared/model/openSpecs.ts";
import { engineFixture, type EngineFixture } from "../support/engineFixture.ts";
import { liveApp, mapMemory } from "../support/testApp.ts";

let fixture: EngineFixture;
let app: App;

beforeEach(async () => {
  fixture = await engineFixture();
  app = await liveApp(fixture.engine, { memory: mapMemory(), name: "" });
  // Datagram sockets that send to each other: bound, so that they can send at once.
  for (const socket of [1, 2]) {
    await app.engine.call("open", { spec: udpSocket({ at: { host: "127.0.0.1", port: 0 } }) });
    await expect.poll(() => socketsSlice.get(app).table.get(socket)?.state).toBe("bound");
  }
});

afterEach(() => fixture.close());

const text = (of: App = app) => draftOf(of.store.getState()).text;

function targetEachOther(): void {
  for (const [id, peer] of [
    [1, 2],
    [2, 1],
  ] as const) {
    const { table } = socketsSlice.get(app);
    const [socket, other] = [table.get(id), table.get(peer)];
    if (socket === undefined || other?.local?.family !== "ipv4") throw new Error("not open");
    typeTarget(app, socket, `127.0.0.1:${other.local.port}`);
  }
}

test("a draft for each socket, and the window's own for none", () => {
  changeDraft(app, { text: "for nobody yet" });
  selectSocket(app, 1);
  expect(text()).toBe("");
  changeDraft(app, { text: "FLUSHALL", ending: "crlf" });
  selectSocket(app, 2);
  // The manner goes along, the text does not.
  expect(draftOf(app.store.getState())).toMatchObject({ text: "", ending: "crlf" });
  expect(isAvailable(SEND, app.store.getState())).toBe(false);
  changeDraft(app, { text: "PING" });
  selectSocket(app, 1);
  expect(text()).toBe("FLUSHALL");
  selectSocket(app, null);
  expect(text()).toBe("for nobody yet");
});

test("sides know the draft of the socket that each shows", () => {
  selectSocket(app, 1);
  changeDraft(app, { text: "left" });
  splitSide(app);
  selectSocket(app, 2);
  changeDraft(app, { text: "right" });
  expect([text(appAt(app, 0)), text(appAt(app, 1))]).toEqual(["left", "right"]);
  activateSide(app, 0);
  expect(text()).toBe("left");
});

test("what is sent leaves its own draft, also where another socket is selected by then", async () => {
  targetEachOther();
  selectSocket(app, 2);
  changeDraft(app, { text: "stays" });
  selectSocket(app, 1);
  changeDraft(app, { text: "sent" });
  const sending = sendDraft(app);
  selectSocket(app, 2);
  await sending;
  expect(text()).toBe("stays");
  selectSocket(app, 1);
  expect(text()).toBe("");
});

test("what is typed while it is sent stays", async () => {
  targetEachOther();
  selectSocket(app, 1);
  changeDraft(app, { text: "sent" });
  const sending = sendDraft(app);
  changeDraft(app, { text: "sent, and more" });
  await sending;
  expect(text()).toBe("sent, and more");
});

test("each walks through what was sent for itself; its unsent draft waits", async () => {
  targetEachOther();
  selectSocket(app, 1);
  changeDraft(app, { text: "first" });
  await sendDraft(app);
  changeDraft(app, { text: "unsent" });
  expect(walkHistory(app, true)).toBe(true);
  expect(text()).toBe("first");
  selectSocket(app, 2);
  expect(walkHistory(app, false)).toBe(false);
  selectSocket(app, 1);
  expect(walkHistory(app, false)).toBe(true);
  expect(text()).toBe("unsent");
});

test("a line ending alone arms nothing but the way that is for it", async () => {
  targetEachOther();
  selectSocket(app, 1);
  changeDraft(app, { ending: "lf" });
  const available = () =>
    [SEND, SEND_BARE].map((action) => isAvailable(action, app.store.getState()));
  expect(available()).toEqual([false, true]);
  await sendDraft(app);
  expect(selectedSocket(app.store.getState())?.counters.sends).toBe(0);
  await sendBare(app);
  await expect.poll(() => socketsSlice.get(app).table.get(2)?.counters.bytesIn).toBe(1);
  expect(composerSent.get(app)).toEqual([]);
  changeDraft(app, { text: "x" });
  expect(available()).toEqual([true, false]);
});

test("a draft with fields stays, and no two of it have the same number", async () => {
  targetEachOther();
  selectSocket(app, 1);
  changeDraft(app, { text: "{{counter:u8}}{{$x}}\n", fields: true, breaks: "crlf", ending: "nul" });
  // What reads templates is on its way; then the variable has no value.
  expect(isAvailable(SEND, app.store.getState())).toBe(false);
  await loadTemplates(app);
  expect(isAvailable(SEND, app.store.getState())).toBe(false);
  changeDraft(app, { variables: { x: "ab" } });
  await Promise.all([sendDraft(app), sendDraft(app)]);
  await expect.poll(() => socketsSlice.get(app).table.get(2)?.counters.receives).toBe(2);
  const { rows } = await app.engine.call("rows", {
    query: { scope: { kind: "all" }, filter: "", mode: "calls", framing: [] },
    from: 0,
    count: 50,
  });
  const received = Array.from(rows.seq, (_, i) => rowAt(rows, i)).filter(
    ({ call }) => call === "recv",
  );
  const sent = received.map(({ seq }) => app.engine.call("payload", { seq, from: 0, count: 99 }));
  const written = (await Promise.all(sent)).map(({ bytes }) =>
    Buffer.from(bytes).toString("latin1"),
  );
  expect(written).toEqual(["\0ab\r\n\0", "\x01ab\r\n\0"]);
  expect(draftOf(app.store.getState())).toMatchObject({ text: "{{counter:u8}}{{$x}}\n", count: 2 });
  // What is shown is what is sent: random parts are the same until then.
  changeDraft(app, { text: "{{random length=16}}" });
  const shown = () => {
    const composed = composedHere(app.store.getState());
    return composed.ok ? Buffer.from(composed.bytes).toString("hex") : null;
  };
  const before = shown();
  changeDraft(app, { text: "{{random length=16}} " });
  expect(shown()?.slice(0, 32)).toBe(before?.slice(0, 32));
  await sendDraft(app);
  expect(shown()?.slice(0, 32)).not.toBe(before?.slice(0, 32));
});

test("drafts are there again, a socket's only for the very same socket", async () => {
  const memory = mapMemory();
  const before = await liveApp(fixture.engine, { memory, name: "" });
  selectSocket(before, 1);
  changeDraft(before, { text: "kept" });
  const again = await liveApp(fixture.engine, { memory, name: "" });
  selectSocket(again, 1);
  expect(text(again)).toBe("kept");

  const another = await engineFixture();
  const other = await liveApp(another.engine, { memory, name: "" });
  await other.engine.call("open", { spec: udpSocket({ at: { host: "127.0.0.1", port: 0 } }) });
  await expect.poll(() => socketsSlice.get(other).table.get(1)?.state).toBe("bound");
  selectSocket(other, 1);
  expect(text(other)).toBe("");
  await another.close();
});

test("as many are kept as the bounds say, the newest", () => {
  for (let of = 0; of <= MAX_DRAFTS; of++)
    keepDraft(app, `${of}@0`, { ...EMPTY_DRAFT, text: "x".repeat(MAX_REMEMBERED / 100) });
  expect(composerDrafts.get(app).map(({ of }) => of)).toHaveLength(MAX_DRAFTS);
  expect(composerDrafts.get(app)[0]?.of).toBe(`${MAX_DRAFTS}@0`);
  expect(composerDrafts.recall(app.memory, "", "")).toHaveLength(100);
});
