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
  toggleMarked,
  type Marks,
} from "../../renderer/marks/marks.ts";
import {
  itemKey,
  itemOf,
  itemOfKey,
  itemsFilter,
  seqSet,
  type Item,
} from "../../renderer/events/items.ts";
import { MAX_FILTER } from "../../shared/contract/checks.ts";
import { callRow } from "../support/rows.ts";
import { marksSetting } from "../../renderer/marks/marksState.ts";
import { settingsRecording, settingsSlice } from "../../renderer/app/setting.ts";
import { mapMemory, SILENT_ENGINE, testApp } from "../support/testApp.ts";

/** As if the marks had been made while a recording was written. */
function rememberMarks(app: App, path: string, marks: Marks): void {
  settingsSlice.set(app, { [settingsRecording]: path });
  marksSetting.set(app, marks);
}

const call = (seq: number): Item => ({ seq, at: null });

describe("items", () => {
  test("a message that is all that ended in its event is the event; others are told by where they begin", () => {
    expect(itemOf(callRow({ seq: 12 }))).toEqual(call(12));
    expect(itemOf(callRow({ seq: 12, at: 340, part: 0 }))).toEqual(call(12));
    const second = itemOf(callRow({ seq: 12, at: 340, part: 2 }));
    expect(second).toEqual({ seq: 12, at: 340 });
    expect(itemOfKey(itemKey(second))).toEqual(second);
    expect(itemOfKey("12")).toEqual(call(12));
    for (const odd of ["", "0", "12@", "x", "12@-1", "1.5"]) expect(itemOfKey(odd)).toBeNull();
  });

  test("a filter holds of them, neighbours as ranges", () => {
    expect(seqSet([1, 2, 3, 7, 7, 9, 10])).toBe("{1..3, 7, 9..10}");
    const items = [call(4), { seq: 12, at: 0 }, { seq: 12, at: 7 }];
    const filter = itemsFilter(items);
    expect(filter).toBe('seq in {4} or (seq in {12} and message in {"12@0", "12@7"})');
    expect(itemsFilter(items, "alone")).toMatch(/^\(seq in \{4\} and !message\) or /);
    for (const one of [filter, itemsFilter(items, "alone")])
      expect(parseFilter(one)).toMatchObject({ ok: true });
    expect(itemsFilter([])).toBe("");
  });
});

describe("marks", () => {
  test("are set and taken off, in order; of several, all or none", () => {
    const marks = [9, 3, 5].reduce<Marks>((m, seq) => toggleMarked(m, [call(seq)]) ?? m, NO_MARKS);
    expect(marks.marked).toEqual([3, 5, 9].map(call));
    expect(isMarked(marks, call(5))).toBe(true);
    expect(isMarked(marks, { seq: 5, at: 0 })).toBe(false);
    expect(toggleMarked(marks, [call(5)])?.marked).toEqual([3, 9].map(call));
    expect(toggleMarked(marks, [call(5), call(6)])?.marked).toEqual([3, 5, 6, 9].map(call));
    expect(toggleMarked(marks, [call(5), call(3)])?.marked).toEqual([call(9)]);
  });

  test("names are trimmed; an empty one takes the name off", () => {
    const named = nameRow(NO_MARKS, { seq: 7, at: 3 }, "  the odd one ") ?? NO_MARKS;
    expect(named.names.get("7@3")).toBe("the odd one");
    expect(nameRow(named, { seq: 7, at: 3 }, " ")?.names.size).toBe(0);
  });

  test("hidden rows become a filter: a call hides what it carried, a message nothing of its call", () => {
    const hidden = [call(4), call(5), { seq: 8, at: 2 }];
    const marks = hide(NO_MARKS, hidden) ?? NO_MARKS;
    expect(hiddenFilter(marks, "calls")).toBe("!(seq in {4..5})");
    expect(hiddenFilter(marks, "messages")).toBe(
      '!(seq in {4..5} or (seq in {8} and message in {"8@2"}))',
    );
    expect(parseFilter(hiddenFilter(marks, "messages")).ok).toBe(true);
    expect(hiddenFilter(NO_MARKS, "messages")).toBe("");
  });

  test("as many as can be hidden still make a filter that can be read", () => {
    const hidden = Array.from({ length: MAX_HIDDEN }, (_, i) => call(1_000_000_000 + 2 * i));
    const full = { ...NO_MARKS, hidden };
    expect(hide(full, [call(5)])).toBeNull();
    expect(parseFilter(hiddenFilter(full, "calls")).ok).toBe(true);
    // Messages take more room: the filter's is what bounds them.
    let messages = NO_MARKS;
    for (let i = 0; ; i++) {
      const more = hide(messages, [{ seq: 1_000_000_000 + 2 * i, at: 10_000_000_000 }]);
      if (more === null) break;
      messages = more;
    }
    expect(messages.hidden.length).toBeGreaterThan(200);
    const filter = hiddenFilter(messages, "messages");
    expect(filter.length).toBeLessThan(MAX_FILTER);
    expect(parseFilter(filter).ok).toBe(true);
  });

  test("are kept for the recordings looked at last", () => {
    const memory = mapMemory();
    const app = testApp(SILENT_ENGINE, { memory });
    const recallMarks = (path: string) => marksSetting.recall(memory, "", path);
    const named = nameRow(NO_MARKS, call(2), "hello") ?? NO_MARKS;
    const marks = toggleMarked(named, [call(3), { seq: 4, at: 9 }]) ?? NO_MARKS;
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
        // As an older version wrote them, and as they are written now.
        marked: [3, "x", -1, 2, 2, "4@9"],
        hidden: null,
        names: [[1, "a"], ["4@9", "b"], [2]],
        reference: 5,
      },
      "no",
    ];
    const memory = mapMemory(new Map([["portscope.marks", JSON.stringify(odd)]]));
    expect(marksSetting.recall(memory, "", "/a")).toEqual({
      marked: [call(2), call(3), { seq: 4, at: 9 }],
      hidden: [],
      names: new Map([
        ["1", "a"],
        ["4@9", "b"],
      ]),
      reference: null,
    });
  });
});
