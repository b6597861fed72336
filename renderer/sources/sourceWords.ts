// What is to be said of an opened file, beyond that it is open.

import { damageWords } from "../../shared/failure/damageWords.ts";
import { MAX_FILE_SOCKETS, type SourceStatus } from "../../shared/model/source.ts";
import { said, type Text } from "../../shared/words/said.ts";

/** Whether all of it is there as it was written. */
export function isSound({ state, damaged, cutOff }: SourceStatus): boolean {
  return state !== "failed" && damaged === 0 && cutOff === 0;
}

export interface SourceNote {
  readonly text: Text;
  /** Each a line of its own, where one wants to know more. */
  readonly more: readonly Text[];
}

/** What is wrong comes first. */
export function notesOf(status: SourceStatus): readonly SourceNote[] {
  const { damaged, places, cutOff, growing, moreSockets } = status;
  const notes: SourceNote[] = [];
  const [first, ...more] = damageWords({ count: damaged, places });
  if (first !== undefined) notes.push({ text: first, more });
  if (cutOff > 0) notes.push({ text: said("sources.cutOff", { bytes: cutOff }), more: [] });
  if (growing) notes.push({ text: said("sources.growing"), more: [] });
  if (moreSockets)
    notes.push({ text: said("sources.moreSockets", { most: MAX_FILE_SOCKETS }), more: [] });
  return notes;
}
