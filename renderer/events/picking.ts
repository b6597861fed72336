// Several rows selected: with Ctrl one by one, with Shift from one to another. They are kept as they were read, so that they stay
// selected while a filter or a scope that does not hold them is looked at.

import { rowAt } from "../../shared/codec/rows.ts";
import { MAX_ROWS, type Row } from "../../shared/model/rows.ts";
import { said } from "../../shared/words/said.ts";
import type { App, State } from "../app/App.ts";
import { attempt } from "../app/attempt.ts";
import { say } from "../app/say.ts";
import { eventsSlice } from "./eventsState.ts";
import { itemKey, itemOf, sameItem } from "./items.ts";
import { rowAtPosition } from "./positions.ts";

/** Rows selected at once: as many as one answer has. */
export const MAX_PICKED = MAX_ROWS;

/** The rows that several are selected of, in the order in which they were; those of the other mode wait until it is shown again. */
export function pickedRows(state: State): readonly Row[] {
  const { picked, view } = eventsSlice.of(state);
  if (picked.size === 0) return NONE;
  return [...picked.values()].filter(({ at }) => at >= 0 === (view.query.mode === "messages"));
}

const NONE: readonly Row[] = [];

/** The active row as far as it is at hand; null without one. */
export function activeRow(state: State): Row | null {
  const { selected, rows } = eventsSlice.of(state);
  const row = selected === null ? null : rows.row(selected.position);
  return row !== null && sameItem(itemOf(row), selected) ? row : null;
}

/** All selected rows: several, or the active one, which is read where it is not at hand. */
export async function readSelectedRows(app: App): Promise<readonly Row[]> {
  const picked = pickedRows(app.store.getState());
  if (picked.length > 0) return picked;
  const { selected } = eventsSlice.get(app);
  const row = selected === null ? null : await rowAtPosition(app, selected.position);
  return row !== null && sameItem(itemOf(row), selected) ? [row] : NONE;
}

/** Selects the row at a position beside those that are selected, or takes it out of them; it is the active one then. */
export async function togglePicked(app: App, position: number): Promise<void> {
  const { id } = eventsSlice.get(app).view;
  const row = await rowAtPosition(app, position);
  const picked = new Map(keyed(await readSelectedRows(app)));
  if (row === null || eventsSlice.get(app).view.id !== id) return;
  const key = itemKey(itemOf(row));
  if (!picked.delete(key)) {
    if (picked.size >= MAX_PICKED) {
      sayFull(app);
      return;
    }
    picked.set(key, row);
  }
  activate(app, row, position, { picked, anchor: position });
}

/** Selects the rows from the one that was selected last with Ctrl, or the active one, to a position. */
export async function pickTo(app: App, position: number): Promise<void> {
  const { view, selected, anchor } = eventsSlice.get(app);
  const from = anchor ?? selected?.position ?? position;
  const ahead = position >= from;
  const count = Math.min(Math.abs(position - from) + 1, MAX_PICKED);
  const low = ahead ? from : from - count + 1;
  const rows = await readRows(app, low, count);
  if (rows === null || eventsSlice.get(app).view.id !== view.id) return;
  const last = ahead ? rows.at(-1) : rows[0];
  if (last === undefined) return;
  const end = ahead ? low + rows.length - 1 : low;
  activate(app, last, end, { picked: new Map(keyed(rows)), anchor: from });
  if (Math.abs(position - from) + 1 > MAX_PICKED) sayFull(app);
}

/** All rows of the view, as far as may be: from its beginning. */
export async function pickAll(app: App): Promise<void> {
  const { view, selected } = eventsSlice.get(app);
  const rows = await readRows(app, 0, Math.min(view.total, MAX_PICKED));
  if (rows === null || eventsSlice.get(app).view.id !== view.id) return;
  const picked = new Map(keyed(rows));
  const [first] = rows;
  if (first === undefined) return;
  if (selected === null) activate(app, first, 0, { picked, anchor: 0 });
  else eventsSlice.set(app, { picked, follow: false });
  if (view.total > MAX_PICKED) sayFull(app);
}

/** Back to the active row alone; whether several were selected. */
export function unpick(app: App): boolean {
  const were = pickedRows(app.store.getState()).length > 0;
  eventsSlice.set(app, { picked: new Map<string, Row>(), anchor: null });
  return were;
}

interface Picking {
  readonly picked: ReadonlyMap<string, Row>;
  readonly anchor: number;
}

function activate(app: App, row: Row, position: number, picking: Picking): void {
  eventsSlice.set(app, {
    ...picking,
    selected: { ...itemOf(row), position },
    selectedStart: null,
    away: null,
    follow: false,
    reveal: { position, to: "edge" },
  });
}

/** Up to MAX_PICKED rows from a position on: those at hand, or read anew. Null where they cannot be read. */
async function readRows(app: App, from: number, count: number): Promise<readonly Row[] | null> {
  const { view, rows } = eventsSlice.get(app);
  const known: Row[] = [];
  for (let position = from; position < from + count; position++) {
    const row = rows.row(position);
    if (row === null) break;
    known.push(row);
  }
  if (known.length === count) return known;
  const answer = await attempt(app, app.engine.call("rows", { query: view.query, from, count }));
  if (answer === null) return null;
  return Array.from(answer.rows.seq, (_, i) => rowAt(answer.rows, i));
}

function keyed(rows: readonly Row[]): readonly (readonly [string, Row])[] {
  return rows.map((row) => [itemKey(itemOf(row)), row]);
}

function sayFull(app: App): void {
  say(app, said("events.asManyAsCanBeSelected", { most: MAX_PICKED }));
}
