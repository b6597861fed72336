// The machine's sockets that pass a filter, as one client watches them. What they are tested for is worked out in short turns.

import type { MachineChanges, MachineSocket } from "../../../shared/model/machineSocket.ts";
import { Refusal } from "../../../shared/model/failure.ts";
import type { Feed, Taken } from "../../feed/Feed.ts";
import { nextTurn } from "../../system/nextTurn.ts";
import type { PortTest } from "../portFilter.ts";
import type { MachineTable } from "./MachineTable.ts";

/** Sockets in one frame. */
const MOST = 1000;
/** Milliseconds of work before the event loop gets on. */
const TURN_MS = 4;

export class PortsFeed implements Feed<MachineChanges> {
  readonly isSlow = true;
  readonly #table: MachineTable;
  readonly #test: PortTest;
  readonly #undo: readonly (() => void)[];
  /** Told of, and passing. */
  readonly #told = new Set<number>();
  readonly #changed = new Set<number>();
  readonly #removed = new Set<number>();
  #begins = true;
  /** When the look was that was told last. */
  #at = -1;

  constructor(table: MachineTable, test: PortTest, every: number, wake: () => void) {
    this.#table = table;
    this.#test = test;
    this.#undo = [
      table.news.on(({ changed, removed }) => {
        for (const id of changed) this.#changed.add(id);
        for (const id of removed) {
          this.#changed.delete(id);
          if (this.#told.delete(id)) this.#removed.add(id);
        }
      }),
      table.looked.on(wake),
      table.watch(every),
    ];
  }

  /** Throws a Refusal where nothing can be told. */
  async take(room: number): Promise<Taken<MachineChanges> | null> {
    if (this.#table.failure !== null) throw new Refusal(this.#table.failure);
    if (this.#table.at === 0) return null;
    const whole = this.#begins;
    if (whole) {
      this.#begins = false;
      this.#told.clear();
      this.#removed.clear();
      for (const id of this.#table.ids()) this.#changed.add(id);
    }
    const sockets = await this.#next(Math.min(room, MOST));
    const removed = [...this.#removed];
    this.#removed.clear();
    const more = this.#changed.size > 0;
    const { at, limits } = this.#table;
    if (!whole && sockets.length === 0 && removed.length === 0 && at === this.#at) return null;
    this.#at = at;
    const value = { sockets, removed, more, at, limits, total: this.#told.size };
    return { value, whole, entries: sockets.length, more };
  }

  reset(): void {
    this.#begins = true;
    this.#changed.clear();
  }

  close(): void {
    for (const undo of this.#undo) undo();
  }

  /** Of what changed those that pass; what was told and passes no more is removed. */
  async #next(most: number): Promise<readonly MachineSocket[]> {
    const sockets: MachineSocket[] = [];
    let began = performance.now();
    for (const id of this.#changed) {
      if (sockets.length >= most) break;
      this.#changed.delete(id);
      const socket = this.#table.get(id);
      if (socket !== undefined && this.#test(socket)) {
        this.#told.add(id);
        sockets.push(socket);
      } else if (this.#told.delete(id)) this.#removed.add(id);
      if (performance.now() - began < TURN_MS) continue;
      await nextTurn();
      began = performance.now();
    }
    return sockets;
  }
}
