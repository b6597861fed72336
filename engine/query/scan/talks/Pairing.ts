// Which request an answer is of: the one of its key that has waited longest, from the other side.

import type { Direction } from "../../../../shared/model/event.ts";
import type { Message } from "./Message.ts";

/** Requests of one side that wait; of more the oldest is forgotten. */
export const MOST_WAITING = 1024;

export class Pairing {
  readonly #waiting: Record<Direction, Map<string, Message[]>> = { in: new Map(), out: new Map() };
  readonly #count: Record<Direction, number> = { in: 0, out: 0 };

  /** Requests that wait, of both sides, in no order; those that were forgotten are not among them. */
  *waiting(): Generator<Message> {
    for (const side of [this.#waiting.in, this.#waiting.out])
      for (const same of side.values()) yield* same;
  }

  /** A whole request. */
  ask(request: Message): void {
    const { direction, part } = request;
    const waiting = this.#waiting[direction];
    if (this.#count[direction] >= MOST_WAITING)
      this.#take(direction, waiting.keys().next().value ?? "");
    const key = part?.key ?? "";
    const same = waiting.get(key);
    if (same === undefined) waiting.set(key, [request]);
    else same.push(request);
    this.#count[direction] += 1;
  }

  /** Joins an answer with its request, where that is known. */
  answer(answer: Message): void {
    const request = this.#take(answer.direction === "in" ? "out" : "in", answer.part?.key ?? "");
    if (request === null) return;
    request.other = answer;
    answer.other = request;
  }

  /** It was none. */
  withdraw(request: Message): void {
    const { direction, part } = request;
    const key = part?.key ?? "";
    const same = this.#waiting[direction].get(key);
    const at = same?.indexOf(request) ?? -1;
    if (same === undefined || at === -1) return;
    same.splice(at, 1);
    this.#count[direction] -= 1;
    if (same.length === 0) this.#waiting[direction].delete(key);
  }

  /** What asks and what answers was not all heard: nothing of it waits any more. */
  forget(): void {
    for (const direction of ["in", "out"] as const) {
      this.#waiting[direction].clear();
      this.#count[direction] = 0;
    }
  }

  #take(direction: Direction, key: string): Message | null {
    const same = this.#waiting[direction].get(key);
    const oldest = same?.shift();
    if (same === undefined || oldest === undefined) return null;
    if (same.length === 0) this.#waiting[direction].delete(key);
    this.#count[direction] -= 1;
    return oldest;
  }
}
