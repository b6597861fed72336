// The application menu. What concerns sockets is in the page's own table of actions, not here. Electron's own labels are English
// whatever the system's language: each has a word of ours.

import {
  BrowserWindow,
  Menu,
  app,
  clipboard,
  shell,
  type MenuItemConstructorOptions,
} from "electron";
import type { EngineFacts } from "../shared/model/program.ts";
import type { RecentFile } from "../shared/model/workspaces.ts";
import { guideUrl, openGuide } from "./guideWindow.ts";
import { diagnostics, log } from "./log.ts";
import { notice } from "./notice.ts";
import { onLanguage, t } from "./wording.ts";

export interface MenuActions {
  newWindow(): void;
  /** The windows ask about a workspace file. */
  openFile(path: string): void;
  /** Absolute path of the folder that recordings go to. */
  readonly recordingFolder: string;
  /** The engine in numbers; null where none runs. */
  facts(): Promise<EngineFacts | null>;
}

type Items = MenuItemConstructorOptions[];

const SEPARATOR = { type: "separator" } as const;

/** In the language that is spoken, also when that changes. */
export function setupMenu(actions: MenuActions): void {
  draw = () => {
    Menu.setApplicationMenu(Menu.buildFromTemplate(menus(actions)));
    tickKeptOnTop();
  };
  draw();
  onLanguage(draw);
  app.on("browser-window-focus", tickKeptOnTop);
}

let draw = (): void => {};
let recent: readonly RecentFile[] = [];

/** In the menu, and where the system lists recent documents (dock, task bar). */
export function showRecent(files: readonly RecentFile[]): void {
  const [newest] = files;
  if (newest !== undefined && newest.path !== recent[0]?.path) app.addRecentDocument(newest.path);
  recent = files;
  draw();
}

function menus(actions: MenuActions): Items {
  const mac = process.platform === "darwin";
  return [
    ...(mac ? [{ role: "appMenu" } as const] : []),
    { label: titleOf("desktop.fileMenu"), submenu: fileItems(actions, mac) },
    { role: "editMenu", label: titleOf("desktop.editMenu"), submenu: editItems() },
    { label: titleOf("desktop.viewMenu"), submenu: viewItems() },
    { role: "windowMenu", label: titleOf("desktop.windowMenu"), submenu: windowItems(mac) },
    { role: "help", label: titleOf("desktop.helpMenu"), submenu: helpItems(actions) },
  ];
}

type MenuTitle =
  | "desktop.fileMenu"
  | "desktop.editMenu"
  | "desktop.viewMenu"
  | "desktop.windowMenu"
  | "desktop.helpMenu";

/** macOS opens no menu by a letter; where the language has none, it stands in brackets behind. */
function titleOf(title: MenuTitle): string {
  const label = t(title);
  return process.platform === "darwin" ? label.replace(/\(&\w\)$/, "").replace("&", "") : label;
}

function fileItems(actions: MenuActions, mac: boolean): Items {
  const { newWindow, recordingFolder } = actions;
  return [
    { label: t("desktop.newWindow"), accelerator: "CmdOrCtrl+Shift+N", click: newWindow },
    { label: t("desktop.openRecent"), submenu: recentItems(actions) },
    { label: t("desktop.openRecordings"), click: () => openFolder(recordingFolder) },
    SEPARATOR,
    mac
      ? { role: "close", label: t("desktop.closeWindow") }
      : { role: "quit", label: t("desktop.quit") },
  ];
}

/** A workspace is asked about in a window; a recording is shown in its folder. */
function recentItems({ openFile }: MenuActions): Items {
  if (recent.length === 0) return [{ label: t("desktop.nothingRecent"), enabled: false }];
  const of = (kind: RecentFile["kind"], click: (path: string) => void): Items =>
    recent
      .filter((file) => file.kind === kind)
      .map(({ path }) => ({ label: path.replaceAll("&", "&&"), click: () => click(path) }));
  const workspaces = of("workspace", openFile);
  const recordings = of("recording", (path) => shell.showItemInFolder(path));
  const both = workspaces.length > 0 && recordings.length > 0;
  return [...workspaces, ...(both ? [SEPARATOR] : []), ...recordings];
}

const KEEP_ON_TOP = "keep-on-top";

/** Of the window that has the focus. */
function keepOnTopItem(): MenuItemConstructorOptions {
  return {
    id: KEEP_ON_TOP,
    type: "checkbox",
    label: t("desktop.keepOnTop"),
    click: ({ checked }) => BrowserWindow.getFocusedWindow()?.setAlwaysOnTop(checked),
  };
}

function tickKeptOnTop(): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(KEEP_ON_TOP);
  if (item) item.checked = BrowserWindow.getFocusedWindow()?.isAlwaysOnTop() === true;
}

function editItems(): Items {
  return [
    { role: "undo", label: t("desktop.undo") },
    { role: "redo", label: t("desktop.redo") },
    SEPARATOR,
    { role: "cut", label: t("desktop.cut") },
    { role: "copy", label: t("desktop.copy") },
    { role: "paste", label: t("desktop.paste") },
    { role: "delete", label: t("desktop.delete") },
    SEPARATOR,
    { role: "selectAll", label: t("desktop.selectAll") },
  ];
}

function viewItems(): Items {
  return [
    { role: "reload", label: t("desktop.reload") },
    ...(app.isPackaged
      ? []
      : [{ role: "toggleDevTools", label: t("desktop.developerTools") } as const]),
    SEPARATOR,
    { role: "resetZoom", label: t("desktop.actualSize") },
    { role: "zoomIn", label: t("desktop.zoomIn") },
    { role: "zoomOut", label: t("desktop.zoomOut") },
    ...ZOOM_KEYS,
    SEPARATOR,
    { role: "togglefullscreen", label: t("desktop.fullScreen") },
  ];
}

function windowItems(mac: boolean): Items {
  return [
    { role: "minimize", label: t("desktop.minimize") },
    { role: "zoom", label: t("desktop.maximize") },
    keepOnTopItem(),
    ...(mac
      ? [SEPARATOR, { role: "front", label: t("desktop.allToFront") } as const]
      : [{ role: "close", label: t("desktop.closeWindow") } as const]),
  ];
}

function helpItems({ facts }: MenuActions): Items {
  return [
    { label: t("desktop.guide"), click: () => openGuide(guideUrl()) },
    SEPARATOR,
    { label: t("desktop.copyDiagnostics"), click: () => void copyDiagnostics(facts) },
    ...(log.file === null ? [] : [{ label: t("desktop.showLog"), click: showLog }]),
  ];
}

const hidden = { visible: false, acceleratorWorksWhenHidden: true } as const;

/** As browsers have them: plus without Shift, and the keys of the number pad. */
const ZOOM_KEYS: readonly MenuItemConstructorOptions[] = [
  { role: "zoomIn", accelerator: "CmdOrCtrl+=", ...hidden },
  { role: "zoomIn", accelerator: "CmdOrCtrl+numadd", ...hidden },
  { role: "zoomOut", accelerator: "CmdOrCtrl+numsub", ...hidden },
  { role: "resetZoom", accelerator: "CmdOrCtrl+num0", ...hidden },
];

function openFolder(path: string): void {
  // Answers with a sentence instead of throwing.
  void shell.openPath(path).then((problem) => {
    if (problem !== "") notice(`${path}: ${problem}`);
  });
}

async function copyDiagnostics(facts: MenuActions["facts"]): Promise<void> {
  await clipboard.writeText(await diagnostics(await facts()));
}

function showLog(): void {
  if (log.file !== null) shell.showItemInFolder(log.file);
}
