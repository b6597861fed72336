// The application menu in the language that is chosen while the program runs.

import { beforeEach, expect, test, vi } from "vitest";
import type { MenuItemConstructorOptions } from "electron";
import { setupMenu } from "../../electron/menu.ts";
import { followSystem, speak } from "../../electron/wording.ts";

type Items = readonly MenuItemConstructorOptions[];

const shown: { items: Items; draws: number } = vi.hoisted(() => ({ items: [], draws: 0 }));

vi.mock("electron", () => ({
  app: { isPackaged: false },
  shell: {},
  Menu: {
    buildFromTemplate: (items: Items) => items,
    setApplicationMenu(items: Items) {
      shown.items = items;
      shown.draws += 1;
    },
  },
}));

/** Of menus and of what is in them, but for lines and hidden keys. */
function labels(items: Items = shown.items): readonly string[] {
  return items
    .filter(({ type, visible }) => type !== "separator" && visible !== false)
    .flatMap(({ label = "", submenu }) => [
      label,
      ...(Array.isArray(submenu) ? labels(submenu) : []),
    ]);
}

beforeEach(async () => {
  await followSystem(["en-US"]);
  await speak("system");
  setupMenu({ newWindow() {}, recordingFolder: "/nowhere", facts: async () => null });
});

test("each entry has a label of the language, and another one at once", async () => {
  expect(labels()).toEqual(expect.arrayContaining(["&Edit", "Undo", "Reload", "Developer Tools"]));
  expect(labels().every((label) => /^&?[A-Z][A-Za-z ]+$/.test(label))).toBe(true);
  await speak("ko");
  expect(labels()).toEqual(expect.arrayContaining(["편집(&E)", "실행 취소", "다시 불러오기"]));
  expect(labels().every((label) => /[가-힣]/.test(label))).toBe(true);
  await speak("system");
  expect(labels()).toContain("Undo");
});

test("as the system has it, also when that is known later", async () => {
  await followSystem(["ko-KR"]);
  expect(labels()).toContain("파일(&F)");
  const { draws } = shown;
  await followSystem(["ko"]);
  expect(shown.draws).toBe(draws);
  await speak("en");
  await followSystem(["ko-KR"]);
  expect(labels()).toContain("&File");
});
