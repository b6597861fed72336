// What a page of the desktop program, its preload and the main process call what they tell each other about the system's menu.

/** UTF-16 units of a menu as JSON. */
export const MAX_MENU = 128 * 1024;

export const MENU_MESSAGES = {
  /** From the page: its menu as JSON. */
  menu: "portscope-menu",
  /** To the page: the action that was chosen. */
  action: "portscope-action",
  /** From the page: the person wants to choose a file to be opened. */
  choose: "portscope-choose",
  /** From the preload: a recording was dropped on the page, by its path. */
  drop: "portscope-drop",
} as const;
