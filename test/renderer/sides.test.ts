// The main view's sides: each has its own of what is one of each side, and whatever names none means the active one.

import { expect, test } from "vitest";
import type { App } from "../../renderer/app/App.ts";
import { dialog } from "../../renderer/app/dialog.ts";
import { inFrame } from "../../renderer/app/frame.ts";
import { SIDES } from "../../renderer/app/side.ts";
import { appAt, appHere } from "../../renderer/app/sides/appAt.ts";
import { sidePart } from "../../renderer/app/sides/sidePart.ts";
import { activateSide, atEachSide, idAt, sidesSlice } from "../../renderer/app/sides/sides.ts";
import { filterSlice } from "../../renderer/filter/filterState.ts";
import { findSlice } from "../../renderer/find/findState.ts";
import { endFrame, SILENT_ENGINE, testApp } from "../support/testApp.ts";

function twoSides(): { readonly app: App; readonly left: App; readonly right: App } {
  const app = testApp(SILENT_ENGINE);
  sidesSlice.set(app, { shown: SIDES });
  return { app, left: appAt(app, 0), right: appAt(app, 1) };
}

test("each side has its own; what names none means the active one", () => {
  const { app, left, right } = twoSides();
  findSlice.set(left, { text: "of the left" });
  findSlice.set(right, { text: "of the right" });
  expect(findSlice.get(left).text).toBe("of the left");
  expect(findSlice.get(app).text).toBe("of the left");
  activateSide(app, 1);
  expect(findSlice.get(app).text).toBe("of the right");
  findSlice.set(app, { mode: "hex" });
  expect([left, right].map((side) => findSlice.get(side).mode)).toEqual(["text", "hex"]);
});

test("what changes at one side is the same object at the other", () => {
  const { left, right } = twoSides();
  const before = filterSlice.get(right);
  let told = 0;
  right.store.subscribe((state, last) => {
    if (filterSlice.of(state) !== filterSlice.of(last)) told += 1;
  });
  filterSlice.set(left, { text: "len > 0" });
  expect(filterSlice.get(right)).toBe(before);
  expect(told).toBe(0);
  filterSlice.set(right, { text: "failed" });
  expect(told).toBe(1);
});

test("nothing of who looks at it comes into the store", () => {
  const { app, right } = twoSides();
  const keys = Object.keys(app.store.getState());
  findSlice.set(right, { open: true });
  expect(Object.keys(app.store.getState())).toEqual(keys);
  expect(right.store.getState()).toBe(right.store.getState());
});

test("parts, ids and dialogs in place are each side's", () => {
  const { app, left, right } = twoSides();
  const counter = sidePart(() => ({ count: 0 }));
  counter.of(right).count = 2;
  expect([counter.of(app), counter.of(left), counter.of(right)]).toEqual([
    { count: 0 },
    { count: 0 },
    { count: 2 },
  ]);
  expect(idAt(left, "field")).not.toBe(idAt(right, "field"));
  const inPlace = dialog("here", { atSide: true });
  inPlace.open(right);
  expect([left, right].map(({ store }) => inPlace.isOpen(store.getState()))).toEqual([false, true]);
});

test("what takes its time stays with the side that was active", () => {
  const { app, left } = twoSides();
  const here = appHere(app);
  activateSide(app, 1);
  findSlice.set(here, { text: "begun at the left" });
  expect(findSlice.get(left).text).toBe("begun at the left");
  expect(findSlice.get(app).text).toBe("");
});

test("frames change the side that watches, and what concerns all of them each", () => {
  const { app, left, right } = twoSides();
  inFrame(right, (state) => filterSlice.change(state, { text: "told" }));
  endFrame(app);
  expect([left, right].map((side) => filterSlice.get(side).text)).toEqual(["", "told"]);
  const open = atEachSide((state) => findSlice.change(state, { open: true }));
  app.store.setState((state) => open(state, {}));
  expect([left, right].map((side) => findSlice.get(side).open)).toEqual([true, true]);
});

test("a side that is not shown does not become active", () => {
  const app = testApp(SILENT_ENGINE);
  activateSide(app, 1);
  expect(sidesSlice.get(app).active).toBe(0);
});
