// What a person noted about the rows of the recording that is written now; it outlives the window.

import { checkRecord } from "../../shared/util/check.ts";
import { setting } from "../app/setting.ts";
import { compareItems, itemKey, itemOfKey, type Item } from "../events/items.ts";
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
  plain: ({ marked, hidden, names, reference }) => ({
    marked: marked.map(itemKey),
    hidden: hidden.map(itemKey),
    names: [...names],
    reference,
  }),
});

/** `naming`: the row whose name is being written. */
export const marksSlice = sideSlice("marks", () => ({ naming: null as Item | null }));

function checkMarks(value: unknown): Marks | null {
  const record = checkRecord(value);
  if (record === null) return null;
  const { marked, hidden, names, reference } = record;
  return {
    marked: checkItems(marked, MAX_MARKED),
    hidden: checkItems(hidden, MAX_HIDDEN),
    names: checkNames(names),
    reference: checkReference(reference),
  };
}

function isSeq(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

/** An older version wrote the numbers of events. */
function checkKey(value: unknown): string | null {
  const item = isSeq(value) ? { seq: value, at: null } : itemOfKey(String(value));
  return item === null ? null : itemKey(item);
}

function checkItems(value: unknown, most: number): readonly Item[] {
  if (!Array.isArray(value)) return [];
  return [...new Set(value.map(checkKey))]
    .map((key) => (key === null ? null : itemOfKey(key)))
    .filter((item) => item !== null)
    .toSorted(compareItems)
    .slice(0, most);
}

function checkNames(value: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const pair of Array.isArray(value) ? (value as readonly unknown[]) : []) {
    const [of, name] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
    const key = checkKey(of);
    if (key !== null && typeof name === "string" && names.size < MAX_NAMES)
      names.set(key, name.slice(0, MAX_NAME_LENGTH));
  }
  return names;
}

function checkReference(value: unknown): Marks["reference"] {
  const record = checkRecord(value);
  if (record === null) return null;
  const { seq, time } = record;
  return isSeq(seq) && isSeq(time) ? { seq, time } : null;
}
