// The columns of the table of events: which, in which order, how wide.

import { said, type Text } from "../../shared/words/said.ts";
import type { OrderKey } from "../../shared/model/order.ts";
import { MAX_ROW_FIELDS, type RowField } from "../../shared/model/rowField.ts";
import { memoByObject } from "../../shared/util/memoByObject.ts";

/** A decoded field that the person chose. */
export type FieldColumnId = `field-${number}`;

export type ColumnId = OwnColumnId | FieldColumnId;

export type OwnColumnId =
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

export interface FieldColumn extends RowField {
  readonly id: FieldColumnId;
}

export interface ColumnSettings {
  /** Every column, once. */
  readonly order: readonly ColumnId[];
  /** Those of decoded fields. */
  readonly fields: readonly FieldColumn[];
  readonly hidden: readonly ColumnId[];
  /** Pixels, where the person chose them. */
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
}

export const NARROWEST = 24;
export const WIDEST = 1200;

export const INITIAL_COLUMNS: ColumnSettings = {
  order: COLUMNS.map(({ id }) => id),
  fields: [],
  hidden: COLUMNS.filter(({ shown }) => !shown).map(({ id }) => id),
  widths: {},
};

const BY_ID: ReadonlyMap<ColumnId, ColumnRow> = new Map(COLUMNS.map((row) => [row.id, row]));

export function isFieldColumn(id: ColumnId): id is FieldColumnId {
  return id.startsWith(FIELD);
}

export function columnRow({ fields }: Pick<ColumnSettings, "fields">, id: ColumnId): ColumnRow {
  const field = fields.find((each) => each.id === id);
  const row = field === undefined ? BY_ID.get(id) : fieldRow(field);
  if (row === undefined) throw new RangeError(`no column ${id}`);
  return row;
}

const FIELD = "field-";
const FIELD_TRACK = "18ch";

const fieldRow = memoByObject(({ id, protocol, path }: FieldColumn): ColumnRow => {
  const name = path.at(-1) ?? "";
  const title = said("columns.field", { name, protocol });
  return { id, head: name, title, track: FIELD_TRACK, shown: true };
});

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

type Tracks = Readonly<Partial<Record<ColumnId, string>>>;

/** Where messages are told others give way. */
const BESIDE_INFO: Tracks = {
  local: "var(--peer-beside)",
  peer: "var(--peer-beside)",
  payload: "var(--payload-beside)",
};
/** Where only the time of answers is, the payload is what one reads. */
const BESIDE_ANSWERS: Tracks = { local: "var(--peer-answers)", peer: "var(--peer-answers)" };

/** For `grid-template-columns`. */
export function gridTracks(settings: ColumnSettings, filled: readonly GistColumn[]): string {
  const columns = shownColumns(settings, filled);
  const gives = columns.includes("answer") ? BESIDE_ANSWERS : {};
  const beside = columns.includes("info") ? BESIDE_INFO : gives;
  return columns
    .map((id) => {
      const width = settings.widths[id];
      if (width !== undefined) return `${width}px`;
      return beside[id] ?? columnRow(settings, id).track;
    })
    .join(" ");
}

/** The column of a field; undefined where there is none. */
export function fieldColumn(
  { fields }: Pick<ColumnSettings, "fields">,
  field: RowField,
): FieldColumn | undefined {
  return fields.find((each) => each.protocol === field.protocol && samePath(each, field));
}

function samePath(a: RowField, b: RowField): boolean {
  return JSON.stringify(a.path) === JSON.stringify(b.path);
}

/** With a column for a field, before the payload; as it was where there are as many as can be. */
export function addFieldColumn(settings: ColumnSettings, field: RowField): ColumnSettings {
  const { fields, order } = settings;
  if (fields.length >= MAX_ROW_FIELDS || fieldColumn(settings, field) !== undefined)
    return settings;
  const numbers = fields.map(({ id }) => Number(id.slice(FIELD.length)));
  const id: FieldColumnId = `field-${Math.max(0, ...numbers) + 1}`;
  const payload = order.indexOf("payload");
  return {
    ...settings,
    fields: [...fields, { id, protocol: field.protocol, path: field.path }],
    order: order.toSpliced(payload === -1 ? order.length : payload, 0, id),
  };
}

function removeFieldColumn(settings: ColumnSettings, id: FieldColumnId): ColumnSettings {
  const { [id]: _, ...widths } = settings.widths;
  return {
    ...settings,
    widths,
    fields: settings.fields.filter((each) => each.id !== id),
    order: settings.order.filter((each) => each !== id),
  };
}

/** The last column that is shown stays; one of a field is none any more once it is not shown. */
export function toggleColumn(settings: ColumnSettings, id: ColumnId): ColumnSettings {
  const { hidden } = settings;
  if (hidden.includes(id)) return { ...settings, hidden: hidden.filter((other) => other !== id) };
  if (chosenColumns(settings).length === 1) return settings;
  if (isFieldColumn(id)) return removeFieldColumn(settings, id);
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
