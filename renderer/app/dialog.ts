// What opens over the rest: at most one at a time, known by its feature's name for it.
//
//     export const licences = dialog("licences");
//     licences.isOpen(state);  licences.open(app);  licences.close(app);

import type { ComponentType } from "react";
import type { App, State } from "./App.ts";
import { sideOf } from "./sides/sides.ts";
import type { Side } from "./side.ts";
import { slice } from "./slice.ts";
import { slot } from "./slot.ts";

export interface DialogOptions {
  /** It stands among the rest, which goes on taking keys; others take Escape themselves. */
  readonly inPlace?: boolean;
  /** Each side of the main view has its own place for it: it opens in one of them. */
  readonly atSide?: boolean;
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

export const dialogSlice = slice("dialog", () => ({
  open: null as Dialog | null,
  /** At which it was opened. */
  side: 0 as Side,
}));

/** Those that are drawn over the window; others are drawn where they belong. */
export const dialogs = slot<ComponentType>("dialog");

export function dialog(name: string, options: DialogOptions = {}): Dialog {
  const isOpen = (state: State): boolean => {
    const { open, side } = dialogSlice.of(state);
    return open === self && (options.atSide !== true || side === sideOf(state));
  };
  const self: Dialog = {
    ...options,
    name,
    isOpen,
    open: (app) => dialogSlice.set(app, { open: self, side: sideOf(app.store.getState()) }),
    close(app) {
      if (isOpen(app.store.getState())) dialogSlice.set(app, { open: null });
    },
    set: (app, open) => (open ? self.open(app) : self.close(app)),
  };
  return self;
}
