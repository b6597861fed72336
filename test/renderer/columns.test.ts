import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkColumns } from "../../renderer/columns/checkColumns.ts";
import {
  addFieldColumn,
  columnRow,
  COLUMNS,
  gridTracks,
  INITIAL_COLUMNS,
  moveColumn,
  NARROWEST,
  resizeColumn,
  chosenColumns,
  toggleColumn,
} from "../../renderer/columns/columns.ts";
import { MAX_ROW_FIELDS } from "../../shared/model/rowField.ts";
import { rowLayout } from "../../renderer/table/rowLayout.ts";
import { placeOf, positionsOf } from "../../renderer/events/rowOrder.ts";

describe("columns", () => {
  test("move before another one, and to the end", () => {
    const moved = moveColumn(INITIAL_COLUMNS, "payload", 1);
    expect(moved.order.slice(0, 3)).toEqual(["number", "payload", "time"]);
    expect(moveColumn(moved, "number", moved.order.length).order.at(-1)).toBe("number");
    const index = INITIAL_COLUMNS.order.indexOf("time");
    const down = moveColumn(INITIAL_COLUMNS, "time", index + 2);
    expect(down.order.indexOf("time")).toBe(index + 1);
  });

  test("never all hidden, never too narrow", () => {
    const one = COLUMNS.reduce((settings, { id }) => {
      return settings.hidden.includes(id) ? settings : toggleColumn(settings, id);
    }, INITIAL_COLUMNS);
    expect(chosenColumns(one)).toEqual(["payload"]);
    const narrow = resizeColumn(INITIAL_COLUMNS, "time", -4);
    expect(narrow.widths.time).toBe(NARROWEST);
    expect(gridTracks(narrow, [])).toContain(`${NARROWEST}px`);
  });

  test("what is remembered is checked, and new columns take their place", () => {
    const old = {
      order: ["payload", "number", "gone"],
      hidden: ["number"],
      widths: { time: 90, x: 1 },
    };
    const settings = checkColumns(old);
    expect(settings?.order.slice(0, 2)).toEqual(["payload", "number"]);
    expect(settings?.order).toHaveLength(COLUMNS.length);
    expect(settings?.hidden).toEqual(["number", "delta", "local"]);
    expect(settings?.widths).toEqual({ time: 90 });
    expect(checkColumns({ order: 3 })).toBeNull();
  });

  test("what gives way: the peer where answers are told, the payload where messages are", () => {
    const tracks = (...filled: Parameters<typeof gridTracks>[1]) =>
      gridTracks(INITIAL_COLUMNS, filled);
    expect(tracks()).toMatch(/var\(--peer-width\) var\(--length-width\) minmax\(12ch, 1fr\)$/);
    expect(tracks("answer")).toMatch(
      /var\(--peer-answers\) var\(--length-width\) var\(--answer-width\) minmax\(12ch, 1fr\)$/,
    );
    expect(tracks("info")).toMatch(
      /var\(--peer-beside\) .*minmax\(var\(--info-least\), 1.4fr\) var\(--payload-beside\)$/,
    );
  });

  test("a sentence takes the room of the peer and the length beside the payload", () => {
    expect(rowLayout(INITIAL_COLUMNS).words).toEqual([5, 8]);
    const apart = moveColumn(INITIAL_COLUMNS, "payload", 0);
    expect(rowLayout(apart).words).toEqual([0, 1]);
    const without = rowLayout(toggleColumn(INITIAL_COLUMNS, "payload"));
    expect(without).toMatchObject({ words: null, named: "length" });
  });
});

describe("columns of decoded fields", () => {
  const host = { protocol: "http", path: ["Header fields", "Host"] };
  const topic = { protocol: "mqtt", path: ["Topic"] };

  test("stand before the payload, once each, and go as they came", () => {
    const one = addFieldColumn(INITIAL_COLUMNS, host);
    const two = addFieldColumn(addFieldColumn(one, topic), host);
    expect(two.fields.map(({ id }) => id)).toEqual(["field-1", "field-2"]);
    expect(chosenColumns(two).slice(-3)).toEqual(["field-1", "field-2", "payload"]);
    expect(columnRow(two, "field-1")).toMatchObject({ head: "Host" });
    expect(rowLayout(two).fields).toEqual(["field-1", "field-2"]);
    const wide = resizeColumn(two, "field-1", 200);
    const without = toggleColumn(wide, "field-1");
    expect(without).toEqual({
      ...INITIAL_COLUMNS,
      fields: [{ id: "field-2", ...topic }],
      order: without.order,
    });
    expect(chosenColumns(without).slice(-2)).toEqual(["field-2", "payload"]);
    expect(addFieldColumn(without, host).fields.map(({ id }) => id)).toEqual([
      "field-2",
      "field-3",
    ]);
    const all = Array.from({ length: 20 }, (_, i) => `n${i}`).reduce(
      (settings, name) => addFieldColumn(settings, { protocol: "dns", path: [name] }),
      INITIAL_COLUMNS,
    );
    expect(all.fields).toHaveLength(MAX_ROW_FIELDS);
  });

  test("are remembered, as far as they can be one", () => {
    const settings = resizeColumn(addFieldColumn(INITIAL_COLUMNS, host), "field-1", 90);
    expect(checkColumns(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    const hostile = { ...settings, fields: [{ id: "field-1", protocol: "http", path: [3] }] };
    expect(checkColumns(hostile)).toEqual({ ...INITIAL_COLUMNS, hidden: settings.hidden });
  });
});

describe("the order of rows", () => {
  test("newest first is a mirror: a place's position and back", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), fc.boolean(), (a, b, newestFirst) => {
        const [position, total] = [Math.min(a, b), Math.max(a, b) + 1];
        const place = placeOf(position, total, newestFirst);
        expect(placeOf(place, total, newestFirst)).toBe(position);
      }),
    );
    expect(placeOf(0, 10, true)).toBe(9);
    expect(positionsOf(0, 3, 10, true)).toEqual([7, 10]);
    expect(positionsOf(0, 3, 10, false)).toEqual([0, 3]);
  });
});
