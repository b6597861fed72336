// The window with all its features. Loaded by start.ts.

import { FEATURES } from "./features.ts";
import { openWindow } from "./window/openWindow.tsx";

await openWindow(FEATURES);
