// The readings of inspectAt as rows for a narrow column: both byte orders of a reading beside each other.

import type { Inspected } from "../../shared/inspect/inspectAt.ts";

export interface InspectorRow {
  readonly name: string;
  /** Little endian, then big endian; or one reading that has no byte order. */
  readonly cells: readonly Inspected[];
}

export function inspectorRows(readings: readonly Inspected[]): InspectorRow[] {
  const rows: { name: string; cells: Inspected[] }[] = [];
  for (const one of readings) {
    const last = rows.at(-1);
    if (last !== undefined && last.name === one.reading) last.cells.push(one);
    else rows.push({ name: one.reading, cells: [one] });
  }
  return rows;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Where an arrow key leads in the rows; null where the key is not about them. */
export function moveInRows(
  rows: readonly InspectorRow[],
  { row, column }: CellPlace,
  key: string,
): CellPlace | null {
  const at = (next: number, nextColumn: number): CellPlace => {
    const inside = Math.min(Math.max(next, 0), rows.length - 1);
    const cells = rows[inside]?.cells.length ?? 1;
    return { row: inside, column: Math.min(Math.max(nextColumn, 0), cells - 1) };
  };
  switch (key) {
    case "ArrowDown":
      return at(row + 1, column);
    case "ArrowUp":
      return at(row - 1, column);
    case "ArrowLeft":
      return at(row, column - 1);
    case "ArrowRight":
      return at(row, column + 1);
    case "Home":
      return at(0, column);
    case "End":
      return at(rows.length - 1, column);
    default:
      return null;
  }
}
