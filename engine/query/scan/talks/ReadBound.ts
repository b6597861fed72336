// How much of one read is told: a read is heard in some 15 ms, whatever is in it. Counted, so that the same is told each time.

import { said } from "../../../../shared/words/said.ts";
import type { Message } from "./Message.ts";
import type { CutBound } from "./protocolOptions.ts";

/** Messages of one read, and fields of one message that are read to find its end. */
export const MOST_MESSAGES = 8192;
export const MOST_FIELDS = 32_768;

/** What is said of the rest. */
export const NOT_TOLD = said("query.restOfReadIsNotTold", {
  messages: MOST_MESSAGES,
  fields: MOST_FIELDS,
});

/** Whether it stands for what is beyond. */
export function isRest(message: Message | undefined): message is Message {
  return message?.info === NOT_TOLD;
}

export class ReadBound implements CutBound {
  readonly fields = MOST_FIELDS;
  /** Whether there was more in this read. */
  over = false;
  #left = 0;

  /** Another read. */
  begin(): void {
    this.over = false;
    this.#left = MOST_MESSAGES;
  }

  hasRoom(): boolean {
    this.over ||= this.#left === 0;
    this.#left -= 1;
    return !this.over;
  }

  exceed(): void {
    this.over = true;
  }
}
