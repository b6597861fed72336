// What a reading finds out about a message as a whole: what it says in a line, and its part in an exchange.

import type { Text } from "../../words/said.ts";
import type { Part } from "../Gist.ts";

export class GistNotes {
  /** Null: it neither asks nor answers, or it was not said. */
  part: Part | null = null;
  /** What the message's field says. */
  summary: Text = "";
  #told: Text | null = null;

  /** Says the message shorter than its field does; also of what came before a failure. */
  tell(info: Text): void {
    this.#told = info;
  }

  get info(): Text {
    return this.#told ?? this.summary;
  }
}
