// Which App of the window is shown: known by the window's own, and to each by itself.

import { slice } from "./slice.ts";

/** Of the window's own App: the source that is shown. */
export const shownSourceSlice = slice("shown-source", () => ({ source: 0 }));

/** Whether an App is the one that the window shows. */
export const shownSlice = slice("shown", () => ({ isShown: true }));
