// Which cell of a row holds what, as the columns are now. Worked out once for all rows.

import {
  shownColumns,
  type ColumnId,
  type ColumnSettings,
  type GistColumn,
} from "../columns/columns.ts";

export interface RowLayout {
  readonly columns: readonly ColumnId[];
  /** The column with the row's name. */
  readonly named: ColumnId | undefined;
  /**
   * Columns [first, last) that a call without bytes fills with its sentence, which names the peer itself and needs the
   * room; none where the payload is not shown.
   */
  readonly words: readonly [first: number, last: number] | null;
  /** Columns of decoded fields, in the order in which their values are told. */
  readonly fields: readonly ColumnId[];
}

const GIVE_WAY: readonly ColumnId[] = ["peer", "length", "answer", "info"];

export function rowLayout(settings: ColumnSettings, filled: readonly GistColumn[] = []): RowLayout {
  const columns = shownColumns(settings, filled);
  const fields = settings.fields.map(({ id }) => id);
  const payload = columns.indexOf("payload");
  if (payload === -1) return { columns, named: columns.at(-1), words: null, fields };
  const gives = (at: number) => [...GIVE_WAY, ...fields].some((id) => id === columns[at]);
  let first = payload;
  let last = payload + 1;
  while (gives(first - 1)) first -= 1;
  while (gives(last)) last += 1;
  return { columns, named: "payload", words: [first, last], fields };
}
