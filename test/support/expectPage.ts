// Playwright's expectations with the patience that a busy machine needs: its own five seconds are too few where two other
// programs keep the cores busy.

import { expect } from "@playwright/test";

export const expectPage = expect.configure({ timeout: 60_000 });
