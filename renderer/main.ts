// The window with all its features. Loaded by start.ts.

import { FEATURES } from "./features.ts";
import { openWindow } from "./window/openWindow.tsx";

/** Called by who loaded this, not here: parts that the window waits for import this file, and would wait for it. */
export const open = (): Promise<void> => openWindow(FEATURES);
