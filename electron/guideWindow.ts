// The guide, in a window of its own that has no preload, and so no way to the engine. There is one at most; it goes with the last
// window that has an engine.

import { BrowserWindow, nativeTheme } from "electron";
import { MINIMUM } from "./fitBounds.ts";
import { notice } from "./notice.ts";
import { isPageUrl, PAGE_URL } from "./pageScheme.ts";
import { t } from "./wording.ts";

let guide: BrowserWindow | null = null;

/** Whether a URL is of a page of the guide. */
export function isGuideUrl(url: string): boolean {
  return isPageUrl(url) && new URL(url).pathname.startsWith("/guide/");
}

/** Its first page in the language that is spoken. */
export function guideUrl(): string {
  return `${PAGE_URL}guide/${t.tongue.tag}/index.html`;
}

export function openGuide(url: string): void {
  guide ??= create();
  guide.loadURL(url).catch((error: unknown) => {
    notice(t("desktop.pageDidNotLoad", { error: String(error) }));
  });
  guide.show();
  guide.focus();
}

function create(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1120,
    height: 800,
    minWidth: MINIMUM.width / 2,
    minHeight: MINIMUM.height / 2,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#16171a" : "#ffffff",
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      javascript: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once("closed", () => {
    guide = null;
  });
  return window;
}

/** The windows on the engine. */
export function engineWindows(): readonly BrowserWindow[] {
  return BrowserWindow.getAllWindows().filter((window) => window !== guide);
}

/** Of the windows on the engine the one that has the focus, if one has. */
export function focusedEngineWindow(): BrowserWindow | null {
  const focused = BrowserWindow.getFocusedWindow();
  return focused === guide ? null : focused;
}

/** After a window on the engine was closed. */
export function closeGuideAlone(): void {
  if (engineWindows().length === 0) guide?.close();
}
