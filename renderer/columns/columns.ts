// The columns of the table of events: which, in which order, how wide.

import { said, type Text } from "../../shared/words/said.ts";
import type { OrderKey } from "../../shared/model/order.ts";
import { checkRecord } from "../../shared/util/check.ts";

export type ColumnId =
  | "number"
  | "time"
  | "delta"
  | "socket"
  | "call"
  | "direction"
  | "local"
  | "peer"
  | "length"
  | "answer"
  | "info"
  | "payload";

/** Columns that are shown once there is something for them, unless the person hides them. */
export type GistColumn = Extract<ColumnId, "answer" | "info">;

export interface ColumnRow {
  readonly id: ColumnId;
  /** What its header says; empty for a column of pictures. */
  readonly head: Text;
  /** Its name where there is room. */
  readonly title: Text;
  /** A track of the grid, in characters of the table's font. */
  readonly track: string;
  readonly shown: boolean;
  /** What the engine sorts by for it; `recorded`: the order in which it happened, forwards or backwards. */
  readonly sorts?: OrderKey | "recorded";
}

export const COLUMNS: readonly ColumnRow[] = [
  {
    id: "number",
    head: "#",
    title: said("columns.number"),
    track: "var(--seq-width)",
    shown: true,
    sorts: "recorded",
  },
  {
    id: "time",
    head: said("columns.time"),
    title: said("columns.time"),
    track: "15ch",
    shown: true,
    sorts: "recorded",
  },
  {
    id: "delta",
    head: said("columns.deltaHead"),
    title: said("columns.delta"),
    track: "11ch",
    shown: false,
  },
  {
    id: "socket",
    head: said("columns.socket"),
    title: said("columns.socket"),
    track: "6ch",
    shown: true,
    sorts: "socket",
  },
  {
    id: "call",
    head: said("columns.call"),
    title: said("columns.call"),
    track: "8ch",
    shown: true,
    sorts: "call",
  },
  { id: "direction", head: "", title: said("columns.direction"), track: "2ch", shown: true },
  {
    id: "local",
    head: said("columns.localHead"),
    title: said("columns.local"),
    track: "var(--peer-width)",
    shown: false,
  },
  {
    id: "peer",
    head: said("columns.peer"),
    title: said("columns.peer"),
    track: "var(--peer-width)",
    shown: true,
  },
  {
    id: "length",
    head: said("columns.length"),
    title: said("columns.length"),
    track: "var(--length-width)",
    shown: true,
    sorts: "length",
  },
  {
    id: "answer",
    head: said("columns.answerHead"),
    title: said("columns.answer"),
    track: "var(--answer-width)",
    shown: true,
  },
  {
    id: "info",
    head: said("columns.info"),
    title: said("columns.info"),
    track: "minmax(var(--info-least), 1.4fr)",
    shown: true,
  },
  {
    id: "payload",
    head: said("columns.payload"),
    title: said("columns.payload"),
    track: "minmax(12ch, 1fr)",
    shown: true,
  },
];

export interface ColumnSettings {
  /** Every column, once. */
  readonly order: readonly ColumnId[];
  readonly hidden: readonly ColumnId[];
  /** Pixels, where the person chose them. */
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
}

export const NARROWEST = 24;
export const WIDEST = 1200;

export const INITIAL_COLUMNS: ColumnSettings = {
  order: COLUMNS.map(({ id }) => id),
  hidden: COLUMNS.filter(({ shown }) => !shown).map(({ id }) => id),
  widths: {},
};

const BY_ID: ReadonlyMap<ColumnId, ColumnRow> = new Map(COLUMNS.map((row) => [row.id, row]));

export function columnRow(id: ColumnId): ColumnRow {
  const row = BY_ID.get(id);
  if (row === undefined) throw new RangeError(`no column ${id}`);
  return row;
}

/** The column that shows what rows are sorted by. */
export function columnOfOrder(by: OrderKey): ColumnRow {
  const row = COLUMNS.find(({ sorts }) => sorts === by);
  if (row === undefined) throw new RangeError(`no column sorts by ${by}`);
  return row;
}

/** Those that the person has not hidden. */
export function chosenColumns({ order, hidden }: ColumnSettings): readonly ColumnId[] {
  return order.filter((id) => !hidden.includes(id));
}

const GISTS: ReadonlySet<ColumnId> = new Set<GistColumn>(["answer", "info"]);

/** Those of them for which there is something; never none. */
export function shownColumns(
  settings: ColumnSettings,
  filled: readonly GistColumn[],
): readonly ColumnId[] {
  const chosen = chosenColumns(settings);
  const shown = chosen.filter((id) => !GISTS.has(id) || filled.some((each) => each === id));
  return shown.length === 0 ? chosen : shown;
}

/** Where messages are told others give way. */
const BESIDE_INFO: Readonly<Partial<Record<ColumnId, string>>> = {
  local: "var(--peer-beside)",
  peer: "var(--peer-beside)",
  payload: "var(--payload-beside)",
};

/** For `grid-template-columns`. */
export function gridTracks(settings: ColumnSettings, filled: readonly GistColumn[]): string {
  const columns = shownColumns(settings, filled);
  const beside = columns.includes("info") ? BESIDE_INFO : {};
  return columns
    .map((id) => {
      const width = settings.widths[id];
      if (width !== undefined) return `${width}px`;
      return beside[id] ?? columnRow(id).track;
    })
    .join(" ");
}

/** The last column that is shown stays. */
export function toggleColumn(settings: ColumnSettings, id: ColumnId): ColumnSettings {
  const { hidden } = settings;
  if (hidden.includes(id)) return { ...settings, hidden: hidden.filter((other) => other !== id) };
  if (chosenColumns(settings).length === 1) return settings;
  return { ...settings, hidden: [...hidden, id] };
}

export function resizeColumn(settings: ColumnSettings, id: ColumnId, width: number) {
  const px = Math.round(Math.min(Math.max(NARROWEST, width), WIDEST));
  return { ...settings, widths: { ...settings.widths, [id]: px } };
}

/** Moves a column before the one that is at `to` now (`to` of the length: to the end). */
export function moveColumn(settings: ColumnSettings, id: ColumnId, to: number): ColumnSettings {
  const from = settings.order.indexOf(id);
  const order = settings.order.toSpliced(from, 1);
  const at = Math.min(Math.max(0, to > from ? to - 1 : to), order.length);
  return { ...settings, order: order.toSpliced(at, 0, id) };
}

/** What an older version or a person wrote: unknown columns go, new ones take their place. */
export function checkColumns(value: unknown): ColumnSettings | null {
  const record = checkRecord(value);
  if (record === null || !Array.isArray(record["order"]) || !Array.isArray(record["hidden"]))
    return null;
  const known = new Set(record["order"].filter(isColumnId));
  const missing = INITIAL_COLUMNS.order.filter((id) => !known.has(id));
  const order = missing.reduce<readonly ColumnId[]>(withColumn, [...known]);
  const hidden = new Set([
    ...record["hidden"].filter(isColumnId),
    ...missing.filter((id) => INITIAL_COLUMNS.hidden.includes(id)),
  ]);
  if (hidden.size >= order.length) return null;
  const widths: Partial<Record<ColumnId, number>> = {};
  for (const [id, width] of Object.entries(checkRecord(record["widths"]) ?? {}))
    if (isColumnId(id) && typeof width === "number" && width >= NARROWEST && width <= WIDEST)
      widths[id] = Math.round(width);
  return { order, hidden: [...hidden], widths };
}

/** A new column, behind those that it stands behind from the start. */
function withColumn(order: readonly ColumnId[], id: ColumnId): readonly ColumnId[] {
  const { order: initial } = INITIAL_COLUMNS;
  const before = initial.slice(0, initial.indexOf(id)).toReversed();
  const neighbour = before.find((other) => order.includes(other));
  return order.toSpliced(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, id);
}

function isColumnId(value: unknown): value is ColumnId {
  return COLUMNS.some(({ id }) => id === value);
}
