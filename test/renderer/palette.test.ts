import { expect, test } from "vitest";
import type { App } from "../../renderer/app/App.ts";
import { actions, type Action } from "../../renderer/app/action.ts";
import { paletteItems } from "../../renderer/palette/paletteItems.ts";
import { wordStarts } from "../../renderer/palette/wordStarts.ts";
import { createSocketTable } from "../../renderer/sockets/socketTable.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";

function titled(title: string): Action {
  return { id: title, title, section: "recording", available: () => true, run: () => undefined };
}

function found(titles: readonly string[], query: string): readonly string[] {
  const app = {
    rows: new Map([[actions.name, titles.map(titled)]]),
    store: { getState: () => ({ sockets: { table: createSocketTable() } }) },
    t: inEnglish,
  } as unknown as Pick<App, "store" | "rows" | "t">;
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

test("letters within a word count less than those that begin one", () => {
  expect(wordStarts("Start a new recording in…", ["in", "rec"])).toBe(2);
  expect(wordStarts("Start a new recording", ["in", "rec"])).toBe(1);
});
