import { expect, test } from "vitest";
import { actions, type Action } from "../../renderer/app/action.ts";
import { paletteItems } from "../../renderer/palette/paletteItems.ts";
import { matching } from "../../renderer/palette/matching.ts";
import { engineSlice } from "../../renderer/app/engineState.ts";
import { socketsSlice } from "../../renderer/sockets/socketsState.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { typedLetters } from "../../renderer/kit/typedLetters.ts";
import { SILENT_ENGINE, testApp } from "../support/testApp.ts";
import { en } from "../../shared/words/en.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import { undoWords } from "../../shared/words/ko/window/undo.ts";
import { createWording } from "../../shared/words/wording.ts";

function titled(title: string): Action {
  return { id: title, title, section: "recording", available: () => true, run: () => undefined };
}

function found(titles: readonly string[], query: string): readonly string[] {
  const rows = new Map([[actions.name, titles.map(titled)]]);
  const app = { ...testApp(SILENT_ENGINE), rows, t: inEnglish };
  return paletteItems(app, query).map((item) => (item.kind === "action" ? item.action.id : ""));
}

const RECORDING = ["Start a new recording", "Start a new recording in…", "Export packets…"];

test("a title typed to its end is the first, though another holds the same letters", () => {
  expect(found(RECORDING, "start a new recording in")[0]).toBe("Start a new recording in…");
  expect(found(RECORDING, "start a new recording")[0]).toBe("Start a new recording");
});

test("without a difference they stay in the order of the features", () => {
  expect(found(RECORDING, "")).toEqual(RECORDING);
  expect(found(RECORDING, "record")).toEqual(RECORDING);
});

test("of a series only those are listed that are about something", () => {
  const series = [1, 2].map((number) => ({
    ...titled(`Send library message ${number}`),
    listed: () => number === 1,
  }));
  const app = { ...testApp(SILENT_ENGINE), rows: new Map([[actions.name, series]]), t: inEnglish };
  expect(paletteItems(app, "message")).toHaveLength(1);
  const library = paletteItems(testApp(SILENT_ENGINE), "library message 9");
  expect(library.filter((item) => item.kind === "action")).toEqual([]);
});

test("letters within a word count less than those that begin one", () => {
  const worth = (title: string) =>
    matching({ title, section: "Recording", also: "" }, ["in", "rec"]);
  expect(worth("Start a new recording in…")).toBeGreaterThan(worth("Start a new recording") ?? 0);
});

test("a synonym finds an action, behind those whose title says it", () => {
  const close = { title: "Close", section: "Socket", also: "disconnect, hang up" };
  const shown = { title: "Disconnect all", section: "Sockets", also: "" };
  expect(matching(close, ["hang", "up"])).not.toBeNull();
  expect(matching(close, ["ang"])).toBeNull();
  expect(matching(shown, ["disc"])).toBeGreaterThan(matching(close, ["disc"]) ?? 0);
});

test("what cannot be done now stands last, with the reason", () => {
  const app = testApp(SILENT_ENGINE);
  app.store.setState((state) => engineSlice.change(state, { link: { kind: "live" } }));
  const first = (typed: string) => {
    const [item] = paletteItems(app, typed);
    return item?.kind === "action" ? item.action.id : null;
  };
  expect(first("help")).toBe("window.help");
  expect(first("shortcuts")).toBe("window.shortcuts");
  for (const typed of ["disconnect", "hang up", "shut"]) {
    const items = paletteItems(app, typed);
    const close = items.find((item) => item.kind === "action" && item.action.id === "socket.close");
    expect(close).toMatchObject({ reason: "No socket is selected." });
  }
  const reasons = paletteItems(app, "").map(
    (item) => item.kind === "action" && item.reason !== null,
  );
  expect(reasons).toEqual(reasons.toSorted((a, b) => Number(a) - Number(b)));
});

test("a socket that listens stands above one that failed", () => {
  const app = testApp(SILENT_ENGINE);
  const { table } = socketsSlice.get(app);
  const local = { family: "ipv4", address: "127.0.0.1", port: 9000 } as const;
  const listener = { kind: "tcp-listener", parent: null, local, remote: null, spec: null } as const;
  // No more of a socket is looked at.
  table.put({ ...listener, id: 1, state: "failed", failure: null } as unknown as SocketInfo);
  table.put({ ...listener, id: 2, state: "listening", failure: null } as unknown as SocketInfo);
  const found = paletteItems(app, ":9000").flatMap((item) =>
    item.kind === "socket" ? [item.socket] : [],
  );
  expect(found).toEqual([2, 1]);
});

test("what is being written in Korean is found from key to key", () => {
  const close = { title: "연결 닫기", section: "소켓", also: "값" };
  for (const shown of ["ㄷ", "다", "닫", "닫ㄱ", "닫기", "ㄱ", "가", "갑", "값", "소ㅋ", "솤"])
    expect(matching(close, [typedLetters(shown)])).not.toBeNull();
  expect(matching(close, [typedLetters("닫히")])).toBeNull();
});

test("an action is found by its name and by its English one", () => {
  const korean = createWording({ tag: "ko", areas: { ...en, undo: undoWords } });
  const app = testApp(SILENT_ENGINE);
  for (const typed of ["undo the last change", "실행 취소", "마지막 변ㄱ"]) {
    const [first] = paletteItems({ ...app, t: korean }, typed);
    expect(first).toMatchObject({ kind: "action", action: { id: "view.undo" } });
  }
});
