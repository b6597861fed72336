// Which requests nobody has answered, among all that was heard so far: what follows them is heard before they are asked about.

import type { Message } from "./Message.ts";
import { Talks, type HeardEvent } from "./Talks.ts";

/** Requests of closed sockets that are kept; of more the first. */
const MOST_LEFT = 2 ** 20;

export class OwedAnswers {
  readonly #talks: Talks;
  /** Requests of conversations that are over: where in an event each begins, by the event's ordinal. */
  readonly #left = new Map<number, number[]>();
  #count = 0;
  /** The same of those that wait; null: to be looked up anew. */
  #open: Map<number, number[]> | null = null;

  constructor(isAccepted: (socket: number) => boolean) {
    this.#talks = new Talks({
      isAccepted,
      isComplete: () => true,
      reads: null,
      onLeft: (request) => {
        if (this.#count < MOST_LEFT) note(this.#left, request);
        this.#count += 1;
      },
    });
  }

  /** Events come in their order. */
  hear(event: HeardEvent, ordinal: number): void {
    this.#talks.hear(event, ordinal);
    this.#open = null;
  }

  /** Whether a request that begins so many bytes into an event (null: anywhere in it) has no answer. */
  has(ordinal: number, skip: number | null): boolean {
    if (this.#open === null) {
      this.#open = new Map();
      for (const request of this.#talks.waiting()) note(this.#open, request);
    }
    const found = [...(this.#left.get(ordinal) ?? []), ...(this.#open.get(ordinal) ?? [])];
    return skip === null ? found.length > 0 : found.includes(skip);
  }
}

function note(requests: Map<number, number[]>, { first, skip }: Message): void {
  const same = requests.get(first);
  if (same === undefined) requests.set(first, [skip]);
  else same.push(skip);
}
