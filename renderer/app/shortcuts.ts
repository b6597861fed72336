// The keys of actions: those that a person gave them, else those they have at first.

import { ON_MAC } from "../kit/platform.ts";
import { showShortcut } from "../kit/shortcut.ts";
import type { Action } from "./action.ts";
import type { State } from "./App.ts";
import { personSetting } from "./personSetting.ts";
import { useAppState } from "./useApp.ts";

export const shortcutsSetting = personSetting("shortcuts");

type Keyed = Pick<Action, "id" | "keys" | "moreKeys">;

/** The first is the one that menus show. */
export function keysOf(state: State, action: Keyed): readonly string[] {
  return shortcutsSetting.of(state)[action.id] ?? initialKeys(action);
}

export function initialKeys({ keys, moreKeys = [] }: Keyed): readonly string[] {
  return keys === undefined ? moreKeys : [keys, ...moreKeys];
}

/** As this system writes them; empty where it has none. What menus, tooltips and palette show of it. */
export function shownKeys(state: State, action: Keyed): string {
  const [keys] = keysOf(state, action);
  return keys === undefined ? "" : showShortcut(keys, ON_MAC);
}

export function useShownKeys(action: Keyed): string {
  return useAppState((state) => shownKeys(state, action));
}
