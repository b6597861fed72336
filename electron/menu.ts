// The application menu. What concerns sockets is in the page's own table of actions, not here. Electron's own labels are English
// whatever the system's language: each has a word of ours.

import { Menu, app, clipboard, shell, type MenuItemConstructorOptions } from "electron";
import type { EngineFacts } from "../shared/model/program.ts";
import { diagnostics, log } from "./log.ts";
import { notice } from "./notice.ts";
import { onLanguage, t } from "./wording.ts";

export interface MenuActions {
  newWindow(): void;
  /** Absolute path of the folder that recordings go to. */
  readonly recordingFolder: string;
  /** The engine in numbers; null where none runs. */
  facts(): Promise<EngineFacts | null>;
}

type Items = MenuItemConstructorOptions[];

const SEPARATOR = { type: "separator" } as const;

/** In the language that is spoken, also when that changes. */
export function setupMenu(actions: MenuActions): void {
  const draw = () => Menu.setApplicationMenu(Menu.buildFromTemplate(menus(actions)));
  draw();
  onLanguage(draw);
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

function fileItems({ newWindow, recordingFolder }: MenuActions, mac: boolean): Items {
  return [
    { label: t("desktop.newWindow"), accelerator: "CmdOrCtrl+Shift+N", click: newWindow },
    { label: t("desktop.openRecordings"), click: () => openFolder(recordingFolder) },
    SEPARATOR,
    mac
      ? { role: "close", label: t("desktop.closeWindow") }
      : { role: "quit", label: t("desktop.quit") },
  ];
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
    ...(mac
      ? [SEPARATOR, { role: "front", label: t("desktop.allToFront") } as const]
      : [{ role: "close", label: t("desktop.closeWindow") } as const]),
  ];
}

function helpItems({ facts }: MenuActions): Items {
  return [
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
