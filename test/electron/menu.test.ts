// The application menu in the language that is chosen while the program runs.

import { beforeEach, expect, test, vi } from "vitest";
import type { MenuItemConstructorOptions } from "electron";
import { setupMenu, showRecent } from "../../electron/menu.ts";
import { followSystem, speak } from "../../electron/wording.ts";

type Items = readonly MenuItemConstructorOptions[];

const shown: { items: Items; draws: number } = vi.hoisted(() => ({ items: [], draws: 0 }));
/** What was asked of the system. */
const asked: string[] = vi.hoisted(() => []);

vi.mock("electron", () => ({
  app: {
    isPackaged: false,
    on() {},
    addRecentDocument: (path: string) => asked.push(`recent ${path}`),
  },
  shell: { showItemInFolder: (path: string) => asked.push(`show ${path}`) },
  BrowserWindow: {
    getFocusedWindow: () => ({
      isAlwaysOnTop: () => false,
      setAlwaysOnTop: (on: boolean) => asked.push(`on top ${on}`),
    }),
  },
  Menu: {
    getApplicationMenu: () => null,
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
  asked.length = 0;
  setupMenu({
    newWindow() {},
    openFile: (path) => asked.push(`open ${path}`),
    recordingFolder: "/nowhere",
    facts: async () => null,
  });
});

function choose(label: string): void {
  const all = (items: Items): Items =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);
  const item = all(shown.items).find((each) => each.label === label);
  if (item?.click === undefined) throw new Error(`no entry ${label}`);
  (item.click as unknown as (item: object) => void)({ checked: true });
}

test("recent workspaces are asked about in a window, recordings shown in their folder, the newest told to the system", () => {
  expect(labels()).toContain("Nothing Yet");
  showRecent([
    { kind: "recording", path: "/r.pcapng" },
    { kind: "workspace", path: "/a & b.json" },
  ]);
  choose("/a && b.json");
  choose("/r.pcapng");
  showRecent([]);
  expect(asked).toEqual(["recent /r.pcapng", "open /a & b.json", "show /r.pcapng"]);
});

test("the window with the focus is kept on top", () => {
  choose("Keep on Top");
  expect(asked).toEqual(["on top true"]);
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
