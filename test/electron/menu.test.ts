// The application menu as a template: the page's table of actions, recent files, what is the program's own; by each system's conventions,
// in each language. What a page tells is checked.

import { expect, test } from "vitest";
import type { MenuItemConstructorOptions } from "electron";
import { acceleratorOf } from "../../electron/accelerator.ts";
import { menuTemplate, type MenuDeeds, type MenuSetting } from "../../electron/menuTemplate.ts";
import { pageMenu, type PageMenu } from "../../shared/contract/menu.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import { actions } from "../../renderer/app/action.ts";
import { engineSlice } from "../../renderer/app/engineState.ts";
import { shortcutsSetting } from "../../renderer/app/shortcuts.ts";
import { menuOf } from "../../renderer/menu/menuOf.ts";
import { korean } from "../../shared/words/ko.ts";
import { createWording } from "../../shared/words/wording.ts";
import { speak } from "../../renderer/app/words.ts";
import * as v from "valibot";
import { SILENT_ENGINE, testApp } from "../support/testApp.ts";

type Items = readonly MenuItemConstructorOptions[];

const asked: string[] = [];
const note = (what: string) => (value?: unknown) => void asked.push(`${what} ${String(value)}`);
const DEEDS: MenuDeeds = {
  newWindow: note("window"),
  chooseFile: note("choose"),
  openFile: note("open"),
  openRecordings: note("folder"),
  run: note("run"),
  keepOnTop: note("on top"),
  copyDiagnostics: note("copy"),
  showLog: note("log"),
  openGuide: note("guide"),
  checkForUpdates: note("updates"),
};

const action = (of: Partial<PageMenu[number]>): PageMenu[number] => ({
  id: "socket.close",
  menu: "socket",
  label: "Close",
  keys: "Mod+Backspace",
  enabled: true,
  checked: null,
  ...of,
});

function template(setting: Partial<MenuSetting> = {}): Items {
  const t = inEnglish;
  const usual = {
    platform: "linux",
    t,
    page: [],
    recent: [],
    isPackaged: true,
    hasLog: true,
  } as const;
  return menuTemplate({ ...usual, ...setting }, DEEDS);
}

function all(items: Items): Items {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);
}
const titles = (items: Items) => items.map(({ label, role }) => label ?? role);
function entry(items: Items, label: string): MenuItemConstructorOptions {
  const found = all(items).find((item) => item.label === label);
  if (found === undefined) throw new Error(`no entry ${label}`);
  return found;
}
function click(items: Items, label: string): void {
  const run = entry(items, label).click as unknown as (item: object) => void;
  run({ checked: true });
}

test("by the conventions of each system", () => {
  const page = [
    action({}),
    action({ id: "window.settings", menu: "settings", label: "Settings", keys: "Mod+," }),
  ];
  expect(titles(template({ page }))).toEqual([
    "&File",
    "&Edit",
    "&View",
    "&Socket",
    "&Window",
    "&Help",
  ]);
  const mac = template({ page, platform: "darwin" });
  expect(titles(mac)).toEqual(["appMenu", "File", "Edit", "View", "Socket", "Window", "Help"]);
  const [program, file] = mac;
  expect(entry([program ?? {}], "Settings").accelerator).toBe("CmdOrCtrl+,");
  expect(all([file ?? {}]).some(({ role }) => role === "quit")).toBe(false);
  const [own] = template({ page });
  expect(all([own ?? {}]).map(({ role, label }) => role ?? label)).toEqual(
    expect.arrayContaining(["Settings", "quit", "Open Recent"]),
  );
});

test("an action has its keys, is on or off, ticked or not, and tells by its id that it was chosen", () => {
  const page = [
    action({}),
    action({ id: "socket.reset", label: "Reset & go", keys: null, enabled: false }),
    action({ id: "window.theme.dark", menu: "theme", label: "Dark", keys: null, checked: true }),
  ];
  const items = template({ page });
  expect(entry(items, "Close")).toMatchObject({
    id: "socket.close",
    accelerator: "CmdOrCtrl+Backspace",
    registerAccelerator: false,
    enabled: true,
  });
  expect(entry(items, "Reset && go").enabled).toBe(false);
  expect(entry(items, "Dark")).toMatchObject({ type: "checkbox", checked: true });
  asked.length = 0;
  click(items, "Close");
  click(items, "Open…");
  click(items, "Keep on Top");
  expect(asked).toEqual(["run socket.close", "choose undefined", "on top true"]);
});

test("recent files are opened in the window, whatever they are called", () => {
  const recent = [
    { kind: "workspace", path: "/a & b.json" },
    { kind: "recording", path: "/r.pcapng" },
  ] as const;
  expect(entry(template(), "Nothing Yet").enabled).toBe(false);
  const items = template({ recent });
  asked.length = 0;
  click(items, "/a && b.json");
  click(items, "/r.pcapng");
  expect(asked).toEqual(["open /a & b.json", "open /r.pcapng"]);
});

test("keys are written as Electron writes them; macOS gets none that a text field needs", () => {
  expect(acceleratorOf("Mod+Shift+O", "linux")).toBe("CmdOrCtrl+Shift+O");
  expect(acceleratorOf("Alt+ArrowUp", "win32")).toBe("Alt+Up");
  expect(acceleratorOf("H", "linux")).toBe("H");
  expect(acceleratorOf("H", "darwin")).toBeUndefined();
  expect(acceleratorOf("F2", "darwin")).toBe("F2");
  for (const wrong of ["Mod+", "Meta+A", "Mod+Fn", "", "Mod+ㄱ"])
    expect(acceleratorOf(wrong, "linux")).toBeUndefined();
});

test("the page tells each of its actions once, with changed keys, in its language; what is told passes the check", () => {
  const app = testApp(SILENT_ENGINE);
  app.store.setState((state) => engineSlice.change(state, { link: { kind: "live" } }));
  shortcutsSetting.show(app, { "new.udp": ["Mod+Alt+U"] });
  const menu = menuOf(app);
  expect(v.safeParse(pageMenu, menu).success).toBe(true);
  const ids = menu.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(actions.of(app).length - ids.length).toBeLessThan(11);
  const of = (id: string) => menuOf(app).find((each) => each.id === id);
  expect(of("new.udp")).toMatchObject({ menu: "new", keys: "Mod+Alt+U", enabled: true });
  expect(of("socket.close")).toMatchObject({ enabled: false });
  expect(of("window.language.system")).toMatchObject({ checked: true, enabled: true });
  expect(of("window.language.ko")).toMatchObject({ checked: false, enabled: true });
  speak(app, createWording(korean));
  expect(of("socket.close")?.label).toBe("닫기");
  const labels = all(template({ page: menuOf(app), t: app.t })).flatMap(({ label }) => label ?? []);
  expect(labels.filter((label) => !/[가-힣]|JSON|English|TSV/.test(label))).toEqual([]);
});

test("what is no menu of ours is not taken", () => {
  const wrong: readonly unknown[] = [
    null,
    [{ ...action({}), id: "../x" }],
    [{ ...action({}), menu: "appMenu" }],
    [{ ...action({}), click: "run" }],
    Array.from({ length: 501 }, () => action({})),
  ];
  for (const menu of wrong) expect(v.safeParse(pageMenu, menu).success).toBe(false);
});
