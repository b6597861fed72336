// Which sockets a recording has: whether one that was asked for is among them, and if not, which there are instead.

import { CHUNK_ROWS } from "../../engine/record/index/chunk.ts";
import type { EventStore } from "../../engine/record/read/EventStore.ts";
import type { Part } from "../../engine/query/scan/Parts.ts";
import { t } from "../wording.ts";

/** Numbers that are listed. */
const MOST = 10;

export class SocketsSeen {
  readonly #wanted: number;
  readonly #some = new Set<number>();
  #more = false;
  #found = false;

  constructor(wanted: number) {
    this.#wanted = wanted;
  }

  /** Parts are of the newest chunk. */
  take(store: EventStore, { chunk, from, to }: Pick<Part, "chunk" | "from" | "to">): void {
    if (this.#found) return;
    const rows = store.index.peek(chunk)?.socket.subarray(from, Math.min(to, CHUNK_ROWS));
    if (rows === undefined) return;
    this.#found = rows.includes(this.#wanted);
    for (let row = 0; row < rows.length && !this.#more && !this.#found; row++)
      this.#note(rows[row] ?? 0);
  }

  /** Null where it is there. */
  get problem(): string | null {
    if (this.#found) return null;
    const numbers = [...this.#some].toSorted((a, b) => a - b);
    return t("cli.noSuchSocket", { socket: this.#wanted, numbers, more: this.#more });
  }

  #note(socket: number): void {
    if (this.#some.size === MOST) this.#more = !this.#some.has(socket);
    else this.#some.add(socket);
  }
}
