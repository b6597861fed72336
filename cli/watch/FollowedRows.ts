// What a filter chooses of a recording that is being made, printed as it comes: its file is read close behind the engine.

import type { Engine } from "../../engine/createEngine.ts";
import { CHUNK_ROWS } from "../../engine/record/index/chunk.ts";
import type { EventStore } from "../../engine/record/read/EventStore.ts";
import { createScan, type Scan } from "../../engine/query/scan/events/createScan.ts";
import { Parts } from "../../engine/query/scan/Parts.ts";
import type { SocketEvent } from "../../shared/model/event.ts";
import { newestChunks } from "../reading/newestChunks.ts";

/** Events that are looked at in one turn, and by which the program may be ahead before it waits. */
const PART = 1024;
const AHEAD = CHUNK_ROWS / 2;
/** ms between two looks. */
const EVERY = 30;

export class FollowedRows {
  readonly #engine: Engine;
  readonly #store: EventStore;
  readonly #scan: Scan;
  readonly #parts: Parts;
  readonly #print: (event: SocketEvent, payload: Uint8Array | null) => void;
  readonly #timer: NodeJS.Timeout;
  #done = 0;
  #looking: Promise<void> | null = null;
  #held = false;

  constructor(
    engine: Engine,
    store: EventStore,
    filter: string,
    print: (event: SocketEvent, payload: Uint8Array | null) => void,
  ) {
    this.#engine = engine;
    this.#store = store;
    this.#print = print;
    const opening = { path: store.path, indexPath: "", filter, scope: { kind: "all" } } as const;
    const setting = { columns: newestChunks(store), guarded: false };
    this.#scan = createScan({ type: "open", ...opening }, setting);
    this.#parts = new Parts(store);
    this.#timer = setInterval(() => void this.look(), EVERY);
  }

  /** Prints what came since; resolves when all that there was then is printed. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  /** Prints what is left. */
  async finish(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
    await this.look();
    this.#scan.close();
  }

  async #look(): Promise<void> {
    for (;;) {
      const behind = this.#store.count - this.#done;
      if (behind > AHEAD !== this.#held) this.#hold(behind > AHEAD);
      if (behind > 0) await this.#store.writtenSoFar();
      const to = Math.min(await this.#store.writtenRows(this.#done), this.#done + PART);
      if (to <= this.#done) break;
      const part = await this.#parts.next(this.#done, to);
      for (const row of this.#scan.rows(part).rows) {
        const at = this.#scan.at(row);
        const event = at.event();
        const carries = event.call === "send" || event.call === "recv";
        this.#print(event, carries && event.failure === null ? at.payload() : null);
      }
      this.#done = part.chunk * CHUNK_ROWS + part.to;
    }
    if (this.#held) this.#hold(false);
  }

  #hold(held: boolean): void {
    this.#held = held;
    this.#engine.setReading(!held);
  }
}
