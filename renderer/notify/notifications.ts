// Tells of what happened while the person looks elsewhere: the system shows it, and one of a kind stands at a time.

import type { App } from "../app/App.ts";
import { say } from "../app/say.ts";
import { said, type Text } from "../../shared/words/said.ts";

export interface Notice {
  /** What it is of: the next one of it takes its place. */
  readonly tag: string;
  readonly words: Text;
  /** The person clicked on it. */
  readonly onClick?: () => void;
}

/** The same in every language. */
const PROGRAM = "Portscope";

/** Nothing while the window is in front: there it is seen. */
export function notify(app: Pick<App, "t">, { tag, words, onClick }: Notice): void {
  if (document.hasFocus() || !canNotify()) return;
  const shown = new Notification(PROGRAM, { body: app.t.text(words), tag });
  shown.addEventListener("click", () => {
    window.focus();
    onClick?.();
    shown.close();
  });
}

function canNotify(): boolean {
  return typeof Notification !== "undefined" && Notification.permission === "granted";
}

/** Once the person wants to be told: the browser asks him too. Says so where it does not let us. */
export async function askToNotify(app: App): Promise<void> {
  if (typeof Notification === "undefined" || canNotify()) return;
  const answer = await Notification.requestPermission();
  if (answer !== "granted") say(app, said("settings.mayNotNotify"));
}
