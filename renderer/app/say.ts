// Says for a moment what was just done: seen in the bar of the payload, heard politely.

import type { Text } from "../../shared/words/said.ts";
import type { App } from "./App.ts";
import { slice } from "./slice.ts";

/** Milliseconds that it stays on the screen. */
const SAID_FOR = 4000;

/** Empty most of the time. */
export const saidSlice = slice("said", () => ({ words: "" }));

export function say(app: Pick<App, "store" | "t">, text: Text): void {
  const words = app.t.text(text);
  // Said again where it is the same: the change is what is spoken.
  saidSlice.set(app, { words: "" });
  saidSlice.set(app, { words });
  setTimeout(() => {
    if (saidSlice.get(app).words === words) saidSlice.set(app, { words: "" });
  }, SAID_FOR);
}
