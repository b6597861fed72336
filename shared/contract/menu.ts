// What a page of the desktop program tells of its actions, for the system's menu: the main process builds the menu, and knows no action
// but by its id.

import * as v from "valibot";

/** Which menu, or part of one, an action stands in. */
export const MENUS = [
  "new",
  "file",
  "settings",
  "edit",
  "view",
  "theme",
  "language",
  "socket",
  "events",
  "payload",
  "recording",
  "window",
  "help",
] as const;

export type MenuName = (typeof MENUS)[number];

/** Actions that are told. */
const MOST_ACTIONS = 500;

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));

/** Id of an action. */
export const actionId = v.pipe(v.string(), v.regex(/^[\w.:-]{1,100}$/));

export const pageMenu = v.pipe(
  v.array(
    v.strictObject({
      id: actionId,
      menu: v.picklist(MENUS),
      /** In the window's language. */
      label: text(300),
      /** As the action table writes them: `Mod+Shift+O`; null without any. */
      keys: v.nullable(text(40)),
      enabled: v.boolean(),
      /** Null: it is no choice that is either so or not. */
      checked: v.nullable(v.boolean()),
    }),
  ),
  v.maxLength(MOST_ACTIONS),
);

/** In the order of the menus. */
export type PageMenu = readonly MenuAction[];
export type MenuAction = v.InferOutput<typeof pageMenu>[number];
