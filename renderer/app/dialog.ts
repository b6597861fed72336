// What opens over the rest: at most one at a time, known by its feature's name for it.
//
//     export const licences = dialog("licences");
//     licences.isOpen(state);  licences.open(app);  licences.close(app);

import type { ComponentType } from "react";
import type { App, State } from "./App.ts";
import { slice } from "./slice.ts";
import { slot } from "./slot.ts";

export interface DialogOptions {
  /** It stands among the rest, which goes on taking keys; others take Escape themselves. */
  readonly inPlace?: boolean;
  /** While it is open no shortcut counts but this action's. */
  readonly onlyAction?: string;
}

type Holder = Pick<App, "store">;

export interface Dialog extends DialogOptions {
  readonly name: string;
  isOpen(state: State): boolean;
  open(app: Holder): void;
  /** Closes it if it is the one that is open. */
  close(app: Holder): void;
  set(app: Holder, open: boolean): void;
}

export const dialogSlice = slice("dialog", () => ({ open: null as Dialog | null }));

/** Those that are drawn over the window; others are drawn where they belong. */
export const dialogs = slot<ComponentType>("dialog");

export function dialog(name: string, options: DialogOptions = {}): Dialog {
  const isOpen = (state: State): boolean => dialogSlice.of(state).open === self;
  const self: Dialog = {
    ...options,
    name,
    isOpen,
    open: (app) => dialogSlice.set(app, { open: self }),
    close(app) {
      if (isOpen(app.store.getState())) dialogSlice.set(app, { open: null });
    },
    set: (app, open) => (open ? self.open(app) : self.close(app)),
  };
  return self;
}
