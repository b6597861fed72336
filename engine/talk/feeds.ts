// What runs, live, and what each run tells.

import type { talkFeeds } from "../../shared/contract/talk.ts";
import type { RegisterValues, RunChanges, RunInfo, RunNotes } from "../../shared/model/running.ts";
import type { Feed, Taken } from "../feed/Feed.ts";
import type { FeedMakers } from "../feed/FeedMakers.ts";
import { ListFeed } from "../feed/ListFeed.ts";
import { stateFeed } from "../feed/stateFeed.ts";
import type { Runs } from "./running/Runs.ts";

/** Runs in one frame. */
const MAX_RUNS = 500;
/** Bytes of notes in one frame, about. */
const NOTE_BYTES = 256 * 1024;

export function createTalkFeeds(runs: Runs): FeedMakers<typeof talkFeeds> {
  return {
    running(_input, { wake }) {
      const feed = new ListFeed<RunInfo, RunChanges>({
        all: () => runs.all(),
        read: (id) => runs.info(id),
        most: MAX_RUNS,
        value: (told, rest) => ({ runs: told, ...rest }),
      });
      const undo = runs.changed.on(({ id, removed }) => {
        if (removed) feed.noteRemoved(id);
        else feed.noteChanged(id);
        wake();
      });
      return feed.whenClosed(undo);
    },
    registers({ run, table, from, count }, { wake }) {
      const registers = runs.registers(run);
      const undo = registers.onChange(wake);
      return stateFeed<RegisterValues>({
        read: () => ({ from, values: registers.read(table, from, count) }),
        onClose: undo,
      });
    },
    runNotes({ run }, { wake }) {
      const { notes } = runs.get(run);
      return new NotesFeed(runs, run, notes.added.on(wake));
    },
  };
}

class NotesFeed implements Feed<RunNotes> {
  readonly #runs: Runs;
  readonly #run: number;
  readonly #undo: () => void;
  #next = 0;
  #begins = true;

  constructor(runs: Runs, run: number, undo: () => void) {
    this.#runs = runs;
    this.#run = run;
    this.#undo = undo;
  }

  /** Throws a Refusal, which ends it, once the run was taken off the list. */
  take(): Taken<RunNotes> | null {
    const kept = this.#runs.get(this.#run).notes;
    const whole = this.#begins;
    if (!whole && this.#next === kept.next) return null;
    this.#begins = false;
    const { from, notes } = kept.read(this.#next, NOTE_BYTES);
    this.#next = from + notes.length;
    const more = this.#next < kept.next;
    return { value: { from, notes }, whole, entries: notes.length, more };
  }

  reset(): void {
    this.#next = 0;
    this.#begins = true;
  }

  close(): void {
    this.#undo();
  }
}
