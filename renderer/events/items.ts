// What a row stands for, the same in whichever view shows it: what is selected, marked, hidden, named or copied is an item, never
// a position.

import type { Row } from "../../shared/model/rows.ts";

export interface Item {
  /** A call's event, or the event that a message ended in. */
  readonly seq: number;
  /**
   * Of several messages that end in one event: the offset of its first byte in its stream. Null: the event itself, or a message that
   * is all that ended in it, so that what is noted of one is noted of the other.
   */
  readonly at: number | null;
}

export function itemOf({ seq, at, part }: Pick<Row, "seq" | "at" | "part">): Item {
  return { seq, at: part === 0 ? null : at };
}

export function sameItem(a: Item | null, b: Item | null): boolean {
  return a === b || (a?.seq === b?.seq && a?.at === b?.at);
}

/** In the order of the recording; an event comes before the messages that end in it. */
export function compareItems(a: Item, b: Item): number {
  return a.seq - b.seq || (a.at ?? -1) - (b.at ?? -1);
}

/** `12`, or `12@340`: as the filter's field `message` has it. */
export function itemKey({ seq, at }: Item): string {
  return at === null ? String(seq) : `${seq}@${at}`;
}

const KEY = /^([1-9]\d{0,15})(?:@(\d{1,16}))?$/;

/** Null where it is none. */
export function itemOfKey(key: string): Item | null {
  const [, seq, at] = KEY.exec(key) ?? [];
  return seq === undefined ? null : { seq: Number(seq), at: at === undefined ? null : Number(at) };
}

/** What holds of these items' rows and no others; empty without any. `events`: whether an event counts for the messages in it. */
export function itemsFilter(
  items: readonly Item[],
  events: "alone" | "with-messages" = "with-messages",
): string {
  const seqs = items.filter(({ at }) => at === null).map(({ seq }) => seq);
  const parts = items.filter(({ at }) => at !== null);
  // not for people: the filter language.
  const some = seqs.length === 0 ? "" : `seq in ${seqSet(seqs)}`;
  const whole = some === "" || events === "with-messages" ? some : `(${some} and !message)`;
  if (parts.length === 0) return whole;
  const keys = parts.map((item) => `"${itemKey(item)}"`).join(", ");
  // Cheap for all messages of other events.
  // not for people: the filter language.
  const each = `(seq in ${seqSet(parts.map(({ seq }) => seq))} and message in {${keys}})`;
  // not for people: the filter language.
  return whole === "" ? each : `${whole} or ${each}`;
}

/** `{3, 5..9}`: numbers in order, those that follow one another as ranges, as a filter's set takes them. */
export function seqSet(seqs: readonly number[]): string {
  const ranges: string[] = [];
  for (let i = 0; i < seqs.length;) {
    const first = seqs[i] ?? 0;
    let end = i + 1;
    while ((seqs[end] ?? 0) - (seqs[end - 1] ?? 0) <= 1 && end < seqs.length) end += 1;
    const last = seqs[end - 1] ?? first;
    ranges.push(last === first ? String(first) : `${first}..${last}`);
    i = end;
  }
  return `{${ranges.join(", ")}}`;
}
