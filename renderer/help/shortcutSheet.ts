// Every key that does something, by what it is about: those of the actions, and those that a table, a field or a plot knows.

import type { Text } from "../../shared/words/said.ts";
import { actions, SECTIONS, type Action } from "../app/action.ts";
import type { App } from "../app/App.ts";
import { keySheet, type KeyRow } from "../app/keySheet.ts";
import { initialKeys, shortcutsSetting } from "../app/shortcuts.ts";

export interface SheetRow extends KeyRow {
  /** Whose keys they are, and can be others; null where they are no action's. */
  readonly action: Action | null;
}

export interface SheetPart {
  readonly title: Text;
  readonly rows: readonly SheetRow[];
}

/** None is empty. `all`: actions without keys, too. */
export function shortcutSheet(app: Pick<App, "rows" | "store">, all = false): readonly SheetPart[] {
  const changed = shortcutsSetting.get(app);
  const rows: readonly SheetRow[] = [
    ...actions.of(app).flatMap((action): readonly SheetRow[] => {
      const keys = changed[action.id] ?? initialKeys(action);
      const { title, section, id } = action;
      const isShown = all || keys.length > 0 || changed[id] !== undefined;
      return isShown ? [{ keys, title, section, action }] : [];
    }),
    ...keySheet.of(app).map((row) => ({ ...row, action: null })),
  ];
  const sections = Object.keys(SECTIONS) as (keyof typeof SECTIONS)[];
  return sections
    .map((section) => ({
      title: SECTIONS[section],
      rows: rows.filter((row) => row.section === section),
    }))
    .filter((part) => part.rows.length > 0);
}
