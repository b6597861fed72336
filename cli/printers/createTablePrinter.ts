// tsv, csv: a line of columns for each row, below one with their names, for spreadsheets and for cut, awk and their like.

import { visibleText } from "../../shared/format/controlPictures.ts";
import type { Printer } from "./Printer.ts";
import type { TableColumn } from "./tableColumns.ts";

export const TABLE_FORMATS = ["tsv", "csv"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

interface TablePrinter {
  /** The line of names. */
  readonly head: string;
  readonly printer: NonNullable<Printer>;
}

export function createTablePrinter(
  format: TableFormat,
  columns: readonly TableColumn[],
): TablePrinter {
  const line = format === "csv" ? csvLine : tsvLine;
  let before: number | null = null;
  return {
    head: line(columns.map(({ name }) => name)),
    printer: (event, payload, beside = {}) => {
      const row = { event, payload, beside, before: before ?? event.time };
      before = event.time;
      return line(columns.map((column) => column.of(row)));
    },
  };
}

type Cells = readonly (string | number)[];

function tsvLine(cells: Cells): string {
  return `${cells.map(inert).join("\t")}\n`;
}

/** RFC 4180. */
function csvLine(cells: Cells): string {
  return `${cells.map((cell) => quoted(inert(cell))).join(",")}\r\n`;
}

/** A tab, or a line end, would be one of the table's. */
function inert(cell: string | number): string {
  return typeof cell === "number" ? String(cell) : visibleText(cell);
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
