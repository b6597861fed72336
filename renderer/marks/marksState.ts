// What a person noted about the rows of the recording that is written now; it outlives the window.

import { checkRecord } from "../../shared/util/check.ts";
import { setting } from "../app/setting.ts";
import { sideSlice } from "../app/sides/sideSlice.ts";
import {
  MAX_HIDDEN,
  MAX_MARKED,
  MAX_NAME_LENGTH,
  MAX_NAMES,
  NO_MARKS,
  type Marks,
} from "./marks.ts";

export const marksSetting = setting<Marks>("marks", "recording", {
  initial: NO_MARKS,
  check: checkMarks,
  plain: (marks) => ({ ...marks, names: [...marks.names] }),
});

/** `naming`: seq of the row whose name is being written. */
export const marksSlice = sideSlice("marks", () => ({ naming: null as number | null }));

function checkMarks(value: unknown): Marks | null {
  const record = checkRecord(value);
  if (record === null) return null;
  const { marked, hidden, names, reference } = record;
  return {
    marked: checkSeqs(marked, MAX_MARKED),
    hidden: checkSeqs(hidden, MAX_HIDDEN),
    names: checkNames(names),
    reference: checkReference(reference),
  };
}

function isSeq(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function checkSeqs(value: unknown, most: number): readonly number[] {
  if (!Array.isArray(value)) return [];
  return [...new Set(value.filter(isSeq))].toSorted((a, b) => a - b).slice(0, most);
}

function checkNames(value: unknown): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const pair of Array.isArray(value) ? (value as readonly unknown[]) : []) {
    const [seq, name] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
    if (isSeq(seq) && typeof name === "string" && names.size < MAX_NAMES)
      names.set(seq, name.slice(0, MAX_NAME_LENGTH));
  }
  return names;
}

function checkReference(value: unknown): Marks["reference"] {
  const record = checkRecord(value);
  if (record === null) return null;
  const { seq, time } = record;
  return isSeq(seq) && isSeq(time) ? { seq, time } : null;
}
