import { describe, expect, test } from "vitest";
import { matchesShortcut, showShortcut } from "../../renderer/kit/shortcut.ts";
import { takeToken } from "../../renderer/app/link/token.ts";
import { gridKey } from "../../renderer/events/gridKeys.ts";

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe("shortcuts", () => {
  test("Mod is Command on a Mac and Control elsewhere", () => {
    const press = { ...none, key: "k", code: "KeyK", ctrlKey: true };
    expect(matchesShortcut("Mod+K", press, false)).toBe(true);
    expect(matchesShortcut("Mod+K", press, true)).toBe(false);
    expect(matchesShortcut("Mod+K", { ...press, shiftKey: true }, false)).toBe(false);
  });

  test("a digit counts by its key, whatever Shift makes of it", () => {
    const press = { ...none, key: "!", code: "Digit1", ctrlKey: true, shiftKey: true };
    expect(matchesShortcut("Mod+Shift+1", press, false)).toBe(true);
  });

  test("a backslash too", () => {
    const press = { ...none, key: "|", code: "Backslash", ctrlKey: true, shiftKey: true };
    expect(matchesShortcut("Mod+Shift+\\", press, false)).toBe(true);
    expect(matchesShortcut("Mod+Shift+1", press, false)).toBe(false);
  });

  test("are shown as each system writes them", () => {
    expect(showShortcut("Mod+Shift+O", false)).toBe("Ctrl+Shift+O");
    expect(showShortcut("Mod+Shift+O", true)).toBe("⌘⇧O");
  });
});

describe("keys of the table", () => {
  const place = { total: 100, position: 50, page: 10, firstInSight: 45, lastInSight: 56 };

  test("move within the rows", () => {
    expect(gridKey("ArrowDown", place)).toEqual({ kind: "select", position: 51 });
    expect(gridKey("PageDown", { ...place, position: 95 })).toEqual({
      kind: "select",
      position: 99,
    });
    expect(gridKey("Home", place)).toEqual({ kind: "select", position: 0 });
    expect(gridKey("End", place)).toEqual({ kind: "tail" });
    expect(gridKey("ArrowDown", { ...place, position: null })).toMatchObject({ position: 45 });
    expect(gridKey("x", place)).toBeNull();
  });

  test("with the newest row uppermost the tail is above", () => {
    const mirrored = { ...place, newestFirst: true };
    expect(gridKey("Home", mirrored)).toEqual({ kind: "tail" });
    expect(gridKey("End", mirrored)).toEqual({ kind: "select", position: 99 });
  });
});

function page(hash: string, kept: string | null = null) {
  const memory = new Map(kept === null ? [] : [["portscope-token", kept]]);
  const urls: string[] = [];
  return {
    urls,
    location: { hash, pathname: "/", search: "?x" },
    history: {
      replaceState: (_data: unknown, _unused: string, url: string) => void urls.push(url),
    },
    sessionStorage: {
      getItem: (key: string) => memory.get(key) ?? null,
      setItem: (key: string, value: string) => void memory.set(key, value),
    },
  };
}

describe("the token", () => {
  test("leaves the address bar at once and is kept for the tab", () => {
    const opened = page("#token=abc");
    expect(takeToken(opened)).toBe("abc");
    expect(opened.urls).toEqual(["/?x"]);
    expect(takeToken({ ...opened, location: { ...opened.location, hash: "" } })).toBe("abc");
  });

  test("is empty where there is none", () => {
    expect(takeToken(page(""))).toBe("");
  });
});
