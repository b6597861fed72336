import type { CheckResults } from "../../../shared/model/portCheck.ts";
import type { Feed, Taken } from "../../feed/Feed.ts";
import type { CheckLog } from "./CheckLog.ts";

/** Results in one frame. */
const MOST = 1000;

/** What a check found, as one client watches it. `log` throws a Refusal, which ends it, once the run was taken off the list. */
export class CheckFeed implements Feed<CheckResults> {
  readonly #log: () => CheckLog;
  readonly #undo: () => void;
  #next = 0;
  #begins = true;

  constructor(log: () => CheckLog, wake: () => void) {
    this.#log = log;
    this.#undo = log().added.on(wake);
  }

  take(room: number): Taken<CheckResults> | null {
    const log = this.#log();
    const whole = this.#begins;
    if (!whole && this.#next === log.next) return null;
    this.#begins = false;
    const { from, results } = log.read(this.#next, Math.min(room, MOST));
    this.#next = from + results.length;
    const more = this.#next < log.next;
    return { value: { from, results }, whole, entries: results.length, more };
  }

  reset(): void {
    this.#next = 0;
    this.#begins = true;
  }

  close(): void {
    this.#undo();
  }
}
