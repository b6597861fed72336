// Tells the desktop program what stands in the system's menu, whenever that is something else, and does what is chosen there.

import { MENU_MESSAGES } from "../../shared/contract/menuMessages.ts";
import { checkRecord } from "../../shared/util/check.ts";
import { actions } from "../app/action.ts";
import type { App } from "../app/App.ts";
import { runAction } from "../app/runAction.ts";
import { appShown } from "../app/shownSource.ts";
import { menuOf } from "./menuOf.ts";

/** Milliseconds between two looks: a menu is slower than a frame. */
const PAUSE = 250;

/** Only pages of the desktop program have such a menu. Returns its undo. */
export function keepMenu(home: App): () => void {
  if (typeof location === "undefined" || location.protocol !== "app:") return () => {};
  let told = "";
  let timer: ReturnType<typeof setTimeout> | null = null;
  let watched: App | null = null;
  let leave = (): void => {};

  function later(): void {
    timer ??= setTimeout(look, PAUSE);
  }
  function look(): void {
    timer = null;
    const app = appShown(home);
    if (app !== watched) {
      leave();
      leave = app === home ? () => {} : app.store.subscribe(later);
      watched = app;
    }
    const text = JSON.stringify(menuOf(app));
    if (text === told) return;
    told = text;
    window.postMessage({ type: MENU_MESSAGES.menu, text }, location.origin);
  }
  function hear({ source, data }: MessageEvent<unknown>): void {
    const message = checkRecord(data);
    if (source !== window || message?.["type"] !== MENU_MESSAGES.action) return;
    const action = actions.of(home).find(({ id }) => id === message["id"]);
    if (action !== undefined) runAction(appShown(home), action);
  }
  const leaveHome = home.store.subscribe(later);
  window.addEventListener("message", hear);
  later();
  return () => {
    leaveHome();
    leave();
    window.removeEventListener("message", hear);
    if (timer !== null) clearTimeout(timer);
  };
}
