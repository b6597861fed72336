// What was done to the view, undone in its order and done again.

import { expect, test } from "vitest";
import type { App } from "../../renderer/app/App.ts";
import { settingsRecording, settingsSlice } from "../../renderer/app/setting.ts";
import { appAt } from "../../renderer/app/sides/appAt.ts";
import { closeSide, splitSide } from "../../renderer/app/sides/showSides.ts";
import { columnsSetting } from "../../renderer/columns/columnSettings.ts";
import { putColumn, resetColumns, showOrHideColumn } from "../../renderer/columns/columnActions.ts";
import { chosenColumns } from "../../renderer/columns/columns.ts";
import { eventsSlice } from "../../renderer/events/eventsState.ts";
import { applyFilter, applyTyped, filterBy } from "../../renderer/filter/filterActions.ts";
import { filterSlice } from "../../renderer/filter/filterState.ts";
import { beginNaming, endNaming, toggleMark } from "../../renderer/marks/markActions.ts";
import { marksSetting } from "../../renderer/marks/marksState.ts";
import { chooseRange, clearRange } from "../../renderer/measure/measureActions.ts";
import {
  canRedo,
  canUndo,
  did,
  historySlice,
  MAX_DEEDS,
  redo,
  toastSlice,
  undo,
} from "../../renderer/undo/history.ts";
import { SILENT_ENGINE, testApp } from "../support/testApp.ts";

/** What the toast says, and what its button does. */
function toast(app: App): readonly [words: string, offer: string] | null {
  const { toast: shown } = toastSlice.get(app);
  return shown === null ? null : [app.t.text(shown.words), shown.offer];
}

function select(app: App, seq: number): void {
  eventsSlice.set(app, { selected: { seq, at: null, position: seq - 1 } });
}

test("is undone in the order in which it was done, whatever it was, and done again", () => {
  const app = testApp(SILENT_ENGINE);
  select(app, 7);
  toggleMark(app);
  expect(toast(app)).toEqual(["Marked 1 row.", "undo"]);
  filterBy(app, "len > 3", "replace");
  expect(toast(app)).toEqual(["Filtered by len > 3", "undo"]);
  showOrHideColumn(app, "peer");
  expect(toast(app)).toEqual(["Hid the column Peer.", "undo"]);

  undo(app);
  expect(chosenColumns(columnsSetting.get(app))).toContain("peer");
  expect(toast(app)).toEqual(["Undone: Hid the column Peer.", "redo"]);
  undo(app);
  expect(filterSlice.get(app)).toEqual({ text: "", applied: "" });
  expect(marksSetting.get(app).marked).toEqual([{ seq: 7, at: null }]);
  undo(app);
  expect(marksSetting.get(app).marked).toEqual([]);
  expect(canUndo(app.store.getState())).toBe(false);

  redo(app);
  redo(app);
  redo(app);
  expect(marksSetting.get(app).marked).toEqual([{ seq: 7, at: null }]);
  expect(filterSlice.get(app).applied).toBe("len > 3");
  expect(chosenColumns(columnsSetting.get(app))).not.toContain("peer");
  expect(canRedo(app.store.getState())).toBe(false);
});

test("something else that is done leaves nothing to be done again", () => {
  const app = testApp(SILENT_ENGINE);
  showOrHideColumn(app, "peer");
  undo(app);
  putColumn(app, "length", 0);
  expect(canRedo(app.store.getState())).toBe(false);
  undo(app);
  expect(columnsSetting.get(app)).toBe(columnsSetting.initial);
});

test("a name is taken back; one left as it was is nothing done", () => {
  const app = testApp(SILENT_ENGINE);
  select(app, 3);
  beginNaming(app);
  endNaming(app, " the odd one ", "elsewhere");
  expect(toast(app)).toEqual(["Named a row “the odd one”.", "undo"]);
  beginNaming(app);
  endNaming(app, "the odd one", "elsewhere");
  expect(historySlice.get(app).done).toHaveLength(1);
  undo(app);
  expect(marksSetting.get(app).names.size).toBe(0);
});

test("what is typed into the filter is one step until it is set for good, and says nothing meanwhile", () => {
  const app = testApp(SILENT_ENGINE);
  const type = (text: string) => {
    filterSlice.set(app, { text });
    applyTyped(app);
  };
  type("len");
  type("len > 1");
  expect(toast(app)).toBeNull();
  applyFilter(app, "len > 1", { quiet: true });
  type("len > 1 and tcp");
  undo(app);
  expect(filterSlice.get(app)).toEqual({ text: "len > 1", applied: "len > 1" });
  undo(app);
  expect(filterSlice.get(app)).toEqual({ text: "", applied: "" });
  expect(canUndo(app.store.getState())).toBe(false);
});

test("a range is chosen and cleared in steps that leave the rest of the filter alone", () => {
  const app = testApp(SILENT_ENGINE);
  applyFilter(app, "tcp");
  chooseRange(app, { from: 1_000_000, to: 2_000_000 }, null);
  expect(toast(app)).toEqual(["Narrowed the rows to a range of time.", "undo"]);
  const both = filterSlice.get(app).applied;
  clearRange(app);
  expect(filterSlice.get(app).applied).toBe("tcp");
  undo(app);
  expect(filterSlice.get(app).applied).toBe(both);
  undo(app);
  expect(filterSlice.get(app).applied).toBe("tcp");
});

test("is undone at the side where it was done, and passed over once that is gone", () => {
  const app = testApp(SILENT_ENGINE);
  applyFilter(app, "udp");
  splitSide(app);
  applyFilter(app, "tcp");
  const [left, right] = [appAt(app, 0), appAt(app, 1)];
  undo(left);
  expect(filterSlice.get(right).applied).toBe("udp");
  expect(filterSlice.get(left).applied).toBe("udp");
  redo(left);
  expect(filterSlice.get(right).applied).toBe("tcp");
  closeSide(app, 1);
  undo(app);
  expect(filterSlice.get(app).applied).toBe("");
});

test("marks of another recording are not touched", () => {
  const app = testApp(SILENT_ENGINE);
  settingsSlice.set(app, { [settingsRecording]: "/a.pcapng" });
  resetColumns(app);
  select(app, 1);
  toggleMark(app);
  settingsSlice.set(app, { [settingsRecording]: "/b.pcapng", marks: marksSetting.initial });
  expect(canUndo(app.store.getState())).toBe(false);
  undo(app);
  expect(marksSetting.get(app)).toBe(marksSetting.initial);
});

test("as many steps are kept as there may be, the newest", () => {
  const app = testApp(SILENT_ENGINE);
  const undone: number[] = [];
  for (let i = 0; i < MAX_DEEDS + 5; i++)
    did(app, { words: `${i}`, undo: () => undone.push(i), redo: () => {} });
  for (let i = 0; i < MAX_DEEDS + 5; i++) undo(app);
  expect(undone).toHaveLength(MAX_DEEDS);
  expect(undone.at(-1)).toBe(5);
});
