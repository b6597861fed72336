// The application menu. What concerns sockets is in the page's own table of actions, not here.

import { Menu, app, shell, type MenuItemConstructorOptions } from "electron";
import { notice } from "./notice.ts";
import { t } from "./wording.ts";

export interface MenuActions {
  newWindow(): void;
  /** Absolute path of the folder that recordings go to. */
  readonly recordingFolder: string;
}

export function setupMenu({ newWindow, recordingFolder }: MenuActions): void {
  const mac = process.platform === "darwin";
  const file: MenuItemConstructorOptions[] = [
    { label: t("desktop.newWindow"), accelerator: "CmdOrCtrl+Shift+N", click: newWindow },
    { label: t("desktop.openRecordings"), click: () => openFolder(recordingFolder) },
    { type: "separator" },
    mac ? { role: "close" } : { role: "quit" },
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: "reload" },
    ...(app.isPackaged ? [] : [{ role: "toggleDevTools" } as const]),
    { type: "separator" },
    { role: "resetZoom" },
    { role: "zoomIn" },
    { role: "zoomOut" },
    ...ZOOM_KEYS,
    { type: "separator" },
    { role: "togglefullscreen" },
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: "appMenu" } as const] : []),
      { label: t("desktop.fileMenu"), submenu: file },
      { role: "editMenu" },
      { label: t("desktop.viewMenu"), submenu: view },
      { role: "windowMenu" },
    ]),
  );
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
