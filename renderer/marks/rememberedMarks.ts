// Marks outlive the window: for the recordings looked at last, by the path of the file.

import { asRecord, recall, remember, type Memory } from "../app/remembered.ts";
import {
  MAX_HIDDEN,
  MAX_MARKED,
  MAX_NAME_LENGTH,
  MAX_NAMES,
  NO_MARKS,
  type Marks,
} from "./marks.ts";

const KEY = "marks";
const MAX_RECORDINGS = 10;

interface Entry {
  readonly path: string;
  readonly marks: Marks;
}

export function recallMarks(path: string, memory?: Memory): Marks {
  return entries(memory).find((entry) => entry.path === path)?.marks ?? NO_MARKS;
}

/** The newest first; a recording without any leaves no trace. */
export function rememberMarks(path: string, marks: Marks, memory?: Memory): void {
  const others = entries(memory).filter((entry) => entry.path !== path);
  const kept = isEmpty(marks) ? others : [{ path, marks }, ...others];
  const plain = kept
    .slice(0, MAX_RECORDINGS)
    .map(({ path, marks }) => ({ path, ...marks, names: [...marks.names] }));
  remember(KEY, plain, memory);
}

function isEmpty({ marked, hidden, names, reference }: Marks): boolean {
  return marked.length === 0 && hidden.length === 0 && names.size === 0 && reference === null;
}

function entries(memory?: Memory): readonly Entry[] {
  return recall<readonly Entry[]>(
    KEY,
    [],
    (value) => (Array.isArray(value) ? value.flatMap((entry) => checkEntry(entry) ?? []) : null),
    memory,
  );
}

function checkEntry(value: unknown): Entry | null {
  const record = asRecord(value);
  if (record === null || typeof record["path"] !== "string") return null;
  const { path, marked, hidden, names, reference } = record;
  return {
    path,
    marks: {
      marked: checkSeqs(marked, MAX_MARKED),
      hidden: checkSeqs(hidden, MAX_HIDDEN),
      names: checkNames(names),
      reference: checkReference(reference),
    },
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
  const record = asRecord(value);
  if (record === null) return null;
  const { seq, time } = record;
  return isSeq(seq) && isSeq(time) ? { seq, time } : null;
}
