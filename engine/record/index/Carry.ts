// What counting must remember of each socket from one event to the next, and from one chunk to the next.

/** The newest message of one socket in each direction. */
export interface Last {
  /** µs since the epoch; negative before the first. */
  in: number;
  out: number;
  /** Direction of the newest message. */
  direction: "none" | "in" | "out";
}

/** Holds the sockets that have spoken and are not closed, so it stays as small as the list of open ones. */
export class Carry {
  readonly #before: Carry | null;
  readonly #sockets = new Map<number, Last>();

  /** `before`: what is known already; read, and left as it is. */
  constructor(before: Carry | null) {
    this.#before = before;
  }

  of(socket: number): Last {
    const known = this.#sockets.get(socket);
    if (known !== undefined) return known;
    const before = this.#before === null ? undefined : this.#before.#sockets.get(socket);
    const last: Last =
      before === undefined ? { in: -1, out: -1, direction: "none" } : { ...before };
    this.#sockets.set(socket, last);
    return last;
  }

  drop(socket: number): void {
    this.#sockets.delete(socket);
  }
}
