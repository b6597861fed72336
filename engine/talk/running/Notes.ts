// What a run told, bounded in entries and bytes: the oldest go first.

import { MAX_RUN_NOTE_BYTES, MAX_RUN_NOTES } from "../../../shared/model/bounds.ts";
import type { RunNote } from "../../../shared/model/running.ts";
import { createSignal } from "../../feed/Signal.ts";

/** UTF-16 units of a line that are kept. */
const LONGEST_LINE = 4096;
/** Bytes of a note without what it quotes, about. */
const NOTE_BYTES = 256;

export class Notes {
  readonly added = createSignal<null>();
  #kept: { readonly note: RunNote; readonly bytes: number }[] = [];
  /** How many were told before the first in `kept`. */
  #before = 0;
  /** In `kept`: those in front of it are kept no longer. */
  #first = 0;
  #bytes = 0;

  /** Of the first that is kept, from 0. */
  get from(): number {
    return this.#before + this.#first;
  }

  /** Number of the next one. */
  get next(): number {
    return this.#before + this.#kept.length;
  }

  add(note: RunNote): void {
    const kept =
      note.kind === "log" && note.text.length > LONGEST_LINE
        ? { ...note, text: `${note.text.slice(0, LONGEST_LINE)}…` }
        : note;
    const bytes = bytesOf(kept);
    this.#kept.push({ note: kept, bytes });
    this.#bytes += bytes;
    this.#trim();
    this.added.tell(null);
  }

  /** From one of this number on, or the first that is kept; at least one where there is any, at most so many bytes. */
  read(number: number, most: number): { readonly from: number; readonly notes: RunNote[] } {
    const from = Math.max(number, this.from);
    const notes: RunNote[] = [];
    let bytes = 0;
    for (let at = from - this.#before; at < this.#kept.length; at++) {
      const kept = this.#kept[at];
      if (kept === undefined || (notes.length > 0 && bytes + kept.bytes > most)) break;
      notes.push(kept.note);
      bytes += kept.bytes;
    }
    return { from, notes };
  }

  #trim(): void {
    while (
      this.#kept.length - this.#first > MAX_RUN_NOTES ||
      (this.#bytes > MAX_RUN_NOTE_BYTES && this.#kept.length - this.#first > 1)
    )
      this.#bytes -= this.#kept[this.#first++]?.bytes ?? 0;
    if (this.#first < MAX_RUN_NOTES) return;
    this.#kept = this.#kept.slice(this.#first);
    this.#before += this.#first;
    this.#first = 0;
  }
}

function bytesOf(note: RunNote): number {
  if (note.kind === "log") return NOTE_BYTES + 2 * note.text.length;
  if (note.kind !== "step") return NOTE_BYTES + 2 * note.rule.length;
  const { expected = null, got = null } = note.problem ?? {};
  return NOTE_BYTES + 2 * (note.path.length + (expected?.length ?? 0)) + (got?.length ?? 0);
}
