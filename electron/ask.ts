// Questions in the system's own dialogs. Nobody waits for an answer once the program is told to end.

import { dialog, type BrowserWindow } from "electron";

export interface Question {
  readonly type: "question" | "warning" | "error";
  readonly message: string;
  readonly detail: string;
  /** The first is the one that Enter means, the second what it comes to without an answer. */
  readonly buttons: readonly [string, string];
}

const ending = new AbortController();

/** Whether the first button was chosen. Null: of no window. */
export async function ask(window: BrowserWindow | null, question: Question): Promise<boolean> {
  const options = {
    ...question,
    buttons: [...question.buttons],
    defaultId: 0,
    cancelId: 1,
    signal: ending.signal,
  };
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return response === 0;
}

/** Something that is only to be read. Null: of no window. */
export async function tell(
  window: BrowserWindow | null,
  message: string,
  detail: string,
): Promise<void> {
  const options = { type: "info", message, detail, signal: ending.signal } as const;
  await (window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options));
}

/** All that are asked now, and will be, are answered with their second button. */
export function answerNoMore(): void {
  ending.abort();
}
