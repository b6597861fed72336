// One window on the engine. There may be several; all see the same sockets.

import { BrowserWindow, nativeTheme } from "electron";
import { ask } from "./ask.ts";
import { connectPage } from "./connectPage.ts";
import type { EngineKeeper } from "./engine/keepEngine.ts";
import { PAGE_URL } from "./pageScheme.ts";
import { MINIMUM } from "./fitBounds.ts";
import { closeGuideAlone, engineWindows, focusedEngineWindow } from "./guideWindow.ts";
import { insteadOfNew } from "./mostWindows.ts";
import { boundsBeside, boundsFor, rememberPlace, rememberedPlace } from "./windowBounds.ts";
import { withReport } from "./askAfterCrash.ts";
import { log, reportCrash } from "./log.ts";
import { notice } from "./notice.ts";
import { languageQuery, t } from "./wording.ts";

export interface WindowSetting {
  readonly engine: EngineKeeper;
  /** Absolute path of the built preload script. */
  readonly preload: string;
  /** File that remembers the window's place. */
  readonly placeFile: string;
}

export function openWindow({ engine, preload, placeFile }: WindowSetting): void {
  const all = engineWindows();
  const focused = focusedEngineWindow();
  const instead = insteadOfNew(all, focused);
  if (instead !== null) return instead.focus();
  const before = focused ?? all[0];
  const place = before === undefined ? rememberedPlace(placeFile) : null;
  const window = new BrowserWindow({
    ...(before === undefined ? boundsFor(place) : boundsBeside(before)),
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    title: "Portscope",
    // What shows before the first paint.
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#1a1b1e" : "#ffffff",
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  if (place?.maximized === true) window.maximize();
  rememberPlace(placeFile, window);
  connectPage(window.webContents, engine);
  log.note("window-opened", { windows: all.length + 1 });
  window.once("closed", () => {
    log.note("window-closed");
    closeGuideAlone();
  });
  offerReload(window);
  zoomByWheel(window);
  window.once("ready-to-show", () => window.show());
  window.loadURL(PAGE_URL + languageQuery).catch((error: unknown) => {
    notice(t("desktop.pageDidNotLoad", { error: String(error) }));
    window.show();
  });
}

/** Also one that is minimized, or behind others. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Chromium's own steps are half a level. */
const ZOOM_STEP = 0.5;

/** Ctrl and the wheel, as in a browser. */
function zoomByWheel({ webContents }: BrowserWindow): void {
  webContents.on("zoom-changed", (_event, direction) => {
    const step = direction === "in" ? ZOOM_STEP : -ZOOM_STEP;
    webContents.setZoomLevel(webContents.getZoomLevel() + step);
  });
}

/** The sockets live in another process than the page: a page that crashed loses nothing but its view. */
function offerReload(window: BrowserWindow): void {
  window.webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    // Chromium has no stack to give: what it says is all there is.
    const report = reportCrash("window", `render-process-gone reason=${reason} code=${exitCode}`);
    const question = ask(window, {
      type: "warning",
      message: t("desktop.pageCrashed"),
      detail: withReport(t("desktop.socketsGoOn", { reason }), report),
      buttons: [t("desktop.reload"), t("desktop.closeWindow")],
    });
    void question.then((reload) => {
      if (window.isDestroyed()) return;
      if (reload) window.webContents.reload();
      else window.destroy();
    });
  });
}
