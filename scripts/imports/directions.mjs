// Which imports go against the table of directions (scripts/importTable.mjs).

/** @typedef {import("./readTree.mjs").Import} Import */
/** @typedef {Readonly<Record<string, readonly string[]>>} Table - A folder (or file), and what its files may import. */

/** @param {string} file @param {string} place - A file, or a folder with all in it. */
export const isIn = (file, place) => file === place || file.startsWith(`${place}/`);

/**
 * The row that speaks for a file: its own, else that of the nearest folder above. A folder whose sub-folders have rows
 * speaks for none of them, so that a new one must be given its own.
 * @param {Table} table
 * @param {string} file
 * @returns {string | null}
 */
export function rowOf(table, file) {
  if (Object.hasOwn(table, file)) return file;
  const rows = Object.keys(table).filter((row) => isIn(file, row));
  const nearest = rows.toSorted((a, b) => b.length - a.length)[0];
  if (nearest === undefined) return null;
  const isDeeper = file.slice(nearest.length + 1).includes("/");
  const isDivided = Object.keys(table).some((row) => row !== nearest && isFolderIn(row, nearest));
  return isDeeper && isDivided ? null : nearest;
}

/** @param {string} row @param {string} folder */
const isFolderIn = (row, folder) => row.startsWith(`${folder}/`) && !/\.\w+$/.test(row);

/**
 * @param {Table} table
 * @param {Import} one
 * @returns {string | null} What is wrong with an import, or null.
 */
export function wrongDirection(table, { from, to }) {
  const row = rowOf(table, from);
  if (row === null) return `no row of the table speaks for ${from}: give its folder one`;
  if (rowOf(table, to) === row) return null;
  const allowed = table[row] ?? [];
  if (allowed.some((place) => isIn(to, place))) return null;
  const may = allowed.length === 0 ? "nothing outside itself" : allowed.join(", ");
  return `${row} may import ${may}`;
}
