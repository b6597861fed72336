// Something that sweeps much away was asked for and waits for its one confirmation, in place, unless the person wants none.

import type { Text } from "../../shared/words/said.ts";
import type { App, State } from "./App.ts";
import type { Setting } from "./setting.ts";
import { slice } from "./slice.ts";
import { slot } from "./slot.ts";

export interface Question {
  readonly id: string;
  readonly words: (state: State) => Text;
  /** On the button that does it. */
  readonly yes: Text;
  /** Whether the person wants to be asked. */
  readonly asks: Pick<Setting<boolean>, "get">;
  readonly run: (app: App) => void;
}

export const questions = slot<Question>("question");

export const questionSlice = slice("question", () => ({ asked: null as string | null }));

/** Who does not want to be asked has it done at once. */
export function ask(app: App, { id, asks, run }: Question): void {
  if (asks.get(app)) questionSlice.set(app, { asked: id });
  else run(app);
}

export function leaveQuestion(app: Pick<App, "store">): void {
  questionSlice.set(app, { asked: null });
}
