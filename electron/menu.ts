// The application menu of the window in front, drawn anew where its entries are others; what can be done, and what is so, changes in
// place.

import {
  BrowserWindow,
  Menu,
  app,
  clipboard,
  dialog,
  shell,
  type OpenDialogOptions,
  type WebContents,
} from "electron";
import type { PageMenu } from "../shared/contract/menu.ts";
import { MENU_MESSAGES } from "../shared/contract/menuMessages.ts";
import type { EngineFacts } from "../shared/model/program.ts";
import type { RecentFile } from "../shared/model/workspaces.ts";
import { engineWindows, focusedEngineWindow, guideUrl, openGuide } from "./guideWindow.ts";
import { diagnostics, log } from "./log.ts";
import { KEEP_ON_TOP, menuTemplate, type MenuDeeds } from "./menuTemplate.ts";
import { notice } from "./notice.ts";
import { hearPages } from "./pageMenu.ts";
import { onLanguage, t } from "./wording.ts";

export interface MenuActions {
  newWindow(): void;
  /** The windows ask about a workspace file, or show a recording. */
  openFile(path: string): void;
  /** Absolute path of the folder that recordings go to. */
  readonly recordingFolder: string;
  /** The engine in numbers; null where none runs. */
  facts(): Promise<EngineFacts | null>;
  checkForUpdates(): void;
}

/** Of each page that has told. */
const told = new WeakMap<WebContents, PageMenu>();
let draw = (): void => {};
let recent: readonly RecentFile[] = [];
/** What the menu that is drawn was made of, but for what changes in place. */
let drawn = "";

/** In the language that is spoken, also when that changes. */
export function setupMenu(actions: MenuActions): void {
  const deeds = deedsOf(actions);
  draw = () => {
    const page = menuInFront();
    const shape = JSON.stringify([t.tongue.tag, recent, page.map(shapeOf)]);
    if (shape !== drawn) {
      drawn = shape;
      const template = menuTemplate(
        {
          platform: process.platform,
          t,
          page,
          recent,
          isPackaged: app.isPackaged,
          hasLog: log.file !== null,
        },
        deeds,
      );
      Menu.setApplicationMenu(Menu.buildFromTemplate(template));
    } else changeInPlace(page);
    tickKeptOnTop();
  };
  drawn = "";
  draw();
  onLanguage(() => draw());
  app.on("browser-window-focus", () => draw());
  hearPages({
    onMenu(page, menu) {
      told.set(page, menu);
      if (page === pageInFront()) draw();
    },
    onChoose: () => deeds.chooseFile(),
    onDrop: (_page, path) => actions.openFile(path),
  });
}

/** In the menu, and where the system lists recent documents (dock, task bar). */
export function showRecent(files: readonly RecentFile[]): void {
  const [newest] = files;
  if (newest !== undefined && newest.path !== recent[0]?.path) app.addRecentDocument(newest.path);
  recent = files;
  draw();
}

function windowInFront(): BrowserWindow | undefined {
  return focusedEngineWindow() ?? engineWindows()[0];
}

function pageInFront(): WebContents | undefined {
  return windowInFront()?.webContents;
}

function menuInFront(): PageMenu {
  const page = pageInFront();
  return page === undefined ? [] : (told.get(page) ?? []);
}

function shapeOf({ id, menu, label, keys, checked }: PageMenu[number]): unknown {
  return [id, menu, label, keys, checked !== null];
}

function changeInPlace(page: PageMenu): void {
  const menu = Menu.getApplicationMenu();
  for (const { id, enabled, checked } of page) {
    const item = menu?.getMenuItemById(id);
    if (!item) continue;
    if (item.enabled !== enabled) item.enabled = enabled;
    if (checked !== null && item.checked !== checked) item.checked = checked;
  }
}

function deedsOf({
  newWindow,
  openFile,
  recordingFolder,
  facts,
  checkForUpdates,
}: MenuActions): MenuDeeds {
  let choosing = false;
  async function chooseFile(): Promise<void> {
    if (choosing) return;
    choosing = true;
    try {
      const path = await chosen();
      if (path !== undefined) openFile(path);
    } finally {
      choosing = false;
    }
  }
  return {
    newWindow,
    openFile,
    chooseFile: () => void chooseFile(),
    openRecordings: () => openFolder(recordingFolder),
    run: (id) => pageInFront()?.send(MENU_MESSAGES.action, id),
    keepOnTop: (on) => BrowserWindow.getFocusedWindow()?.setAlwaysOnTop(on),
    copyDiagnostics: () => void copyDiagnostics(facts),
    showLog,
    openGuide: () => openGuide(guideUrl()),
    checkForUpdates,
  };
}

/** By the system's own dialog. */
async function chosen(): Promise<string | undefined> {
  const options: OpenDialogOptions = {
    properties: ["openFile"],
    filters: [
      { name: t("desktop.recordingsAndWorkspaces"), extensions: ["pcapng", "json"] },
      { name: t("desktop.allFiles"), extensions: ["*"] },
    ],
  };
  const window = windowInFront();
  const { filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return filePaths[0];
}

function tickKeptOnTop(): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(KEEP_ON_TOP);
  if (item) item.checked = BrowserWindow.getFocusedWindow()?.isAlwaysOnTop() === true;
}

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
