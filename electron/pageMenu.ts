// What pages tell of their actions for the menu, and of files. Nothing of it is believed before it is checked, and nothing but our own
// page is heard.

import { ipcMain, type IpcMainEvent, type WebContents } from "electron";
import * as v from "valibot";
import { pageMenu, type PageMenu } from "../shared/contract/menu.ts";
import { MAX_MENU, MENU_MESSAGES } from "../shared/contract/menuMessages.ts";
import { RECORDING_NAME } from "../shared/model/recordingName.ts";
import { LONGEST_PATH } from "./namedFile.ts";
import { isPageUrl } from "./pageScheme.ts";

export interface PageMessages {
  /** A page's actions are others than it told before. */
  onMenu(page: WebContents, menu: PageMenu): void;
  /** The person wants to choose a file. */
  onChoose(page: WebContents): void;
  /** A recording was dropped on it. */
  onDrop(page: WebContents, path: string): void;
}

const path = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_PATH), v.regex(RECORDING_NAME));

export function hearPages({ onMenu, onChoose, onDrop }: PageMessages): void {
  on(MENU_MESSAGES.menu, (page, text) => {
    const menu = menuIn(text);
    if (menu !== null) onMenu(page, menu);
  });
  on(MENU_MESSAGES.choose, onChoose);
  on(MENU_MESSAGES.drop, (page, named) => {
    const parsed = v.safeParse(path, named);
    if (parsed.success) onDrop(page, parsed.output);
  });
}

function on(channel: string, hear: (page: WebContents, value: unknown) => void): void {
  ipcMain.on(channel, (event: IpcMainEvent, value: unknown) => {
    const { sender, senderFrame } = event;
    if (senderFrame === sender.mainFrame && isPageUrl(senderFrame.url)) hear(sender, value);
  });
}

/** Null where it is none. */
export function menuIn(text: unknown): PageMenu | null {
  if (typeof text !== "string" || text.length > MAX_MENU) return null;
  try {
    const parsed = v.safeParse(pageMenu, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
