// What a person did to the view, in order, so that it can be undone and done again: hiding, marking, filtering, sorting. Who
// does such a thing says so, in words, with both ways back; what the engine's sockets did stays done.
//
//     did(app, { words: said("marks.hid", { count: 1 }), undo: () => put(before), redo: () => put(after) });

import { said, type Text } from "../../shared/words/said.ts";
import type { App, State } from "../app/App.ts";
import { slice } from "../app/slice.ts";

export interface Deed {
  /** A sentence in the past: `Hid 1 row.` */
  readonly words: Text;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Whether it still means anything, as the recording or the side that it was about may be gone. Always without it. */
  readonly stands?: (state: State) => boolean;
  /** Deeds of one kind in a row are one: what is typed, a border that is moved step by step. */
  readonly joins?: string;
  /** Nothing is said of it when it is done, since it is done where one looks. */
  readonly quiet?: boolean;
}

/** Older ones cannot be undone any more. */
export const MAX_DEEDS = 100;

/** Both with the newest last; what was undone can be done again until something else is done. */
export const historySlice = slice("history", () => ({
  done: [] as readonly Deed[],
  undone: [] as readonly Deed[],
}));

export interface Toast {
  readonly words: Text;
  /** What its button does. */
  readonly offer: "undo" | "redo";
}

/** What is said of the last deed, until it has been read. */
export const toastSlice = slice("toast", () => ({
  toast: null as Toast | null,
  /** Which one it is. */
  number: 0,
}));

type Holder = Pick<App, "store">;

export function did(app: Holder, deed: Deed): void {
  const { done } = historySlice.get(app);
  const last = done.at(-1);
  const joined = deed.joins !== undefined && last?.joins === deed.joins;
  const rest = joined ? done.slice(0, -1) : done;
  const now = joined && last !== undefined ? { ...deed, undo: last.undo } : deed;
  historySlice.set(app, { done: [...rest, now].slice(-MAX_DEEDS), undone: [] });
  if (deed.quiet === true) dismissToast(app);
  else say(app, { words: deed.words, offer: "undo" });
}

/** Takes the last deed back that still stands. */
export function undo(app: Holder): void {
  const { done, undone } = historySlice.get(app);
  const at = lastStanding(done, app.store.getState());
  const deed = done[at];
  historySlice.set(app, {
    done: done.slice(0, Math.max(0, at)),
    undone: deed === undefined ? undone : [...undone, deed],
  });
  if (deed === undefined) return;
  deed.undo();
  say(app, { words: said("undo.undone", { what: deed.words }), offer: "redo" });
}

/** Does again what was undone last. */
export function redo(app: Holder): void {
  const { done, undone } = historySlice.get(app);
  const at = lastStanding(undone, app.store.getState());
  const deed = undone[at];
  historySlice.set(app, {
    done: deed === undefined ? done : [...done, deed],
    undone: undone.slice(0, Math.max(0, at)),
  });
  if (deed === undefined) return;
  deed.redo();
  say(app, { words: deed.words, offer: "undo" });
}

export function canUndo(state: State): boolean {
  return lastStanding(historySlice.of(state).done, state) !== -1;
}

export function canRedo(state: State): boolean {
  return lastStanding(historySlice.of(state).undone, state) !== -1;
}

export function dismissToast(app: Holder): void {
  toastSlice.set(app, { toast: null });
}

function say(app: Holder, toast: Toast): void {
  toastSlice.set(app, ({ number }) => ({ toast, number: number + 1 }));
}

function lastStanding(deeds: readonly Deed[], state: State): number {
  return deeds.findLastIndex(({ stands }) => stands?.(state) ?? true);
}
