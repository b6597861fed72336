// The sizes of the window's own panels.

import { layoutSetting } from "./layout.ts";

export const columnsLayout = layoutSetting("columns");
export const rowsLayout = layoutSetting("rows");

/** Panels that each place fills, by the names under which their sizes are remembered: the same for all of them. */
export const PANELS = { list: "sockets", main: "events" } as const;
