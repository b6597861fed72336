// The application menu as a template, by each system's conventions: pure, of what the page in front told of its actions, the recent
// files, and what is the program's own. Electron's own labels are English whatever the system's language: each has a word of ours.

import type { MenuItemConstructorOptions } from "electron";
import type { MenuAction, MenuName, PageMenu } from "../shared/contract/menu.ts";
import type { RecentFile } from "../shared/model/workspaces.ts";
import type { Wording } from "../shared/words/wording.ts";
import { acceleratorOf } from "./accelerator.ts";

export interface MenuSetting {
  readonly platform: NodeJS.Platform;
  readonly t: Wording;
  /** Of the page in front; empty while none has told. */
  readonly page: PageMenu;
  /** The newest first. */
  readonly recent: readonly RecentFile[];
  readonly isPackaged: boolean;
  readonly hasLog: boolean;
}

/** What an entry does. */
export interface MenuDeeds {
  newWindow(): void;
  /** Has the person choose a file. */
  chooseFile(): void;
  openFile(path: string): void;
  openRecordings(): void;
  /** An action of the page in front. */
  run(id: string): void;
  keepOnTop(on: boolean): void;
  copyDiagnostics(): void;
  showLog(): void;
  openGuide(): void;
  checkForUpdates(): void;
}

export type Items = MenuItemConstructorOptions[];

export const KEEP_ON_TOP = "keep-on-top";

const LINE = { type: "separator" } as const;
const hidden = { visible: false, acceleratorWorksWhenHidden: true } as const;

/** As browsers have them: plus without Shift, and the keys of the number pad. */
const ZOOM_KEYS: Items = [
  { role: "zoomIn", accelerator: "CmdOrCtrl+=", ...hidden },
  { role: "zoomIn", accelerator: "CmdOrCtrl+numadd", ...hidden },
  { role: "zoomOut", accelerator: "CmdOrCtrl+numsub", ...hidden },
  { role: "resetZoom", accelerator: "CmdOrCtrl+num0", ...hidden },
];

export function menuTemplate(setting: MenuSetting, deeds: MenuDeeds): Items {
  const { t } = setting;
  const mac = setting.platform === "darwin";
  const of = (...menus: readonly MenuName[]): Items => pageItems(setting, deeds, menus);
  const title = (label: string) => titleOf(label, mac);
  const own = (label: string, items: Items): Items =>
    items.length === 0 ? [] : [{ label: title(label), submenu: items }];
  return [
    ...(mac ? [appMenu(setting, deeds, of("settings"))] : []),
    { label: title(t("desktop.fileMenu")), submenu: fileItems(setting, deeds, of) },
    {
      role: "editMenu",
      label: title(t("desktop.editMenu")),
      submenu: withLine(editItems(t), of("edit")),
    },
    { label: title(t("desktop.viewMenu")), submenu: viewItems(setting, of) },
    ...own(t("desktop.socketMenu"), of("socket")),
    ...own(t("desktop.eventsMenu"), of("events")),
    ...own(t("desktop.payloadMenu"), of("payload")),
    ...own(t("desktop.recordingMenu"), of("recording")),
    {
      role: "windowMenu",
      label: title(t("desktop.windowMenu")),
      submenu: withLine(windowItems(t, deeds, mac), of("window")),
    },
    {
      role: "help",
      label: title(t("desktop.helpMenu")),
      submenu: withLine(of("help"), helpItems(setting, deeds)),
    },
  ];
}

/** macOS opens no menu by a letter; where the language has none, it stands in brackets behind. */
function titleOf(label: string, mac: boolean): string {
  return mac ? label.replace(/\(&\w\)$/, "").replace("&", "") : label;
}

/** The page's actions of some menus, those of one kind together. */
function pageItems(
  { page, platform }: MenuSetting,
  deeds: MenuDeeds,
  menus: readonly MenuName[],
): Items {
  const items: Items = [];
  let kind = "";
  for (const action of page.filter(({ menu }) => menus.includes(menu))) {
    const next = action.id.split(".", 1)[0] ?? "";
    if (items.length > 0 && next !== kind) items.push(LINE);
    kind = next;
    items.push(pageItem(action, platform, deeds));
  }
  return items;
}

function pageItem(
  { id, label, keys, enabled, checked }: MenuAction,
  platform: NodeJS.Platform,
  { run }: MenuDeeds,
): MenuItemConstructorOptions {
  const accelerator = keys === null ? undefined : acceleratorOf(keys, platform);
  return {
    id,
    label: label.replaceAll("&", "&&"),
    enabled,
    ...(checked === null ? {} : { type: "checkbox", checked }),
    // The page hears its keys itself, where they count: the menu only shows them.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => run(id),
  };
}

function withLine(first: Items, second: Items): Items {
  return first.length === 0 || second.length === 0
    ? [...first, ...second]
    : [...first, LINE, ...second];
}

type Of = (...menus: readonly MenuName[]) => Items;

function appMenu(
  { t }: MenuSetting,
  deeds: MenuDeeds,
  settings: Items,
): MenuItemConstructorOptions {
  return {
    role: "appMenu",
    submenu: [
      { role: "about", label: t("desktop.about") },
      updatesItem(t, deeds),
      LINE,
      ...settings,
      ...(settings.length === 0 ? [] : [LINE]),
      { role: "services", label: t("desktop.services") },
      LINE,
      { role: "hide", label: t("desktop.hide") },
      { role: "hideOthers", label: t("desktop.hideOthers") },
      { role: "unhide", label: t("desktop.showAll") },
      LINE,
      { role: "quit", label: t("desktop.quit") },
    ],
  };
}

function fileItems(setting: MenuSetting, deeds: MenuDeeds, of: Of): Items {
  const { t, platform } = setting;
  const mac = platform === "darwin";
  const opened = of("new");
  const settings = mac ? [] : of("settings");
  return [
    {
      label: t("desktop.newWindow"),
      accelerator: "CmdOrCtrl+Shift+N",
      click: () => deeds.newWindow(),
    },
    ...(opened.length === 0 ? [] : [{ label: t("desktop.newSocket"), submenu: opened }]),
    LINE,
    {
      label: t("desktop.open"),
      accelerator: "CmdOrCtrl+O",
      registerAccelerator: setting.page.length === 0,
      click: () => deeds.chooseFile(),
    },
    { label: t("desktop.openRecent"), submenu: recentItems(setting, deeds) },
    ...of("file"),
    LINE,
    { label: t("desktop.openRecordings"), click: () => deeds.openRecordings() },
    LINE,
    ...settings,
    ...(settings.length === 0 ? [] : [LINE]),
    mac
      ? { role: "close", label: t("desktop.closeWindow") }
      : { role: "quit", label: t("desktop.quit") },
  ];
}

/** A workspace is asked about in a window, a recording is shown in it. */
function recentItems({ t, recent }: MenuSetting, { openFile }: MenuDeeds): Items {
  if (recent.length === 0) return [{ label: t("desktop.nothingRecent"), enabled: false }];
  const of = (kind: RecentFile["kind"]): Items =>
    recent
      .filter((file) => file.kind === kind)
      .map(({ path }) => ({ label: path.replaceAll("&", "&&"), click: () => openFile(path) }));
  return withLine(of("recording"), of("workspace"));
}

function editItems(t: Wording): Items {
  return [
    { role: "undo", label: t("desktop.undo") },
    { role: "redo", label: t("desktop.redo") },
    LINE,
    { role: "cut", label: t("desktop.cut") },
    { role: "copy", label: t("desktop.copy") },
    { role: "paste", label: t("desktop.paste") },
    { role: "delete", label: t("desktop.delete") },
    LINE,
    { role: "selectAll", label: t("desktop.selectAll") },
  ];
}

function viewItems({ t, isPackaged }: MenuSetting, of: Of): Items {
  const sub = (label: string, items: Items): Items =>
    items.length === 0 ? [] : [{ label, submenu: items }];
  return [
    { role: "reload", label: t("desktop.reload") },
    ...(isPackaged
      ? []
      : [{ role: "toggleDevTools", label: t("desktop.developerTools") } as const]),
    LINE,
    ...of("view"),
    ...sub(t("desktop.theme"), of("theme")),
    ...sub(t("desktop.language"), of("language")),
    LINE,
    { role: "resetZoom", label: t("desktop.actualSize") },
    { role: "zoomIn", label: t("desktop.zoomIn") },
    { role: "zoomOut", label: t("desktop.zoomOut") },
    ...ZOOM_KEYS,
    LINE,
    { role: "togglefullscreen", label: t("desktop.fullScreen") },
  ];
}

function windowItems(t: Wording, { keepOnTop }: MenuDeeds, mac: boolean): Items {
  return [
    { role: "minimize", label: t("desktop.minimize") },
    { role: "zoom", label: t("desktop.maximize") },
    {
      id: KEEP_ON_TOP,
      type: "checkbox",
      label: t("desktop.keepOnTop"),
      click: ({ checked }) => keepOnTop(checked),
    },
    ...(mac
      ? [LINE, { role: "front", label: t("desktop.allToFront") } as const]
      : [{ role: "close", label: t("desktop.closeWindow") } as const]),
  ];
}

function updatesItem(t: Wording, deeds: MenuDeeds): MenuItemConstructorOptions {
  return { label: t("updates.menu"), click: () => deeds.checkForUpdates() };
}

function helpItems({ t, hasLog, platform }: MenuSetting, deeds: MenuDeeds): Items {
  return [
    { label: t("desktop.guide"), click: () => deeds.openGuide() },
    ...(platform === "darwin" ? [] : [updatesItem(t, deeds)]),
    LINE,
    { label: t("desktop.copyDiagnostics"), click: () => deeds.copyDiagnostics() },
    ...(hasLog ? [{ label: t("desktop.showLog"), click: () => deeds.showLog() }] : []),
  ];
}
