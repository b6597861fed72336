// Another key for an action: who holds it now, and what becomes of that.

import { actions, type Action } from "../../app/action.ts";
import type { App } from "../../app/App.ts";
import { keySheet } from "../../app/keySheet.ts";
import { initialKeys, keysOf, shortcutsSetting } from "../../app/shortcuts.ts";
import { said, type Text } from "../../../shared/words/said.ts";

export type Clash =
  /** Another action has it, and can be given another. */
  | { readonly kind: "action"; readonly action: Action }
  /** It cannot be had. */
  | { readonly kind: "fixed"; readonly holder: Text };

/** Keys of the program's own menu, and of browsers, which pages do not get. */
const RESERVED: ReadonlySet<string> = new Set(
  ["N", "T", "W", "Q", "R", "M", "0", "-", "=", "Shift+N", "Shift+T", "Shift+W", "Shift+R"]
    .map((key) => `Mod+${key}`)
    .concat("F11", "F12", "Alt+F4"),
);

/** Null where nothing else has the keys where the action has them. */
export function clashOf(app: App, action: Action, keys: string): Clash | null {
  if (RESERVED.has(keys)) return { kind: "fixed", holder: said("helpSheet.heldBySystem") };
  if (!canBeKeys(action, keys)) return { kind: "fixed", holder: said("helpSheet.heldByWriting") };
  const state = app.store.getState();
  const other = actions
    .of(app)
    .find((one) => one.id !== action.id && meets(one, action) && keysOf(state, one).includes(keys));
  if (other !== undefined) return { kind: "action", action: other };
  const fixed = keySheet.of(app).find((row) => row.keys.includes(keys));
  return fixed === undefined ? null : { kind: "fixed", holder: fixed.title };
}

/** What is a character, or moves in a text, is the text's wherever one writes. */
function canBeKeys({ within }: Action, keys: string): boolean {
  return within !== undefined || /(?:^|\+)F\d+$|Mod\+|Alt\+/.test(keys);
}

function meets(a: Action, b: Action): boolean {
  return a.within === undefined || b.within === undefined || a.within === b.within;
}

/** In place of its first keys. Who held them has them no more. */
export function changeKeys(app: App, action: Action, keys: string): void {
  const now = keysOf(app.store.getState(), action);
  give(app, action, [keys, ...now.slice(1).filter((other) => other !== keys)]);
}

export function takeKeysAway(app: App, action: Action): void {
  give(app, action, []);
}

/** Its keys as at first; who holds them has them no more. */
export function resetKeys(app: App, action: Action): void {
  give(app, action, initialKeys(action));
}

function give(app: App, action: Action, keys: readonly string[]): void {
  const state = app.store.getState();
  const next: Record<string, readonly string[]> = { ...shortcutsSetting.of(state) };
  const set = (one: Action, its: readonly string[]): void => {
    if (its.join(" ") === initialKeys(one).join(" ")) delete next[one.id];
    else next[one.id] = its;
  };
  for (const other of actions.of(app)) {
    if (other.id === action.id || !meets(other, action)) continue;
    const its = keysOf(state, other);
    if (its.some((one) => keys.includes(one)))
      set(
        other,
        its.filter((one) => !keys.includes(one)),
      );
  }
  set(action, keys);
  shortcutsSetting.set(app, next);
}
