// The columns as they were remembered, held against those that there are.

import { MAX_FIELD_PATH, MAX_ROW_FIELDS } from "../../shared/model/rowField.ts";
import { checkRecord } from "../../shared/util/check.ts";
import { isText } from "../../shared/words/isText.ts";
import type { Text } from "../../shared/words/said.ts";
import {
  COLUMNS,
  INITIAL_COLUMNS,
  NARROWEST,
  WIDEST,
  type ColumnId,
  type ColumnSettings,
  type FieldColumn,
  type FieldColumnId,
  type OwnColumnId,
} from "./columns.ts";

/** What an older version or a person wrote: unknown columns go, new ones take their place. */
export function checkColumns(value: unknown): ColumnSettings | null {
  const record = checkRecord(value);
  if (record === null || !Array.isArray(record["order"]) || !Array.isArray(record["hidden"]))
    return null;
  const fields = checkFields(record["fields"]);
  const isColumn = (value: unknown): value is ColumnId =>
    isOwnColumn(value) || fields.some(({ id }) => id === value);
  const known = new Set(record["order"].filter(isColumn));
  const missing = INITIAL_COLUMNS.order.filter((id) => !known.has(id));
  const unplaced = fields.map(({ id }) => id).filter((id) => !known.has(id));
  const order = missing.reduce<readonly ColumnId[]>(withColumn, [...known, ...unplaced]);
  const hidden = new Set([
    ...record["hidden"].filter(isOwnColumn),
    ...missing.filter((id) => INITIAL_COLUMNS.hidden.includes(id)),
  ]);
  if (hidden.size >= order.length) return null;
  const widths: Partial<Record<ColumnId, number>> = {};
  for (const [id, width] of Object.entries(checkRecord(record["widths"]) ?? {}))
    if (isColumn(id) && typeof width === "number" && width >= NARROWEST && width <= WIDEST)
      widths[id] = Math.round(width);
  return { order, fields, hidden: [...hidden], widths };
}

function checkFields(value: unknown): readonly FieldColumn[] {
  const found: FieldColumn[] = [];
  for (const each of Array.isArray(value) ? value.slice(0, MAX_ROW_FIELDS) : []) {
    const { id, protocol, path } = checkRecord(each) ?? {};
    if (typeof id !== "string" || !/^field-[1-9]\d{0,8}$/.test(id)) continue;
    if (typeof protocol !== "string" || protocol.length > MAX_NAME || !isPath(path)) continue;
    const known = id as FieldColumnId;
    if (found.every((other) => other.id !== known)) found.push({ id: known, protocol, path });
  }
  return found;
}

/** Characters of a decoder's name. */
const MAX_NAME = 64;

function isPath(value: unknown): value is readonly Text[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= MAX_FIELD_PATH &&
    value.every((each) => isText(each))
  );
}

/** A new column, behind those that it stands behind from the start. */
function withColumn(order: readonly ColumnId[], id: ColumnId): readonly ColumnId[] {
  const { order: initial } = INITIAL_COLUMNS;
  const before = initial.slice(0, initial.indexOf(id)).toReversed();
  const neighbour = before.find((other) => order.includes(other));
  return order.toSpliced(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, id);
}

function isOwnColumn(value: unknown): value is OwnColumnId {
  return COLUMNS.some(({ id }) => id === value);
}
