// Every key that does something, by what it is about: those of the actions, and those that a table, a field or a plot knows.

import type { Text } from "../../shared/words/said.ts";
import { actions, SECTIONS } from "../app/action.ts";
import type { App } from "../app/App.ts";
import { keySheet, type KeyRow } from "../app/keySheet.ts";

export interface SheetPart {
  readonly title: Text;
  readonly rows: readonly KeyRow[];
}

/** None is empty. */
export function shortcutSheet(app: Pick<App, "rows">): readonly SheetPart[] {
  const rows: readonly KeyRow[] = [
    ...actions
      .of(app)
      .flatMap(({ keys, moreKeys = [], title, section }) =>
        keys === undefined ? [] : [{ keys: [keys, ...moreKeys], title, section }],
      ),
    ...keySheet.of(app),
  ];
  const sections = Object.keys(SECTIONS) as (keyof typeof SECTIONS)[];
  return sections
    .map((section) => ({
      title: SECTIONS[section],
      rows: rows.filter((row) => row.section === section),
    }))
    .filter((part) => part.rows.length > 0);
}
