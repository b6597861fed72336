// Keys that a person gives to actions: who holds them, who has them then, and the way back.

import { expect, test } from "vitest";
import { actionById } from "../../renderer/app/action.ts";
import { keysOf, shortcutsSetting } from "../../renderer/app/shortcuts.ts";
import {
  changeKeys,
  clashOf,
  resetKeys,
  takeKeysAway,
} from "../../renderer/help/keys/changeShortcut.ts";
import { shortcutSheet } from "../../renderer/help/shortcutSheet.ts";
import { keysOfPress, matchesShortcut } from "../../renderer/kit/shortcut.ts";
import { markedPieces } from "../../renderer/palette/marks.ts";
import { noteRecent } from "../../renderer/palette/recent.ts";
import { paletteItems } from "../../renderer/palette/paletteItems.ts";
import { checkSetting } from "../../shared/settings/checkSetting.ts";
import { SILENT_ENGINE, testApp } from "../support/testApp.ts";

test("keys that another action holds are said with it, taken from it, and come back", () => {
  const app = testApp(SILENT_ENGINE);
  const help = actionById(app, "window.help");
  const palette = actionById(app, "window.palette");
  const keys = (action: typeof help) => keysOf(app.store.getState(), action);
  expect(clashOf(app, help, "Mod+K")).toEqual({ kind: "action", action: palette });
  expect(clashOf(app, help, "Mod+K")?.kind).toBe("action");
  expect(clashOf(app, help, "Mod+J")).toBeNull();
  expect(clashOf(app, help, "Mod+R")?.kind).toBe("fixed");
  expect(clashOf(app, help, "J")?.kind).toBe("fixed");
  changeKeys(app, help, "Mod+K");
  expect([keys(help), keys(palette)]).toEqual([["Mod+K"], []]);
  expect(checkSetting("shortcuts", shortcutsSetting.get(app))).not.toBeNull();
  resetKeys(app, palette);
  expect([keys(help), keys(palette)]).toEqual([[], ["Mod+K"]]);
  resetKeys(app, help);
  expect(shortcutsSetting.get(app)).toEqual({});
  takeKeysAway(app, help);
  const rows = shortcutSheet(app).flatMap((part) => part.rows);
  expect(rows.find(({ action }) => action?.id === "window.help")?.keys).toEqual([]);
});

test("what is pressed is written as actions write it, and matched again", () => {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  const presses = [
    [{ ...none, key: "p", code: "KeyP", ctrlKey: true }, "Mod+P"],
    [{ ...none, key: "!", code: "Digit1", ctrlKey: true, shiftKey: true }, "Mod+Shift+1"],
    [{ ...none, key: "F7", code: "F7" }, "F7"],
    [{ ...none, key: "ArrowUp", code: "ArrowUp", altKey: true }, "Alt+ArrowUp"],
    [{ ...none, key: "å", code: "KeyA", altKey: true }, "Alt+A"],
  ] as const;
  for (const [press, keys] of presses) {
    expect(keysOfPress(press, false)).toBe(keys);
    expect(matchesShortcut(keys, press, false)).toBe(true);
  }
  expect(keysOfPress({ ...none, key: "Control", code: "ControlLeft", ctrlKey: true }, false)).toBe(
    null,
  );
});

test("the palette has what was chosen last first, and marks what was typed", () => {
  const app = testApp(SILENT_ENGINE);
  const first = () => {
    const [item] = paletteItems(app, "");
    return item?.kind === "action" ? item.action.id : "";
  };
  noteRecent(app, "window.help");
  noteRecent(app, "window.settings");
  expect(first()).toBe("window.settings");
  const marked = (title: string, ...typed: string[]) =>
    markedPieces(title, typed)
      .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
      .join("");
  expect(marked("Close all sockets", "all", "so")).toBe("Close [all] [so]ckets");
  expect(marked("New TCP server", "nts")).toBe("[N]ew [T]CP [s]erver");
  expect(marked("소켓 닫기", "ㅅㅗㅋ")).toBe("[소켓] 닫기");
  expect(marked("Help", "manual")).toBe("Help");
});
