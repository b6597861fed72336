// A decoded message as the rows of a tree: which fields are in sight, where the arrow keys lead, which field some bytes are.

import type { DecodedField } from "../../../shared/decode/Decoder.ts";
import type { Text } from "../../../shared/words/said.ts";
import type { ByteRange } from "../byteSelection.ts";

export interface FieldRow {
  /** Places from the root, as `0.3.1`: the same as long as the message is. */
  readonly path: string;
  readonly field: DecodedField;
  /** From 1. */
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  readonly open: boolean;
}

/** Fields in sight: all but those inside a folded one. */
export function fieldRows(
  fields: readonly DecodedField[],
  folded: ReadonlySet<string>,
): FieldRow[] {
  const rows: FieldRow[] = [];
  function add(siblings: readonly DecodedField[], level: number, parent: string): void {
    siblings.forEach((field, index) => {
      const path = parent === "" ? String(index) : `${parent}.${index}`;
      const open = field.children.length > 0 && !folded.has(path);
      rows.push({ path, field, level, place: index + 1, siblings: siblings.length, open });
      if (open) add(field.children, level + 1, path);
    });
  }
  add(fields, 1, "");
  return rows;
}

/** The innermost field that holds all of the range; of several with the same bytes the outermost. Empty where none does. */
export function fieldAt(fields: readonly DecodedField[], range: ByteRange): string {
  let path = "";
  let siblings = fields;
  let before: DecodedField | null = null;
  for (;;) {
    const index = siblings.findIndex(({ from, to }) => from <= range.from && to >= range.to);
    const field = siblings[index];
    if (field === undefined) return path;
    // Bits of one byte: which of them is meant, the bytes do not say.
    if (before !== null && before.from === field.from && before.to === field.to) return path;
    path = path === "" ? String(index) : `${path}.${index}`;
    before = field;
    siblings = field.children;
  }
}

/** Names of the fields around one, and its own. */
export function namesOf(fields: readonly DecodedField[], path: string): readonly Text[] {
  const names: Text[] = [];
  let siblings = fields;
  for (const place of path === "" ? [] : path.split(".")) {
    const field = siblings[Number(place)];
    if (field === undefined) return [];
    names.push(field.name);
    siblings = field.children;
  }
  return names;
}

/** Paths of the fields around it. */
export function pathsAround(path: string): string[] {
  const parts = path.split(".");
  return parts.slice(1).map((_, count) => parts.slice(0, count + 1).join("."));
}

/** Fields that begin folded: parts of parts, where all of them would be more than a person looks through. */
export function firstFolded(fields: readonly DecodedField[]): ReadonlySet<string> {
  const rows = fieldRows(fields, new Set());
  if (rows.length <= MANY) return new Set();
  const level = fields.length > MANY / 4 ? 1 : 2;
  return new Set(
    rows
      .filter((row) => row.level >= level && row.field.children.length > 0)
      .map(({ path }) => path),
  );
}

const MANY = 200;

export type FieldMove =
  | { readonly kind: "go"; readonly path: string }
  | { readonly kind: "fold" | "unfold"; readonly path: string };

/** Keys as WAI-ARIA's tree pattern has them. */
export function fieldKey(
  key: string,
  rows: readonly FieldRow[],
  path: string,
  pageRows: number,
): FieldMove | null {
  const at = rows.findIndex((row) => row.path === path);
  const row = rows[at];
  const go = (index: number): FieldMove | null => {
    const next = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    return next === undefined ? null : { kind: "go", path: next.path };
  };
  switch (key) {
    case "ArrowDown":
      return go(at + 1);
    case "ArrowUp":
      return go(at === -1 ? 0 : at - 1);
    case "PageDown":
      return go(at + pageRows);
    case "PageUp":
      return go(at - pageRows);
    case "Home":
      return go(0);
    case "End":
      return go(rows.length - 1);
    case "ArrowRight":
      if (row === undefined || row.field.children.length === 0) return null;
      return row.open ? go(at + 1) : { kind: "unfold", path };
    case "ArrowLeft": {
      if (row === undefined) return null;
      if (row.open) return { kind: "fold", path };
      const parent = pathsAround(path).at(-1);
      return parent === undefined ? null : { kind: "go", path: parent };
    }
    default:
      return null;
  }
}
