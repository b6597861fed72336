// The table of actions as the system's menu has it: where each stands, what it is called, by which keys, and whether it can be done.

import type { MenuAction, MenuName, PageMenu } from "../../shared/contract/menu.ts";
import { actions, type Action } from "../app/action.ts";
import type { App } from "../app/App.ts";
import { appFor } from "../app/appFor.ts";
import { isChoice, isSoAlready, reasonOf } from "../app/available.ts";
import { keysOf } from "../app/shortcuts.ts";

/** Whose menu is not that of their section. The first that fits counts; null: in none, since the system has its own. */
const PLACES: readonly (readonly [begins: string, menu: MenuName | null])[] = [
  ["workspace.open", null],
  ["view.", null],
  ["diagnostics.copy", null],
  ["window.guide", null],
  ["window.updates", null],
  ["workspace.", "file"],
  ["window.settings", "settings"],
  ["settings.", "recording"],
  ["window.limits", "settings"],
  ["window.theme.", "theme"],
  ["window.language.", "language"],
  ["window.help", "help"],
  ["window.shortcuts", "help"],
  ["window.licences", "help"],
  ["diagnostics.", "help"],
  ["window.nextRegion", "window"],
  ["window.previousRegion", "window"],
  ["window.reconnect", "window"],
  ["find.", "edit"],
];

const OF_SECTION: Readonly<Record<Action["section"], MenuName>> = {
  new: "new",
  socket: "socket",
  sockets: "socket",
  events: "events",
  payload: "payload",
  recording: "recording",
  window: "view",
};

/** Of what the window shows now. */
export function menuOf(app: App): PageMenu {
  return actions.of(app).flatMap((action) => {
    const menu = menuFor(action);
    return menu === null ? [] : [entryOf(app, action, menu)];
  });
}

export function menuFor({ id, section }: Pick<Action, "id" | "section">): MenuName | null {
  const place = PLACES.find(([begins]) => id.startsWith(begins));
  return place === undefined ? OF_SECTION[section] : place[1];
}

function entryOf(app: App, action: Action, menu: MenuName): MenuAction {
  const reason = reasonOf(action, appFor(app, action).store.getState());
  const [keys = null] = keysOf(app.store.getState(), action);
  const isSo = isSoAlready(reason);
  return {
    id: action.id,
    menu,
    label: app.t.text(action.title),
    keys,
    // What is so already is ticked, and not off.
    enabled: reason === null || isSo,
    checked: isChoice(action) ? isSo : null,
  };
}
