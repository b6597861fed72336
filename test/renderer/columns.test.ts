import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkColumns,
  COLUMNS,
  gridTracks,
  INITIAL_COLUMNS,
  moveColumn,
  NARROWEST,
  resizeColumn,
  chosenColumns,
  toggleColumn,
} from "../../renderer/columns/columns.ts";
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

  test("a sentence takes the room of the peer and the length beside the payload", () => {
    expect(rowLayout(INITIAL_COLUMNS).words).toEqual([5, 8]);
    const apart = moveColumn(INITIAL_COLUMNS, "payload", 0);
    expect(rowLayout(apart).words).toEqual([0, 1]);
    const without = rowLayout(toggleColumn(INITIAL_COLUMNS, "payload"));
    expect(without).toMatchObject({ words: null, named: "length" });
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
