// Something that cannot be undone was asked for and waits for its one confirmation, in place.

import type { Text } from "../../shared/words/said.ts";
import type { App, State } from "./App.ts";
import { slice } from "./slice.ts";
import { slot } from "./slot.ts";

export interface Question {
  readonly id: string;
  readonly words: (state: State) => Text;
  /** On the button that does it. */
  readonly yes: Text;
  readonly run: (app: App) => void;
}

export const questions = slot<Question>("question");

export const questionSlice = slice("question", () => ({ asked: null as string | null }));

export function ask(app: Pick<App, "store">, { id }: Question): void {
  questionSlice.set(app, { asked: id });
}

export function leaveQuestion(app: Pick<App, "store">): void {
  questionSlice.set(app, { asked: null });
}
