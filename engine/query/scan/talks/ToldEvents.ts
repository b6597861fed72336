// What filters know of conversations: each event's messages, told in a line, as far as they are known when it is heard.

import type { Text } from "../../../../shared/words/said.ts";
import type { RowField } from "../../../../shared/model/rowField.ts";
import { inEnglish } from "../../../../shared/words/inEnglish.ts";
import { Recent } from "../../../../shared/util/Recent.ts";
import { FieldReads } from "./FieldReads.ts";
import { answerTime, type Message } from "./Message.ts";
import { readGist, restAt } from "./readGist.ts";
import { Talks, type HeardEvent, type UnansweredRequests } from "./Talks.ts";

/** Of an event, or of one message. */
export interface Told {
  /** In English, whatever the window's language; empty where there is nothing to say. */
  readonly info: string;
  /** µs from the request's last byte to the answer's first one; null where it is no answer, or not known whose. */
  readonly answerTime: number | null;
  /** Of the fields that are asked for, in their order; empty where it has none of them. */
  readonly values: readonly (Text | null)[];
}

/** Events whose messages are kept, for those that are found late. */
const KEPT = 65_536;

export class ToldEvents {
  readonly #talks: Talks;
  /** By ordinal. */
  readonly #heard = new Recent<number, readonly Message[]>(KEPT);

  /** They are heard from their first event on. `fields`: whose values are wanted of each message. */
  constructor(isAccepted: (socket: number) => boolean, fields: readonly RowField[] = []) {
    const reads = fields.length === 0 ? null : new FieldReads(fields, "all");
    this.#talks = new Talks({ isAccepted, isComplete: () => true, reads });
  }

  /** Events come in their order. */
  hear(event: HeardEvent, ordinal: number): void {
    const messages = this.#talks.hear(event, ordinal);
    if (messages.length > 0) this.#heard.set(ordinal, messages);
  }

  /** Requests that nobody answered, where nothing more comes. */
  unanswered(): UnansweredRequests {
    return this.#talks.unanswered();
  }

  /** Null where it has no message. */
  event(ordinal: number): Told | null {
    const messages = this.#heard.peek(ordinal);
    if (messages === undefined) return null;
    const { info, part, values } = readGist(messages, ordinal);
    return told(info, part, values);
  }

  /** Of a message of so many bytes that begins `skip` bytes into an event. */
  message(first: number, skip: number, length: number): Told | null {
    const messages = this.#heard.peek(first);
    const found = messages?.find((each) => isAt(each, first, skip, length));
    if (found !== undefined) return told(found.info, found, found.values);
    const rest = restAt(messages ?? [], skip);
    if (rest !== null) return told(rest.info, null, rest.values);
    return skip === 0 ? this.event(first) : null;
  }
}

export function isAt(message: Message, first: number, skip: number, length: number): boolean {
  return message.first === first && message.skip === skip && message.length === length;
}

function told(info: Text, part: Message | null, values: Told["values"]): Told {
  const time = part === null ? null : answerTime(part);
  return { info: inEnglish.text(info), answerTime: time, values };
}
