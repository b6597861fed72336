import type { App } from "../../renderer/app/App.ts";
import { describe, expect, test } from "vitest";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import {
  hiddenFilter,
  hide,
  isMarked,
  MAX_HIDDEN,
  nameRow,
  NO_MARKS,
  seqSet,
  toggleMarked,
  type Marks,
} from "../../renderer/marks/marks.ts";
import { marksSetting } from "../../renderer/marks/marksState.ts";
import { settingsRecording, settingsSlice } from "../../renderer/app/setting.ts";
import { mapMemory, SILENT_ENGINE, testApp } from "../support/testApp.ts";

/** As if the marks had been made while a recording was written. */
function rememberMarks(app: App, path: string, marks: Marks): void {
  settingsSlice.set(app, { [settingsRecording]: path });
  marksSetting.set(app, marks);
}

describe("marks", () => {
  test("are set and taken off, in order", () => {
    const marks = [9, 3, 5].reduce<Marks>((m, seq) => toggleMarked(m, seq) ?? m, NO_MARKS);
    expect(marks.marked).toEqual([3, 5, 9]);
    expect(isMarked(marks, 5)).toBe(true);
    expect(toggleMarked(marks, 5)?.marked).toEqual([3, 9]);
  });

  test("names are trimmed; an empty one takes the name off", () => {
    const named = nameRow(NO_MARKS, 7, "  the odd one ") ?? NO_MARKS;
    expect(named.names.get(7)).toBe("the odd one");
    expect(nameRow(named, 7, " ")?.names.size).toBe(0);
  });

  test("hidden rows become a filter, neighbours as ranges", () => {
    expect(seqSet([1, 2, 3, 7, 9, 10])).toBe("{1..3, 7, 9..10}");
    const marks = [4, 5, 8].reduce<Marks>((m, seq) => hide(m, seq) ?? m, NO_MARKS);
    expect(hiddenFilter(marks)).toBe("!(seq in {4..5, 8})");
    expect(parseFilter(hiddenFilter(marks)).ok).toBe(true);
    expect(hiddenFilter(NO_MARKS)).toBe("");
  });

  test("as many as can be hidden still make a filter that can be read", () => {
    const hidden = Array.from({ length: MAX_HIDDEN }, (_, i) => 1_000_000_000 + 2 * i);
    const full = { ...NO_MARKS, hidden };
    expect(hide(full, 5)).toBeNull();
    expect(parseFilter(hiddenFilter(full)).ok).toBe(true);
  });

  test("are kept for the recordings looked at last", () => {
    const memory = mapMemory();
    const app = testApp(SILENT_ENGINE, { memory });
    const recallMarks = (path: string) => marksSetting.recall(memory, "", path);
    const marks = toggleMarked(nameRow(NO_MARKS, 2, "hello") ?? NO_MARKS, 3) ?? NO_MARKS;
    for (let i = 0; i < 12; i++) rememberMarks(app, `/r${i}.pcapng`, marks);
    expect(recallMarks("/r11.pcapng")).toEqual(marks);
    expect(recallMarks("/r2.pcapng")).toEqual(marks);
    expect(recallMarks("/r1.pcapng")).toEqual(NO_MARKS);
    rememberMarks(app, "/r11.pcapng", NO_MARKS);
    expect(recallMarks("/r11.pcapng")).toEqual(NO_MARKS);
  });

  test("what is remembered is checked", () => {
    const odd = [
      {
        path: "/a",
        marked: [3, "x", -1, 2, 2],
        hidden: null,
        names: [[1, "a"], [2]],
        reference: 5,
      },
      "no",
    ];
    const memory = mapMemory(new Map([["portscope.marks", JSON.stringify(odd)]]));
    expect(marksSetting.recall(memory, "", "/a")).toEqual({
      marked: [2, 3],
      hidden: [],
      names: new Map([[1, "a"]]),
      reference: null,
    });
  });
});
